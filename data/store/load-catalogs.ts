import type { CatalogInfo } from '@/data/messages';
import type { CatalogStore } from './catalog-store';
import type { OpenPack } from './pack-reader';

/** Those catalogs that opened, and all of them with a sentence on each that did not. */
export interface LoadedCatalogs {
  open: OpenPack[];
  catalogs: CatalogInfo[];
}

/** Opens every catalog that is switched on, in the order in which they answer. */
export async function loadCatalogs(store: CatalogStore): Promise<LoadedCatalogs> {
  return readWhole(await beginCatalogs(store));
}

/** The same before any index is read, which `readWhole` does. */
export async function beginCatalogs(store: CatalogStore): Promise<LoadedCatalogs> {
  return load(await store.list(), async ({ id, enabled }) =>
    enabled ? store.openUnread(id) : undefined,
  );
}

/** Reads the indexes; those that are damaged fail. */
export async function readWhole({ open, catalogs }: LoadedCatalogs): Promise<LoadedCatalogs> {
  return load(catalogs, async ({ id }) => {
    const pack = open.find(({ label }) => label.id === id);
    await pack?.whole();
    return pack;
  });
}

async function load(
  infos: readonly CatalogInfo[],
  openOne: (info: CatalogInfo) => Promise<OpenPack | undefined>,
): Promise<LoadedCatalogs> {
  const opened = await Promise.all(
    infos.map(async (info): Promise<{ info: CatalogInfo; pack?: OpenPack }> => {
      try {
        const pack = await openOne(info);
        return pack ? { info, pack } : { info };
      } catch (error) {
        const failure = error instanceof Error ? error.message : String(error);
        return { info: { ...info, failure } };
      }
    }),
  );
  return {
    open: opened.flatMap(({ pack }) => pack ?? []),
    catalogs: opened.map(({ info }) => info),
  };
}
