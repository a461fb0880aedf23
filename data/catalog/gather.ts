import type { IndicatorKey } from '@/data/detect/indicator';
import type { CatalogIndex, LoadedCatalog } from './catalog-index';
import { fileNameOf } from './directories';
import type { MatchedBy } from './finding';
import { addHit, type Candidate, collect, hitsBy } from './located';

/**
 * Candidates of a truncated hash that are gathered in each catalog. Eight characters of hex seldom
 * have two; only a prefix written to be ambiguous has more.
 */
export const MAX_PREFIX_CANDIDATES = 200;

/** Columns that a hash of a length (in hex characters) can stand in: length does not give the type. */
const BY_LENGTH: Readonly<Record<number, readonly MatchedBy[]>> = {
  32: ['md5', 'imphash'],
  40: ['sha1', 'pesha1', 'thumbprint'],
  64: ['sha256', 'pesha256', 'thumbprint'],
  96: ['sha384'],
  128: ['sha512'],
};

/** Columns in which a key of this kind and length is looked for. */
export function columnsOf({ kind, key }: IndicatorKey): readonly MatchedBy[] {
  if (kind === 'serial') return ['serial'];
  return BY_LENGTH[key.length] ?? [];
}

/** The two ends of a truncated hash. */
export function endsOf(key: string): { head: string; tail: string } {
  const [head = '', tail = ''] = key.split('…');
  return { head, tail };
}

/**
 * Records that the indexes give for a key, joined over the catalogs step by step; hashes are not
 * verified here. Similar digests are not gathered here: see `similar.ts`.
 * @param most candidates of a truncated hash in each catalog
 */
export function gather(
  catalogs: readonly LoadedCatalog[],
  asked: IndicatorKey,
  most = MAX_PREFIX_CANDIDATES,
): Generator<void, Candidate[]> {
  return collect(catalogs, (catalog) => hitsOf(catalog, asked, most));
}

/** Hits of one catalog, without headlines: what marks are decided from. */
export function hitsOf(
  { index }: LoadedCatalog,
  asked: IndicatorKey,
  most = MAX_PREFIX_CANDIDATES,
): Map<number, MatchedBy[]> {
  const { kind, key } = asked;
  switch (kind) {
    case 'hash':
    case 'serial': {
      const columns = columnsOf(asked);
      const hits = new Map<number, MatchedBy[]>();
      for (const { record, by } of index.findHash(key)) {
        if (columns.includes(by)) addHit(hits, record, by);
      }
      return hits;
    }
    case 'hash-prefix': {
      const hits = new Map<number, MatchedBy[]>();
      for (const { record, by } of index.findHashPrefix(endsOf(key).head, most)) {
        if (by !== 'serial') addHit(hits, record, by);
      }
      return hits;
    }
    case 'file-name':
      return hitsBy(index.findName(key), 'name');
    case 'file-path': {
      const hits = pathHits(index, key);
      for (const record of index.findName(fileNameOf(key))) {
        if (!hits.has(record)) hits.set(record, ['name']);
      }
      return hits;
    }
    case 'clsid':
      return hitsBy(index.findClsid(key), 'clsid');
    case 'catalog-link':
      return hitsBy(index.findPage(key), 'page');
    case 'ssdeep':
      return new Map();
  }
}

/** Records that were seen at a path, or at the same on drive C. */
export function pathHits(index: CatalogIndex, key: string): Map<number, MatchedBy[]> {
  const hits = new Map<number, MatchedBy[]>();
  for (const path of pathsOf(key)) {
    for (const record of index.findPath(path)) addHit(hits, record, 'path');
  }
  return hits;
}

/** A path and, of one on another drive, the same on drive C, where catalogs were collected. */
export function pathsOf(key: string): string[] {
  return key.charAt(1) !== ':' || key.startsWith('c') ? [key] : [key, `c${key.slice(1)}`];
}
