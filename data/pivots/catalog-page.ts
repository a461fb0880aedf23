/** Folder of the public catalog's pages. */
export const CATALOG_PAGES = 'https://strontic.github.io/xcyclopedia/library/';

/** File of an upstream page on its website. */
export function pageFile(page: string): string {
  return page.replace(/\.md$/i, '.html');
}

/** The file's name within an address: there a `+` stands for a space of the name, and stays as it is. */
export function encodePageFile(file: string): string {
  return encodeURIComponent(file).replaceAll('%2B', '+');
}

/** Address of an upstream page. */
export function pageUrl(page: string): string {
  return CATALOG_PAGES + encodePageFile(pageFile(page));
}
