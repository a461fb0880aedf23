import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const HEADER = 'ssdeep,1.1--blocksize:hash:hash,filename';

/** Whether the `ssdeep` program is installed here. */
export const HAS_SSDEEP = spawnSync('ssdeep', ['-V']).status === 0;

/**
 * What the `ssdeep` program says of all pairs of some digests: scores by `i,j`. With `all` it lists
 * scores of 0 too, so that a pair it leaves out is one that it calls malformed; without, a pair it
 * leaves out scores 0.
 */
export function askSsdeep(
  digests: readonly string[],
  { all }: { all: boolean },
): Map<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'ssdeep-'));
  try {
    const list = join(folder, 'list.txt');
    const rows = digests.map((digest, i) => `${digest},"${i}"`);
    writeFileSync(list, `${[HEADER, ...rows].join('\n')}\n`);
    const options = all ? ['-x', '-a', '-c', list] : ['-x', '-c', list];
    const printed = execFileSync('ssdeep', options, {
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString();
    const scores = new Map<string, number>();
    for (const [, i, j, score] of printed.matchAll(/^"(\d+)","(\d+)",(\d+)$/gm)) {
      scores.set(`${i},${j}`, Number(score));
      scores.set(`${j},${i}`, Number(score));
    }
    return scores;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
