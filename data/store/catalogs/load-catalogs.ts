import type { CatalogInfo } from '@/data/messages';
import type { OpenPack } from '../pack-reader';
import { toCatalogInfo } from './catalog-rows';
import type { CatalogStore, OpenedCatalog } from './catalog-store';
import type { CatalogRow } from './database';

/** Those catalogs that opened, and all of them with a sentence on each that did not. */
export interface LoadedCatalogs {
  open: OpenPack[];
  catalogs: CatalogInfo[];
}

/** Reads what is wanted of an index. */
type ReadIndex = (pack: OpenPack) => Promise<void>;

const whole: ReadIndex = (pack) => pack.whole();

/** Opens every catalog that is switched on, in the order in which they answer. */
export async function loadCatalogs(store: CatalogStore, read = whole): Promise<LoadedCatalogs> {
  const catalogs = await openIndexes(await store.openAll(), read);
  return {
    open: catalogs.flatMap(({ pack }) => pack ?? []),
    catalogs: catalogs.map(({ info }) => info),
  };
}

/** Reads the indexes; a catalog whose index is damaged loses its pack. */
export function openIndexes(
  catalogs: readonly OpenedCatalog[],
  read = whole,
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
