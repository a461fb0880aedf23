import type { CatalogsReply } from '@/data/messages';
import { plural, t } from '@/data/words/words';

/** A catalog of the extension's own with fewer records is there for a first try. */
const TRIAL_RECORDS = 100;

/** What is loaded, and whether the library is worth its download. */
export function CatalogWhy({ reply }: { reply: CatalogsReply | undefined }) {
  return <p>{whyWords(reply)}</p>;
}

function whyWords(reply: CatalogsReply | undefined): string {
  if (reply === undefined) return t('welcome.catalog.library');
  if (reply.embedded?.state === 'installing') return t('welcome.catalog.installing');
  const loaded = reply.catalogs.filter(({ enabled, failure }) => enabled && failure === undefined);
  const records = loaded.reduce((sum, { files, comObjects }) => sum + files + comObjects, 0);
  if (records === 0) return t('welcome.catalog.library');
  if (records >= TRIAL_RECORDS || loaded.some(({ embedded }) => !embedded)) {
    return plural('welcome.catalog.loaded', records);
  }
  return plural('welcome.catalog.trial', records, { library: t('welcome.catalog.library') });
}
