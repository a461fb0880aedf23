import type { CatalogStore } from '@/data/store/catalogs/catalog-store';
import {
  broughtBack,
  described,
  ordered,
  putAside,
  renamed,
  superseded,
  switched,
} from '@/data/store/catalogs/row-changes';
import { present } from '@/data/store/present';
import type { BackgroundHandlers } from '../wiring/messaging';
import { broadcast } from './broadcast';
import type { CatalogService } from './catalog-service';

type CatalogAsks =
  | 'catalogsChanged'
  | 'removeCatalog'
  | 'restoreCatalog'
  | 'eraseCatalog'
  | 'orderCatalogs'
  | 'renameCatalog'
  | 'switchCatalog'
  | 'describeCatalog'
  | 'supersedeCatalog';

/** What changes the catalogs; after each change the open pages are marked anew. */
export function createCatalogHandlers(
  service: CatalogService,
): Pick<BackgroundHandlers, CatalogAsks> {
  const change = async (work: (store: CatalogStore) => Promise<void>): Promise<null> => {
    await service.change(work);
    // A tab that the browser has frozen answers late; who asked does not wait for it.
    void broadcast('remark', {});
    return null;
  };
  return {
    catalogsChanged: () => change(async () => {}),
    removeCatalog: ({ id }) => change((store) => store.change(putAside(id, Date.now()))),
    restoreCatalog: ({ id }) => change((store) => store.change(broughtBack(id))),
    eraseCatalog: ({ id }) =>
      change(async (store) => {
        const removed = await store.removed();
        if (removed.some((catalog) => catalog.id === id)) await store.remove(id);
      }),
    orderCatalogs: ({ ids }) => change((store) => store.change(ordered(ids))),
    renameCatalog: ({ id, name }) => change((store) => store.change(renamed(id, name))),
    switchCatalog: ({ id, enabled }) => change((store) => store.change(switched(id, enabled))),
    describeCatalog: ({ id, licence, dataDate }) =>
      change((store) => store.change(described(id, present({ licence, dataDate })))),
    supersedeCatalog: ({ id, by }) =>
      change((store) => store.change(superseded(id, by, Date.now()))),
  };
}
