import type { Headline } from '@/data/catalog/finding';
import type { CatalogRecord } from '@/data/catalog/record';

/** A place elsewhere that knows more; nothing is sent there before the person follows the link. */
export interface Pivot {
  name: string;
  url: string;
}

/** Folder of the public catalog's pages. */
const PAGES = 'https://strontic.github.io/xcyclopedia/library/';

/** Pivots of a file need its hashes, so those of the whole record come when it is loaded. */
export function pivotsOf(headline: Headline, record: CatalogRecord | undefined): Pivot[] {
  const pivots: Pivot[] = [];
  if (headline.kind === 'file') {
    const hash =
      record?.kind === 'file'
        ? (record.hashes.sha256 ?? record.hashes.sha1 ?? record.hashes.md5)
        : undefined;
    const name = encodeURIComponent(headline.name);
    if (hash !== undefined) {
      pivots.push({ name: 'VirusTotal', url: `https://www.virustotal.com/gui/file/${hash}` });
    }
    pivots.push(
      {
        name: 'Winbindex',
        url: `https://winbindex.m417z.com/?file=${encodeURIComponent(headline.name.toLowerCase())}`,
      },
      { name: 'LOLBAS', url: `https://lolbas-project.github.io/#${name}` },
    );
  }
  pivots.push({ name: 'Microsoft Learn', url: learnUrl(headline) });
  const page = record?.page;
  if (page !== undefined) pivots.push({ name: 'Catalog page', url: pageUrl(page) });
  return pivots;
}

function learnUrl(headline: Headline): string {
  const url = new URL('https://learn.microsoft.com/en-us/search/');
  url.searchParams.set('terms', headline.name);
  return url.href;
}

/** Address of an upstream page; in its name a `+` stands for a space and stays as it is. */
export function pageUrl(page: string): string {
  const file = page.replace(/\.md$/i, '.html');
  return PAGES + encodeURIComponent(file).replaceAll('%2B', '+');
}
