import { fileNameOfPath, toPathKey } from '@/data/detect/keys';
import type { LoadedCatalog } from './catalog-index';
import type { Headline } from './finding';
import type { CatalogRecord } from './record';
import { nearestInVersion, variantsOf } from './variants';

/** The likeliest record of a file that another record only names. */
export interface LinkedFile {
  id: string;
  /** How many records it could be as well, itself included. */
  of: number;
}

/**
 * Records of the files that a record names: its loaded modules, child processes, or COM servers, each
 * as printed. Those at the very path come before those of the name alone; among several the one nearest
 * in version is meant, since what runs together was mostly installed together. Files without a record
 * are left out. Step by step.
 */
export function* linkedFiles(
  catalogs: readonly LoadedCatalog[],
  record: CatalogRecord,
): Generator<void, Record<string, LinkedFile>> {
  const linked: Record<string, LinkedFile> = Object.create(null);
  const version = record.kind === 'file' ? record.version?.fileVersion : undefined;
  for (const printed of namedFiles(record)) {
    if (printed in linked) continue;
    yield;
    const possible = recordsOf(catalogs, commandFile(printed));
    const [nearest] = nearestInVersion(possible, version, 1);
    if (nearest !== undefined) linked[printed] = { id: nearest.id, of: possible.length };
  }
  return linked;
}

function namedFiles(record: CatalogRecord): string[] {
  if (record.kind === 'com') return (record.servers ?? []).flatMap(({ path }) => path ?? []);
  const { modules = [], children = [] } = record.runtime ?? {};
  return [...modules, ...children];
}

function recordsOf(catalogs: readonly LoadedCatalog[], path: string): Headline[] {
  const named = variantsOf(catalogs, fileNameOfPath(path)).map(({ headline }) => headline);
  const key = toPathKey(path);
  const there = named.filter((headline) => toPathKey(headline.path ?? '') === key);
  return there.length > 0 ? there : named;
}

/** The file of a command line: `C:\x\y.exe` of `"C:\x\y.exe" /automation`. */
function commandFile(command: string): string {
  const quoted = /^\s*"([^"]+)"/.exec(command)?.[1];
  return (
    quoted ??
    /^.*?\.(?:dll|exe|ocx|cpl|sys|drv)(?=\s|$)/i.exec(command)?.[0] ??
    command
  ).trim();
}
