import type { IndicatorKey } from '@/data/detect/indicator';
import { identityOfPage } from '@/data/detect/keys';
import type { IndexKeys, LoadedCatalog } from './catalog-index';
import { fileNameOf } from './directories';
import { endsOf, pathsOf } from './gather';
import { nameOfLink } from './marks';

/** Up to so many keys are worth reading a part of the index for; a page asks of hundreds. */
const FEW = 8;

/**
 * Reads what the indexes need to answer for these keys.
 * @throws {Error} with a sentence, where an index is damaged.
 */
export async function readIndexes(
  catalogs: readonly LoadedCatalog[],
  keys: readonly IndicatorKey[],
): Promise<void> {
  if (keys.length === 0) return;
  if (keys.length > FEW) return readWholeIndexes(catalogs);
  const wanted = keys.map(indexKeysOf);
  const hashes = wanted.flatMap((one) => one.hashes);
  const texts = wanted.flatMap((one) => one.texts);
  await Promise.all(catalogs.map((catalog) => catalog.ready?.({ hashes, texts })));
}

/** Reads all of the indexes. @throws {Error} as `readIndexes` does. */
export async function readWholeIndexes(catalogs: readonly LoadedCatalog[]): Promise<void> {
  await Promise.all(catalogs.map((catalog) => catalog.whole?.()));
}

/** All that a look-up of a key asks an index for. */
function indexKeysOf({ kind, key }: IndicatorKey): IndexKeys {
  switch (kind) {
    case 'hash':
    case 'serial':
      return { hashes: [key], texts: [] };
    case 'hash-prefix':
      return { hashes: [endsOf(key).head], texts: [] };
    case 'file-path':
      return { hashes: [], texts: [...pathsOf(key), fileNameOf(key)] };
    case 'catalog-link': {
      const { md5, clsid } = identityOfPage(key);
      return { hashes: [md5], texts: [key, clsid, nameOfLink(key) ?? ''] };
    }
    case 'file-name':
    case 'clsid':
      return { hashes: [], texts: [key] };
    // Its digests are read apart, with all of the index.
    case 'ssdeep':
      return { hashes: [], texts: [] };
  }
}
