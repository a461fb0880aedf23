import { formatList } from '@/data/words/formats';
import { plural, t } from '@/data/words/words';
import type { Searched } from '../ui/searched-catalogs';
import { matchName } from '../ui/words';
import type { CardMatch, CardView } from './card-view';

/** How the record was matched, as the card says it: `In the catalog (SHA256)`. */
export function matchWords(match: CardMatch): string {
  const [first] = match.by;
  if (match.by.length === 1 && first !== undefined) {
    if (first === 'name') return t('card.nameKnown');
    if (first === 'path') return t('card.pathKnown');
    if (first === 'ssdeep') return similarWords(match.score);
    if (first === 'thumbprint') return t('card.signedWithThumbprint');
    if (first === 'serial') return t('card.signedWithSerial');
  }
  return t('card.inCatalog', { how: match.by.map(matchName).join(', ') });
}

function similarWords(score: number | undefined): string {
  return score === undefined ? t('card.similarUnscored') : t('card.similar', { score });
}

/** The line under the header where several records answer. */
export function countWords(view: CardView): string {
  if (view.shape === 'name') {
    const byPath = view.matches.some(({ by }) => by.includes('path'));
    return plural(byPath ? 'card.pathVariantsKnown' : 'card.variantsKnown', view.total);
  }
  if (view.shape === 'list') {
    return plural('card.records', view.total);
  }
  return '';
}

/** What was searched, where nothing was found. */
export function searchedWords(searched: Searched | undefined): string {
  if (searched === undefined) return t('card.notFound');
  if (searched.none === 'off') return t('card.noCatalog');
  if (searched.none === 'failed') return t('card.noneOpened');
  const names = searched.catalogs.map(({ name, dataDate: date }) =>
    date === undefined ? name : t('card.catalogOf', { name, date }),
  );
  return t('card.notFoundIn', { catalogs: formatList(names, 'conjunction') });
}
