import { execFileSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFiles } from '@/data/import/read-files';
import type { SourceFile } from '@/data/import/read-item';
import { createPackWriter } from '@/data/store/pack-writer';
import '../scripts/words/use-english';
import { CORPUS_DIR } from '../test/corpus';

/**
 * Peak memory of importing the half library, each in a process of its own: nothing, reading alone,
 * the import, and an import of twice the records (the second half under other names and hashes).
 * Parts go nowhere, so that what is measured is the import and not its result.
 */

const CASES = ['nothing', 'reading', 'import', 'import twice'] as const;

async function measure(what: string, corpus: string): Promise<void> {
  const zip = join(corpus, 'strontic.github.io-half.zip');
  const files: SourceFile[] = [{ name: basename(zip), blob: await openAsBlob(zip) }];
  const writer = createPackWriter({ async put() {} });
  const times = what === 'nothing' ? 0 : what === 'import twice' ? 2 : 1;
  for (let time = 0; time < times; time++) {
    for await (const item of readFiles(files)) {
      if (item.kind !== 'record' || what === 'reading') continue;
      await writer.add(time === 0 ? item.record : other(item.record));
    }
  }
  if (times > 0) await writer.finish({ name: what });
  console.log(Math.round(process.resourceUsage().maxRSS / 1024));
}

/** A record that shares nothing with the given one but its length. */
function other<Value>(value: Value): Value {
  const turned = JSON.stringify(value, (key, fact: unknown) =>
    typeof fact === 'string' && key !== 'kind' ? [...fact].reverse().join('') : fact,
  );
  return JSON.parse(turned);
}

if (CORPUS_DIR === undefined) {
  console.error('The published data files are not at hand: set CORPUS_DIR to their folder.');
  process.exit(1);
}
const [, , only] = process.argv;
if (only !== undefined) await measure(only, CORPUS_DIR);
else {
  const self = fileURLToPath(import.meta.url);
  for (const what of CASES) {
    const peak = execFileSync('npx', ['tsx', self, what], { encoding: 'utf8' }).trim();
    console.log(`${what.padEnd(14)} ${peak} MB`);
  }
}
