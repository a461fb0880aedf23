import { Writable } from 'node:stream';
import { runCatalog } from '../../../scripts/catalog/run-catalog';

export interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command in this process, in a folder of its own. */
export async function run(
  folder: string,
  argv: string[],
  signal: AbortSignal = new AbortController().signal,
): Promise<Ran> {
  const out: Buffer[] = [];
  const said: string[] = [];
  const stdout = new Writable({
    // Small, so that writers meet a stream that is full.
    highWaterMark: 1024,
    write(chunk: Buffer, _encoding, done) {
      out.push(Buffer.from(chunk));
      setImmediate(done);
    },
  });
  const stderr = { write: (text: string) => said.push(text) };
  const code = await runCatalog(argv, { folder, stdout, stderr, signal });
  return { code, stdout: Buffer.concat(out).toString(), stderr: said.join('') };
}
