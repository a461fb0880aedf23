import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

export interface Page {
  name: string;
  text: string;
}

/** Every page of the half library, unpacked by fflate alone so that tests owe nothing to our readers. */
export function readHalfLibrary(corpus: string): Page[] {
  const zip = readFileSync(join(corpus, 'strontic.github.io-half.zip'));
  const entries = unzipSync(zip, { filter: ({ name }) => name.endsWith('.md') });
  return Object.entries(entries).map(([path, bytes]) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    text: strFromU8(bytes),
  }));
}
