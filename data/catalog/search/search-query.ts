import { detect } from '@/data/detect/detect';
import type { IndicatorKey, IndicatorKind } from '@/data/detect/indicator';
import { isPath, partsOfPath } from './search-paths';
import { foldText } from './search-words';

/** `field:value` of a query, folded; `value` is never empty. */
export interface Filter {
  field: string;
  value: string;
  /** Of `field:=value`: the whole text is meant, not a part of it. */
  whole: boolean;
}

export interface SearchQuery {
  /** Words that all (or, if no text has them all, most) must match; folded. */
  words: string[];
  filters: Filter[];
  /** The one hash that stands in the query, whose text is not among the words. */
  hash?: IndicatorKey;
  /** Lower-case hex of 8 characters and more, where the query is one. */
  hex?: string;
}

/** Words beyond these add nothing but work. */
const MAX_WORDS = 8;

/** Within quotation marks two of them stand for one. */
const TERM = /([a-z]+):(=?)(?:"((?:[^"]|"")*)"?|(\S+))|"([^"]*)"?|(\S+)/gi;
const EDGES = /^[^\p{L}\p{N}.]+|[^\p{L}\p{N}.]+$/gu;

/** The query of all records whose text in a field is this one. */
export function wholeFilter(field: string, text: string): string {
  return `${field}:="${text.replaceAll('"', '""')}"`;
}

/** What is looked up as a hash is. */
const HASHES: ReadonlySet<IndicatorKind> = new Set(['hash', 'hash-prefix', 'serial', 'ssdeep']);
/** What a hash is called before it: `MD5: `, `SHA-256 = `, `serial number `. */
const LABEL =
  /(?:^|\s)\S*(?:md5|sha-?\d{1,3}|hash|digest|checksum|thumbprint|fingerprint|serial|serial number|ssdeep)(?:sum|s)?\s*[:=]?\s*$/i;

/**
 * Takes a query apart: `company:microsoft "print spooler" spool`. A filter whose field is unknown
 * (`isKnown`) is read as words; a path is its file name and a filter of its directory.
 */
export function parseQuery(query: string, isKnown: (field: string) => boolean): SearchQuery {
  const words: string[] = [];
  const filters: Filter[] = [];
  const hex = query.trim().toLowerCase();
  const unfiltered = query.replace(TERM, (term: string, ...groups: (string | undefined)[]) => {
    const [field, sign, quotedValue, value] = groups;
    const name = field?.toLowerCase();
    if (name === undefined || !isKnown(name)) return term;
    const given = foldText(quotedValue?.replaceAll('""', '"') ?? value ?? '').trim();
    if (given !== '') filters.push({ field: name, value: given, whole: sign === '=' });
    return ' ';
  });
  const { hash, rest } = takeHash(unfiltered);
  for (const [term, , , , , quoted, bare] of rest.matchAll(TERM)) {
    addText(quoted ?? bare ?? term, words, filters);
  }
  return {
    words: [...new Set(words)].slice(0, MAX_WORDS),
    filters: distinct(filters),
    ...(hash === undefined ? {} : { hash }),
    ...(/^[0-9a-f]{8,128}$/.test(hex) ? { hex } : {}),
  };
}

function distinct(filters: readonly Filter[]): Filter[] {
  const keyed = filters.map((filter) => [JSON.stringify(filter), filter] as const);
  return [...new Map(keyed).values()];
}

/** The one hash of a text, and the text without it, what touches it (an address) and its label. */
function takeHash(text: string): { hash?: IndicatorKey; rest: string } {
  const [only, ...others] = detect(text).filter(({ kind }) => HASHES.has(kind));
  if (only === undefined || others.length > 0) return { rest: text };
  const { kind, key, start, end } = only;
  const before = text.slice(0, start).replace(/\S*$/, '').replace(LABEL, ' ');
  return { hash: { kind, key }, rest: `${before} ${text.slice(end).replace(/^\S*/, '')}` };
}

function addText(text: string, words: string[], filters: Filter[]): void {
  if (!isPath(text)) {
    addWords(text, words);
    return;
  }
  const { directory, name } = partsOfPath(text);
  if (directory !== undefined) filters.push({ field: 'path', value: directory, whole: false });
  addWords(name, words);
}

function addWords(text: string, words: string[]): void {
  for (const run of foldText(text).split(/[\s/]+/)) {
    const word = run.replace(EDGES, '');
    if (word !== '') words.push(word);
  }
}
