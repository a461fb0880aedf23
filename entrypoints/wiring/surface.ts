import type { Surface } from '@/components/surface/surface';
import { openList } from './given-list';
import { isPrivate, keptAccess } from './kept-access';
import { ask } from './messaging';

/** What popup, side panel and search tab have in common. */
export function createSurface(kind: Surface['kind']): Surface {
  return {
    kind,
    ask,
    kept: keptAccess,
    openRecord(id, catalog) {
      void isPrivate.then((unrecorded) => ask('openRecord', { id, catalog, unrecorded }));
    },
    openList,
  };
}
