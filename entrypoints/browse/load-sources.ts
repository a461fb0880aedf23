import type { BrowseSource, LoadSources } from '@/components/browse/browse-source';
import { openCatalogStore } from '@/data/store/catalogs/open-catalog-store';
import { openIndexes } from '@/data/store/catalogs/opened-catalog';
import type { OpenPack } from '@/data/store/pack-reader';

/** Opens the catalogs here: all records as one message would be megabytes of JSON. */
export const loadSources: LoadSources = async () => {
  const store = await openCatalogStore();
  try {
    // Nothing is looked up by a key here.
    const catalogs = await openIndexes(await store.openAll(), (pack) => pack.readHeadlines());
    const failures = catalogs.flatMap(({ info: { name, failure } }) =>
      failure === undefined ? [] : [{ name, message: failure }],
    );
    return { sources: catalogs.flatMap(({ pack }) => (pack ? toSource(pack) : [])), failures };
  } finally {
    await store.close();
  }
};

function toSource({ index, label }: OpenPack): BrowseSource {
  return {
    label,
    count: index.count,
    isCom: (record) => index.headlines.isCom(record),
    id: (record) => index.headlines.id(record),
    name: (record) => index.name(record),
    path: (record) => index.path(record),
    progId: (record) => index.headlines.progId(record) ?? '',
    headline: (record) => index.headline(record),
  };
}
