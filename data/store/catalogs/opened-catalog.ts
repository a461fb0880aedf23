import type { CatalogInfo } from '@/data/messages';
import type { OpenPack } from '../pack-reader';
import { toCatalogInfo } from './catalog-rows';
import type { OpenedCatalog } from './catalog-store';
import type { CatalogRow } from './database';

/**
 * Reads the indexes; a catalog whose index is damaged loses its pack.
 * @param read what is wanted of an index
 */
export function openIndexes(
  catalogs: readonly OpenedCatalog[],
  read = (pack: OpenPack) => pack.whole(),
): Promise<OpenedCatalog[]> {
  return Promise.all(
    catalogs.map(({ info, pack }) =>
      attempt(info, async () => {
        if (pack) await read(pack);
        return pack;
      }),
    ),
  );
}

/** A catalog of a row; one that is switched off is not opened. */
export function openedCatalog(
  row: CatalogRow,
  open: () => Promise<OpenPack>,
): Promise<OpenedCatalog> {
  return attempt(toCatalogInfo(row), async () => (row.enabled ? open() : undefined));
}

async function attempt(
  info: CatalogInfo,
  open: () => Promise<OpenPack | undefined>,
): Promise<OpenedCatalog> {
  try {
    const pack = await open();
    return pack ? { info, pack } : { info };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    return { info: { ...info, failure } };
  }
}
