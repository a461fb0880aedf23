/** What the upstream's ids and pages usually are, so that only exceptions need their text. */

/** @param md5 lower-case hex */
export function usualFileId(name: string, md5: string): string {
  return `${name.toLowerCase()}-${md5}`;
}

export function usualFilePage(name: string, md5: string): string {
  return `${name.replaceAll(' ', '+')}-${md5.toUpperCase()}.md`;
}

/** @param clsid lower-case, without braces */
export function usualComId(clsid: string): string {
  return `clsid-${clsid}`;
}

export function usualComPage(clsid: string): string {
  return `clsid_${clsid.toUpperCase()}.md`;
}

/** Bytes of a CLSID in lower case with its four hyphens. */
export function isPlainClsid(clsid: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(clsid);
}

/** @param hex 32 digits */
export function toClsid(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
