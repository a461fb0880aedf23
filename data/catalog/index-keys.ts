import type { IndicatorKey } from '@/data/detect/indicator';
import { toClsidKey } from '@/data/detect/keys';
import type { IndexKeys, LoadedCatalog } from './catalog-index';
import { fileNameOf } from './directories';
import { endsOf } from './gather';
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

/** Reads what the indexes need for file names (lower case) and the records that have them. */
export async function readNames(
  catalogs: readonly LoadedCatalog[],
  names: readonly string[],
): Promise<void> {
  if (names.length === 0) return;
  await Promise.all(catalogs.map((catalog) => catalog.ready?.({ hashes: [], texts: names })));
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
      // Catalogs were collected on drive C.
      return { hashes: [], texts: [key, `c${key.slice(1)}`, fileNameOf(key)] };
    case 'catalog-link':
      return {
        hashes: [key.slice(-32)],
        texts: [key, toClsidKey(key.replace(/^clsid-/, '')), nameOfLink(key) ?? ''],
      };
    case 'file-name':
    case 'clsid':
      return { hashes: [], texts: [key] };
    // Its digests are read apart, with all of the index.
    case 'ssdeep':
      return { hashes: [], texts: [] };
  }
}
