const COMMON_NAME = /(?:^|,\s*)CN=(?:"((?:[^"]|"")*)"|([^,]*))/i;

/** Common name of a distinguished name as Windows prints it; the whole text where it has none. */
export function commonName(distinguishedName: string): string {
  const [, quoted, plain] = COMMON_NAME.exec(distinguishedName) ?? [];
  return quoted?.replaceAll('""', '"') ?? plain?.trim() ?? distinguishedName;
}
