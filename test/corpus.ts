import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the published data files, or `undefined` where they are not at hand. */
export const CORPUS_DIR: string | undefined = findCorpus();

function findCorpus(): string | undefined {
  const named = process.env.CORPUS_DIR;
  if (named) return named;
  const beside = fileURLToPath(new URL('../../shared/corpus', import.meta.url));
  return existsSync(beside) ? beside : undefined;
}
