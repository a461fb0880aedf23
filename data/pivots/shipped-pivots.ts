import { t } from '@/data/words/words';
import { CATALOG_PAGES } from './catalog-page';

/** A pivot that comes with the extension. Its id is stored, so that its template can be mended. */
export interface ShippedPivot {
  id: string;
  name: string;
  template: string;
}

export const SHIPPED_PIVOTS: readonly ShippedPivot[] = [
  {
    id: 'virustotal',
    name: 'VirusTotal',
    template: 'https://www.virustotal.com/gui/file/{hash}',
  },
  {
    id: 'malwarebazaar',
    name: 'MalwareBazaar',
    template: 'https://bazaar.abuse.ch/browse.php?search=sha256%3A{sha256}',
  },
  {
    id: 'hybrid-analysis',
    name: 'Hybrid Analysis',
    template: 'https://www.hybrid-analysis.com/search?query={hash}',
  },
  {
    id: 'hashlookup',
    name: 'CIRCL hashlookup',
    template: 'https://hashlookup.circl.lu/lookup/sha1/{sha1}',
  },
  {
    id: 'winbindex',
    name: 'Winbindex',
    template: 'https://winbindex.m417z.com/?file={file}',
  },
  { id: 'lolbas', name: 'LOLBAS', template: 'https://lolbas-project.github.io/#{file}' },
  {
    id: 'microsoft-learn',
    name: 'Microsoft Learn',
    template: 'https://learn.microsoft.com/en-us/search/?terms={name}',
  },
  {
    id: 'catalog-page',
    get name() {
      return t('pivots.catalogPage');
    },
    template: `${CATALOG_PAGES}{page}`,
  },
];

export function shippedPivot(id: string): ShippedPivot | undefined {
  return SHIPPED_PIVOTS.find((pivot) => pivot.id === id);
}
