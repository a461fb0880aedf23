import { catalogLinkRound } from './catalog-links';
import { isDigit, isHex, isWord } from './chars';
import { found, foundHex } from './found';
import { GUID_LENGTH, isGuidAt, isWholeGuid } from './guids';
import { foundInPairs, pairRunAt } from './hex-pairs';
import { forEachHexProbe, hexRunEnd, hexRunStart, STRIDE } from './hex-probes';
import type { Indicator } from './indicator';
import { isHashLength, MIN_HASH_HEAD, toSerialKey } from './keys';
import { isSerialBefore, labelBefore } from './labels';
import type { Scan } from './scan';
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
export function findHexRuns(scan: Scan): Indicator[] {
  const all: Indicator[] = [];
  const { codes } = scan;
  let floor = 0;
  let lastPrefix: Indicator | undefined;

  function add(one: Indicator): number {
    // A link begins before the hash that it was found by, perhaps before others.
    while ((all[all.length - 1]?.end ?? 0) > one.start) all.pop();
    all.push(one);
    if (one.kind === 'hash-prefix') lastPrefix = one;
    return one.end;
  }

  forEachHexProbe(scan, (probe) => {
    let start = hexRunStart(codes, probe, floor);
    let end = hexRunEnd(codes, probe + 1);
    if (end - start === 2) {
      const run = pairRunAt(scan, start, floor);
      if (run === null) return floor;
      const pairs = foundInPairs(scan, run);
      if (pairs !== null) add(pairs);
      end = run.end;
    } else if (end - start < STRIDE) {
      return floor;
    } else if (codes[end] === 0x2d && isGuidAt(scan, end - 8)) {
      start = end - 8;
      end = start + GUID_LENGTH;
      const link = catalogLinkRound(scan, start, end);
      if (link !== null) end = add(link);
      else if (isWholeGuid(scan, start)) {
        add(foundHex(scan, 'clsid', start, end));
      }
    } else {
      const link = end - start === 32 ? catalogLinkRound(scan, start, end) : null;
      const one = link ?? foundInRun(scan, start, end, lastPrefix);
      if (one !== null) end = add(one);
    }
    floor = end;
    return end;
  });
  return all;
}

/** What a run of eight and more hex digits is, or null. */
function foundInRun(
  scan: Scan,
  runStart: number,
  end: number,
  lastPrefix: Indicator | undefined,
): Indicator | null {
  const start = afterEscape(scan, runStart, end);
  const length = end - start;
  if (length < MIN_HASH_HEAD || length > 128 || !isWholeAt(scan, start, end)) return null;
  const truncated = foundTruncated(scan, start, end);
  if (truncated !== null) return truncated;
  const isHash = isHashLength(length);
  if (length >= MIN_SERIAL && length <= MAX_SERIAL && isSerialBefore(scan, start)) {
    const key = toSerialKey(scan.text.slice(start, end));
    if (key !== '') return found(scan.text, 'serial', key, start, end);
  }
  if (isHash) return foundHex(scan, 'hash', start, end);
  if (length > MAX_LONE_PREFIX || !standsAlone(scan, start, end)) return null;
  const label = labelBefore(scan, start);
  const isLabelled =
    label === 'algorithm' ||
    (label === 'hash' && isMixed(scan, start, end)) ||
    (lastPrefix !== undefined && isListed(scan, lastPrefix.end, start));
  if (!isLabelled) return null;
  const key = `${scan.text.slice(start, end).toLowerCase()}…`;
  return found(scan.text, 'hash-prefix', key, start, end);
}

/** Where the value begins after an escape whose digits run into it: `\u0022c07a…`, `\x22c07a…`. */
function afterEscape(scan: Scan, start: number, end: number): number {
  if (start < 2 || scan.at(start - 2) !== 0x5c) return start;
  const letter = scan.at(start - 1);
  const digits = letter === 0x75 ? 4 : letter === 0x78 ? 2 : 0;
  return isHashLength(end - start - digits) ? start + digits : start;
}

/** Whether no word goes on before `start` or after `end`. */
function isWholeAt(scan: Scan, start: number, end: number): boolean {
  if (isWord(scan.at(end))) return false;
  const before = scan.at(start - 1);
  if (!isWord(before)) return true;
  const second = scan.at(start - 2);
  // `0x` of its own.
  if ((before | 0x20) === 0x78) return second === 0x30 && !isWord(scan.at(start - 3));
  // The end of `\n`, `\r` or `\t`.
  if (before === 0x6e || before === 0x72 || before === 0x74) return second === 0x5c;
  if (isHex(before)) return isEscapeBefore(scan, start);
  return before === 0x5f && isFileLabel(scan, start - 1);
}

function isEscapeBefore(scan: Scan, start: number): boolean {
  return /\\(?:u[0-9a-f]{4}|x[0-9a-f]{2})$/i.test(scan.text.slice(Math.max(0, start - 6), start));
}

/** Names that sample collections put before a hash: `VirusShare_c07a…`, `md5_c07a…`. */
function isFileLabel(scan: Scan, underscore: number): boolean {
  return /(?:^|[^a-z0-9])(?:virusshare|virussign|sample|malware|hash|imphash|md5|sha1|sha256|sha384|sha512)$/i.test(
    scan.text.slice(Math.max(0, underscore - 12), underscore),
  );
}

/** Letters and digits both: neither a number nor a word that happens to be spelt in hex. */
function isMixed(scan: Scan, start: number, end: number): boolean {
  let digits = 0;
  for (let i = start; i < end; i++) if (isDigit(scan.at(i))) digits++;
  return digits > 0 && digits < end - start;
}

/** Not `0x…` (constants of malware that calls functions by hash), not part of a hyphenated run. */
function standsAlone(scan: Scan, start: number, end: number): boolean {
  const before = scan.at(start - 1);
  if (isWord(before) || before === 0x2d || before === 0x2e) return false;
  const after = scan.at(end);
  return (after !== 0x2d && after !== 0x2e) || !isWord(scan.at(end + 1));
}

/** Whether only punctuation of a list lies between the last prefix and this one. */
function isListed(scan: Scan, from: number, to: number): boolean {
  return to - from <= 8 && /^[\s,;|"'`&]*(?:and|or)?[\s"'`]*$/.test(scan.text.slice(from, to));
}
