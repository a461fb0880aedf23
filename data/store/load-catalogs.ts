import type { CatalogInfo } from '@/data/messages';
import type { CatalogStore } from './catalog-store';
import type { OpenPack } from './pack-reader';

/**
 * Opens every catalog that is switched on, in the order in which they answer.
 * @returns those that opened, and all catalogs with a sentence on each that did not
 */
export async function loadCatalogs(
  store: CatalogStore,
): Promise<{ open: OpenPack[]; catalogs: CatalogInfo[] }> {
  const opened = await Promise.all(
    (await store.list()).map(async (info): Promise<{ info: CatalogInfo; pack?: OpenPack }> => {
      if (!info.enabled) return { info };
      try {
        return { info, pack: await store.open(info.id) };
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
