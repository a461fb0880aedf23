import { isDigit, isHex, isWord, isWordBreak } from './chars';
import type { Found } from './found';
import { GUID_LENGTH, isGuidAt, isWholeGuid } from './guids';
import { foundInPairs, pairRunAt } from './hex-pairs';
import { HASH_LENGTHS, MIN_HASH_HEAD, toSerialKey } from './keys';
import { labelBefore } from './labels';
import { foundTruncated } from './truncated';

/** A run of this many digits cannot lie between two probes this far apart. */
const STRIDE = MIN_HASH_HEAD;

const MIN_SERIAL = 12;
const MAX_SERIAL = 42;
/** Longer than this, a prefix is a hash with digits missing. */
const MAX_LONE_PREFIX = 28;

/**
 * Finds hashes, truncated hashes, serial numbers and GUIDs, by looking at every eighth character:
 * the shortest of them begins with eight hex digits. Pairs with separators are met the same way.
 */
export function findHexRuns(text: string, found: Found[]): void {
  const length = text.length;
  let floor = 0;
  let lastPrefix: Found | undefined;
  for (let probe = STRIDE - 1; probe < length; probe += STRIDE) {
    if (!isHex(text.charCodeAt(probe))) continue;
    let start = probe;
    while (start > floor && isHex(text.charCodeAt(start - 1))) start--;
    let end = probe + 1;
    while (end < length && isHex(text.charCodeAt(end))) end++;
    if (end - start === 2) {
      const run = pairRunAt(text, start, floor);
      if (run === null) continue;
      const pairs = foundInPairs(text, run);
      if (pairs !== null) found.push(pairs);
      end = run.end;
    } else if (end - start < STRIDE) {
      continue;
    } else if (text.charCodeAt(end) === 0x2d && isGuidAt(text, end - 8)) {
      start = end - 8;
      end = start + GUID_LENGTH;
      if (isWholeGuid(text, start)) {
        found.push({ kind: 'clsid', key: text.slice(start, end).toLowerCase(), start, end });
      }
    } else {
      const one = foundInRun(text, start, end, lastPrefix);
      if (one !== null) {
        found.push(one);
        if (one.kind === 'hash-prefix') lastPrefix = one;
        end = one.end;
      }
    }
    floor = end;
    if (end > probe) probe = end;
  }
}

/** What a run of eight and more hex digits is, or null. */
function foundInRun(
  text: string,
  runStart: number,
  end: number,
  lastPrefix: Found | undefined,
): Found | null {
  const start = afterEscape(text, runStart, end);
  const length = end - start;
  if (length < MIN_HASH_HEAD || length > 128 || !isWholeAt(text, start, end)) return null;
  const truncated = foundTruncated(text, start, end);
  if (truncated !== null) return truncated;
  const isHash = HASH_LENGTHS.has(length);
  if (isHash && length !== 32 && length !== 40) return hash(text, start, end);
  if (!isHash && length > MAX_SERIAL) return null;
  const label = labelBefore(text, start);
  if (label === 'serial' && length >= MIN_SERIAL) {
    const key = toSerialKey(text.slice(start, end));
    if (key !== '') return { kind: 'serial', key, start, end };
  }
  if (isHash) return hash(text, start, end);
  const labelled =
    label === 'algorithm' ||
    (label === 'hash' && isMixed(text, start, end)) ||
    (lastPrefix !== undefined && isListed(text, lastPrefix.end, start));
  if (!labelled || length > MAX_LONE_PREFIX || !standsAlone(text, start, end)) return null;
  return { kind: 'hash-prefix', key: `${text.slice(start, end).toLowerCase()}…`, start, end };
}

function hash(text: string, start: number, end: number): Found {
  return { kind: 'hash', key: text.slice(start, end).toLowerCase(), start, end };
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
  if (before === 0x78 || before === 0x58) {
    // `0x` of its own.
    return (
      text.charCodeAt(start - 2) === 0x30 && (start < 3 || isWordBreak(text.charCodeAt(start - 3)))
    );
  }
  if (before === 0x6e || before === 0x72 || before === 0x74) {
    // The end of `\n`, `\r` or `\t`.
    return text.charCodeAt(start - 2) === 0x5c;
  }
  if (isHex(before)) return start >= 3 && isEscapeBefore(text, start);
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
  const before = text.charCodeAt(start - 1);
  const after = text.charCodeAt(end);
  if (isWord(before) || before === 0x2d || before === 0x2e) return false;
  if (after === 0x2e && isWord(text.charCodeAt(end + 1))) return false;
  return after !== 0x2d || !isWord(text.charCodeAt(end + 1));
}

/** Whether only punctuation of a list lies between the last prefix and this one. */
function isListed(text: string, from: number, to: number): boolean {
  return to - from <= 8 && /^[\s,;|"'`&]*(?:and|or)?[\s"'`]*$/.test(text.slice(from, to));
}
