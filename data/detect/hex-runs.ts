import { catalogLinkRound } from './catalog-links';
import { isDigit, isHex, isWord, isWordBreak } from './chars';
import { found, foundAsPrinted } from './found';
import { GUID_LENGTH, isGuidAt, isWholeGuid } from './guids';
import { foundInPairs, pairRunAt } from './hex-pairs';
import { forEachHexProbe, STRIDE } from './hex-probes';
import type { Indicator } from './indicator';
import { HASH_LENGTHS, MIN_HASH_HEAD, toSerialKey } from './keys';
import { isSerialBefore, labelBefore } from './labels';
import type { LowerCase } from './lower-case';
import { foundTruncated } from './truncated';

const MIN_SERIAL = 12;
const MAX_SERIAL = 42;
/** Longer than this, a prefix is a hash with digits missing. */
const MAX_LONE_PREFIX = 28;

/**
 * Finds hashes, truncated hashes, serial numbers and GUIDs, whole or in pairs with separators: the
 * shortest of them begins with eight hex digits. A link to the catalog holds a hash or a GUID, so
 * links are found from these.
 */
export function findHexRuns(text: string, lower: LowerCase): Indicator[] {
  const all: Indicator[] = [];
  const length = text.length;
  let floor = 0;
  let lastPrefix: Indicator | undefined;

  function add(one: Indicator): number {
    all.push(one);
    if (one.kind === 'hash-prefix') lastPrefix = one;
    return one.end;
  }

  forEachHexProbe(text, (probe) => {
    let start = probe;
    while (start > floor && isHex(text.charCodeAt(start - 1))) start--;
    let end = probe + 1;
    while (end < length && isHex(text.charCodeAt(end))) end++;
    if (end - start === 2) {
      const run = pairRunAt(text, start, floor);
      if (run === null) return floor;
      const pairs = foundInPairs(text, run);
      if (pairs !== null) add(pairs);
      end = run.end;
    } else if (end - start < STRIDE) {
      return floor;
    } else if (text.charCodeAt(end) === 0x2d && isGuidAt(text, end - 8)) {
      start = end - 8;
      end = start + GUID_LENGTH;
      const link = catalogLinkRound(text, start, end);
      if (link !== null) end = add(link);
      else if (isWholeGuid(text, start)) {
        add(foundAsPrinted(text, 'clsid', start, end, lower));
      }
    } else {
      const link = end - start === 32 ? catalogLinkRound(text, start, end) : null;
      const one = link ?? foundInRun(text, start, end, lastPrefix, lower);
      if (one !== null) end = add(one);
    }
    floor = end;
    return end;
  });
  return all;
}

/** What a run of eight and more hex digits is, or null. */
function foundInRun(
  text: string,
  runStart: number,
  end: number,
  lastPrefix: Indicator | undefined,
  lower: LowerCase,
): Indicator | null {
  const start = afterEscape(text, runStart, end);
  const length = end - start;
  if (length < MIN_HASH_HEAD || length > 128 || !isWholeAt(text, start, end)) return null;
  const truncated = foundTruncated(text, start, end);
  if (truncated !== null) return truncated;
  const isHash = length % 8 === 0 && HASH_LENGTHS.has(length);
  if (length >= MIN_SERIAL && length <= MAX_SERIAL && isSerialBefore(text, start)) {
    const key = toSerialKey(text.slice(start, end));
    if (key !== '') return found(text, 'serial', key, start, end);
  }
  if (isHash) return foundAsPrinted(text, 'hash', start, end, lower);
  if (length > MAX_LONE_PREFIX || !standsAlone(text, start, end)) return null;
  const label = labelBefore(text, start);
  const isLabelled =
    label === 'algorithm' ||
    (label === 'hash' && isMixed(text, start, end)) ||
    (lastPrefix !== undefined && isListed(text, lastPrefix.end, start));
  if (!isLabelled) return null;
  const key = `${text.slice(start, end).toLowerCase()}…`;
  return found(text, 'hash-prefix', key, start, end);
}

/** Where the value begins after an escape whose digits run into it: `\u0022c07a…`, `\x22c07a…`. */
function afterEscape(text: string, start: number, end: number): number {
  if (start < 2 || text.charCodeAt(start - 2) !== 0x5c) return start;
  const letter = text.charCodeAt(start - 1);
  const digits = letter === 0x75 ? 4 : letter === 0x78 ? 2 : 0;
  return HASH_LENGTHS.has(end - start - digits) ? start + digits : start;
}

/** Whether no word goes on before `start` or after `end`. */
function isWholeAt(text: string, start: number, end: number): boolean {
  if (end < text.length && !isWordBreak(text.charCodeAt(end))) return false;
  if (start === 0) return true;
  const before = text.charCodeAt(start - 1);
  if (isWordBreak(before)) return true;
  if (start === 1) return false;
  const second = text.charCodeAt(start - 2);
  if (before === 0x78 || before === 0x58) {
    // `0x` of its own.
    return second === 0x30 && (start === 2 || isWordBreak(text.charCodeAt(start - 3)));
  }
  // The end of `\n`, `\r` or `\t`.
  if (before === 0x6e || before === 0x72 || before === 0x74) return second === 0x5c;
  if (isHex(before)) return isEscapeBefore(text, start);
  return before === 0x5f && isFileLabel(text, start - 1);
}

function isEscapeBefore(text: string, start: number): boolean {
  return /\\(?:u[0-9a-f]{4}|x[0-9a-f]{2})$/i.test(text.slice(Math.max(0, start - 6), start));
}

/** Names that sample collections put before a hash: `VirusShare_c07a…`, `md5_c07a…`. */
function isFileLabel(text: string, underscore: number): boolean {
  return /(?:^|[^a-z0-9])(?:virusshare|virussign|sample|malware|hash|imphash|md5|sha1|sha256|sha384|sha512)$/i.test(
    text.slice(Math.max(0, underscore - 12), underscore),
  );
}

/** Letters and digits both: neither a number nor a word that happens to be spelt in hex. */
function isMixed(text: string, start: number, end: number): boolean {
  let digits = 0;
  for (let i = start; i < end; i++) if (isDigit(text.charCodeAt(i))) digits++;
  return digits > 0 && digits < end - start;
}

/** Not `0x…` (constants of malware that calls functions by hash), not part of a hyphenated run. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = start === 0 ? 0x20 : text.charCodeAt(start - 1);
  if (isWord(before) || before === 0x2d || before === 0x2e) return false;
  if (end + 1 >= text.length) return true;
  const after = text.charCodeAt(end);
  return (after !== 0x2d && after !== 0x2e) || !isWord(text.charCodeAt(end + 1));
}

/** Whether only punctuation of a list lies between the last prefix and this one. */
function isListed(text: string, from: number, to: number): boolean {
  return to - from <= 8 && /^[\s,;|"'`&]*(?:and|or)?[\s"'`]*$/.test(text.slice(from, to));
}
