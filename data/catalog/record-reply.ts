import type { RecordReply } from '@/data/messages';
import type { LoadedCatalog } from './catalog-index';
import { linkedFiles } from './linked-files';
import type { CatalogRecord } from './record';
import { copiesOf } from './record-copies';
import { sharingOf } from './sharing';
import { runSliced } from './sliced';
import { variantsOf } from './variants';

/**
 * A whole record with what surrounds it: its variants, what it shares with others, which of its similar
 * files and of the files it names are records of a loaded catalog, and what other catalogs say of the
 * same id. Of a catalog where one is named, else of
 * the first that has the id; null where none has it.
 * @throws {Error} with a sentence, where the shard that holds it is damaged.
 */
export async function recordReply(
  catalogs: readonly LoadedCatalog[],
  id: string,
  catalogId?: string,
): Promise<RecordReply | null> {
  for (const catalog of catalogs) {
    if (catalogId !== undefined && catalog.label.id !== catalogId) continue;
    const number = catalog.index.findPage(id)[0];
    if (number === undefined) continue;
    const record = await catalog.record(number);
    const headline = catalog.index.headline(number);
    const variants =
      headline.kind === 'com'
        ? []
        : variantsOf(catalogs, headline.name).map((variant) => variant.headline);
    const copies = await copiesOf(catalogs, catalog, record);
    const sharing = await runSliced(sharingOf(catalogs, record, headline));
    return {
      record,
      headline,
      catalog: catalog.label,
      variants: variants.filter((variant) => variant.id !== headline.id),
      similarIds: await runSliced(similarIds(catalogs, record)),
      linkedFiles: await runSliced(linkedFiles(catalogs, record)),
      ...(copies.length === 0 ? {} : { copies }),
      ...(sharing.length === 0 ? {} : { sharing }),
    };
  }
  return null;
}

/** Pages of a record's similar files that are records here, page to record id; step by step. */
function* similarIds(
  catalogs: readonly LoadedCatalog[],
  record: CatalogRecord,
): Generator<void, Record<string, string>> {
  const ids: Record<string, string> = Object.create(null);
  if (record.kind === 'com') return ids;
  for (const { page } of record.similar ?? []) {
    yield;
    const stem = page.replace(/\.(?:md|html)$/i, '').toLowerCase();
    for (const { index } of catalogs) {
      const number = index.findPage(stem)[0];
      if (number === undefined) continue;
      ids[page] = index.id(number);
      break;
    }
  }
  return ids;
}
