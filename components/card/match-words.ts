import type { CatalogLabel } from '@/data/catalog/finding';
import { plural } from '../ui/format';
import { matchName } from '../ui/words';
import type { CardMatch, CardView } from './card-view';

/** How the record was matched, as the card says it: `In the catalog (SHA256)`. */
export function matchWords(match: CardMatch): string {
  const [first] = match.by;
  if (match.by.length === 1 && first !== undefined) {
    if (first === 'name') return 'Name known in the catalog';
    if (first === 'path') return 'Path known in the catalog';
    if (first === 'ssdeep') return similarWords(match.score);
    if (first === 'thumbprint') return 'Signed with this certificate (thumbprint)';
    if (first === 'serial') return 'Signed with this certificate (serial)';
  }
  return `In the catalog (${match.by.map(matchName).join(', ')})`;
}

function similarWords(score: number | undefined): string {
  return score === undefined ? 'Similar file (ssdeep)' : `Similar file (ssdeep ${score} of 100)`;
}

/** The line under the header where several records answer. */
export function countWords(view: CardView): string {
  if (view.shape === 'name') {
    return plural(view.total, {
      one: 'Name known in the catalog, # variant',
      other: 'Name known in the catalog, # variants',
    });
  }
  if (view.shape === 'list') {
    return plural(view.total, {
      one: '# record in the catalog',
      other: '# records in the catalog',
    });
  }
  return '';
}

/** What was searched, where nothing was found. */
export function searchedWords(searched: readonly CatalogLabel[] | undefined): string {
  if (searched === undefined || searched.length === 0) return 'Not in any loaded catalog.';
  const names = searched.map((catalog) =>
    catalog.dataDate === undefined ? catalog.name : `${catalog.name} of ${catalog.dataDate}`,
  );
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(names);
  return `Not in the catalog. Searched: ${list}.`;
}
