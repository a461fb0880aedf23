import type { IndicatorKey } from '@/data/detect/indicator';
import type { LoadedCatalog } from './catalog-index';
import { fileNameOf } from './directories';
import type { MarkKind } from './finding';
import { endsOf, hitsOf, pathHits } from './gather';
import type { ExpectedPlaces } from './notes/expected-places';
import type { Masquerades } from './notes/masquerade';
import { trivialInput, trivialPrefix } from './notes/trivial-inputs';
import type { SimilarFiles } from './similar/similar-files';

/** What marks are decided with, all of it in memory. */
export interface MarkTools {
  catalogs: readonly LoadedCatalog[];
  masquerades: Masquerades;
  places: ExpectedPlaces;
  similar: SimilarFiles;
}

/**
 * How the places of a key are marked, from the indexes alone: a hash by its first 48 bits, which
 * `find` then verifies. One record is `known`; several (variants of a name, a shared imphash, one
 * content under two names) are `ambiguous`; a look-alike, an unexpected directory or the hash of a
 * trivial input is `noted`; null where there is nothing to say.
 */
export function markOf(tools: MarkTools, asked: IndicatorKey): MarkKind | null {
  const { kind, key } = asked;
  switch (kind) {
    case 'hash':
      return trivialInput(key) === undefined ? markOfHits(tools, asked) : 'noted';
    case 'hash-prefix': {
      const { head, tail } = endsOf(key);
      return trivialPrefix(head, tail) === undefined ? markOfHits(tools, asked) : 'noted';
    }
    case 'ssdeep':
      if (trivialInput(key) !== undefined) return 'noted';
      return tools.similar.markOf(key);
    case 'file-name':
      return (
        markOfRecords(tools.catalogs, ({ index }) => index.findName(key)) ?? lookAlike(tools, key)
      );
    case 'file-path':
      return markOfPath(tools, asked);
    case 'catalog-link':
      return markOfHits(tools, asked) ?? markOfLink(tools, key);
    case 'serial':
    case 'clsid':
      return markOfHits(tools, asked);
  }
}

function markOfPath(tools: MarkTools, asked: IndicatorKey): MarkKind | null {
  const { catalogs } = tools;
  const mark = markOfRecords(catalogs, ({ index }) => pathHits(index, asked.key).keys());
  if (mark !== null) return mark;
  const name = fileNameOf(asked.key);
  const named = markOfRecords(catalogs, ({ index }) => index.findName(name));
  if (named === null) return lookAlike(tools, name);
  return tools.places.missedBy(asked.key) === undefined ? named : 'noted';
}

function lookAlike({ masquerades }: MarkTools, name: string): MarkKind | null {
  return masquerades.of(name) === undefined ? null : 'noted';
}

/** A page of the catalog's website that is not in the catalogs, whose file name is. */
function markOfLink({ catalogs }: MarkTools, key: string): MarkKind | null {
  const name = nameOfLink(key);
  if (name === undefined) return null;
  return catalogs.some(({ index }) => index.findName(name).length > 0) ? 'noted' : null;
}

/** File name of a page's stem, `name-MD5`. */
export function nameOfLink(key: string): string | undefined {
  return /^(.+)-[0-9a-f]{32}$/.exec(key)?.[1]?.replace(/\+/g, ' ');
}

function markOfHits({ catalogs }: MarkTools, asked: IndicatorKey): MarkKind | null {
  return markOfRecords(catalogs, (catalog) => hitsOf(catalog, asked).keys());
}

/** One record or several, joined over the catalogs by id. */
function markOfRecords(
  catalogs: readonly LoadedCatalog[],
  recordsOf: (catalog: LoadedCatalog) => Iterable<number>,
): MarkKind | null {
  let id: string | undefined;
  let first: { catalog: LoadedCatalog; record: number } | undefined;
  for (const catalog of catalogs) {
    for (const record of recordsOf(catalog)) {
      if (first === undefined) {
        first = { catalog, record };
        continue;
      }
      if (first.catalog === catalog) return 'ambiguous';
      id ??= first.catalog.index.id(first.record);
      if (catalog.index.id(record) !== id) return 'ambiguous';
    }
  }
  return first === undefined ? null : 'known';
}
