import type { IndicatorKind } from './indicator';
import { toAbsoluteForm } from './path-form';

/** Whether a hash can have this many hex characters: MD5, SHA1, SHA256, SHA384 and SHA512 in turn. */
export function isHashLength(length: number): boolean {
  return length === 32 || length === 40 || length === 64 || length === 96 || length === 128;
}

/** Fewest characters of a truncated hash: what the index of a catalog can be asked for. */
export const MIN_HASH_HEAD = 8;

/** Fewest hex characters of a serial number; shorter ones say nothing about who signed. */
const MIN_SERIAL = 12;

/** RFC 5280 allows 20 bytes, and one more for the sign. */
const MAX_SERIAL = 42;

/**
 * What may stand round a printed value and is no part of it. The certificate dialog of Windows copies
 * thumbprints with a left-to-right mark before them.
 */
const EDGES = ' \t\r\n\v\f\u00a0\u200e\u200f\ufeff"\'`“”‘’«»„‹›';
const REFANG = /\s?(?:\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)|\{dot\})\s?/gi;
/** What no file name of Windows can hold. */
const NOT_IN_NAME = /[\\/:*?"<>|\p{Cc}]/u;
const NOT_IN_PATH = /[*?"<>|\p{Cc}]/u;

/** A path that is its own key but for capitals, as nearly all are: tried first, since it is cheap. */
const SIMPLE_PATH = /^(?=[ -}]*$)[A-Za-z]:(?:\\[^\\/:*?"<>|[\]%]+)+(?<=\w)$/;
/** What such a path may still hold that is spelt otherwise in its key. */
const UNDONE = /[({](?:\.|dot)|\\\.|^c:\\windows\\sysnative\\/i;

function withoutQuotes(printed: string): string {
  let start = 0;
  let end = printed.length;
  while (start < end && EDGES.includes(printed.charAt(start))) start++;
  while (end > start && EDGES.includes(printed.charAt(end - 1))) end--;
  return printed.slice(start, end);
}

function refanged(text: string): string {
  return /[[({]/.test(text) ? text.replace(REFANG, '.') : text;
}

/** Characters that NFC leaves alone, whatever stands beside them. */
const COMPOSED = /^[\0-\u02ff\u0400-\u0482\u048a-\u052f\u4e00-\u9fff]*$/;

/** Kelvin sign, Greek question mark and varia: NFC or lower case would make ASCII of them. */
const PASSING_FOR_ASCII = /([\u212a\u037e\u1fef])/;

/**
 * Lower case in composed form (NFC), except that nothing becomes ASCII which was not: a Kelvin sign
 * stays one instead of becoming `k`.
 */
function lowered(text: string): string {
  if (COMPOSED.test(text)) return text.toLowerCase();
  return text
    .split(PASSING_FOR_ASCII)
    .map((part) =>
      PASSING_FOR_ASCII.test(part) ? part : part.normalize('NFC').toLowerCase().normalize('NFC'),
    )
    .join('');
}

/** Hex digits of a run printed whole, or in equal groups with one sort of separator; else `''`. */
function joinedHex(printed: string): string {
  const hex = withoutQuotes(printed).replace(/^0x/i, '').toLowerCase();
  if (/^[0-9a-f]+$/.test(hex)) return hex;
  const separator = /^(?:[0-9a-f]{2}|[0-9a-f]{4}|[0-9a-f]{8})([:\s-])/.exec(hex)?.[1];
  if (separator === undefined) return '';
  const groups = hex.split(/\s/.test(separator) ? /\s+/ : separator);
  const width = groups[0]?.length;
  return groups.every((group) => group.length === width && /^[0-9a-f]+$/.test(group))
    ? groups.join('')
    : '';
}

/**
 * Key of a hash or thumbprint: 32, 40, 64, 96 or 128 lower-case hex characters, from any case, with
 * `0x`, or in groups with spaces, colons or hyphens. Gives `''` for anything else (`n/a`, a UUID).
 */
export function toHashKey(printed: string): string {
  const hex = joinedHex(printed);
  return isHashLength(hex.length) ? hex : '';
}

/**
 * Key of a truncated hash: `head…tail`, the tail possibly empty; `printed` has a head of 8 or more
 * characters, then an ellipsis or three and more dots (brackets around them allowed), then the tail.
 * A head alone is one too. Gives `''` for anything else.
 */
export function toHashPrefixKey(printed: string): string {
  const parts = /^([0-9a-f]+)(?:\s?[[(]?(?:…|⋯|\.{3,})[\])]?\s?([0-9a-f]*))?$/i.exec(
    withoutQuotes(printed),
  );
  const head = parts?.[1]?.toLowerCase() ?? '';
  const tail = parts?.[2]?.toLowerCase() ?? '';
  if (head.length < MIN_HASH_HEAD || head.length + tail.length > 128) return '';
  return `${head}…${tail}`;
}

/**
 * Key of a certificate's serial number: lower-case hex of the unsigned number in whole bytes, so
 * that `00:E7…`, `e7…` and `00E7…` are one. Gives `''` under 12 and over 42 characters.
 */
export function toSerialKey(printed: string): string {
  const digits = joinedHex(printed).replace(/^0+/, '');
  const hex = digits.length % 2 === 0 ? digits : `0${digits}`;
  return hex.length < MIN_SERIAL || hex.length > MAX_SERIAL ? '' : hex;
}

/**
 * Key of a file name: lower case (NFC, so that look-alike characters stay apart), refanged, without
 * quotes and without the dots and spaces that Windows drops at the end. Gives `''` for a path and
 * for what no file can be called.
 */
export function toNameKey(printed: string): string {
  const name = lowered(refanged(withoutQuotes(printed))).replace(/[. ]+$/, '');
  return NOT_IN_NAME.test(name) ? '' : name;
}

/**
 * Key of an absolute path: lower case (NFC), backslashes, device and `\\?\` prefixes, environment
 * variables, Unix spellings of drives and `..` resolved. Gives `''` for a relative path.
 */
export function toPathKey(printed: string): string {
  if (SIMPLE_PATH.test(printed) && !UNDONE.test(printed)) return printed.toLowerCase();
  const path = toAbsoluteForm(lowered(refanged(withoutQuotes(printed))));
  return NOT_IN_PATH.test(path) ? '' : path.replace(/[. ]+$/, '');
}

/** Key of a CLSID: lower case without braces, `clsid:` or `clsid_`. Gives `''` for anything else. */
export function toClsidKey(printed: string): string {
  const guid = /^(?:clsid[:_\s]\s?)?\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;
  return guid.exec(withoutQuotes(printed))?.[1]?.toLowerCase() ?? '';
}

/** Percent-escapes undone, nested ones too (to a depth nobody prints); broken ones stay. */
function unescaped(text: string): string {
  let plain = text;
  for (let depth = 0; depth < 8; depth++) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }
  return plain;
}

/**
 * Key of a page of the catalog's website: the lower-case stem, from a page's file name
 * (`wksprt.exe-2C3B….md`), its address or its address without `.html`; escapes are undone and
 * spaces are `+`. Gives `''` where the stem is neither `<name>-<MD5>` (the MD5 may be missing) nor
 * `clsid_<guid>`.
 */
export function toPageKey(printed: string): string {
  const address = withoutQuotes(printed).replace(/(\.(?:html?|md))[?#].*$/i, '$1');
  const last = address.slice(address.lastIndexOf('/') + 1);
  const stem = lowered(unescaped(last).replace(/\.(?:html?|md)$/i, '')).replaceAll(' ', '+');
  // One CLSID of the catalog has a digit too many, so its form is not checked more closely.
  return /^.+-(?:[0-9a-f]{32})?$|^clsid_[0-9a-f-]{36,40}$/.test(stem) ? stem : '';
}

/** What the key of a page, or a record's id, may end with: an MD5, or a CLSID (`''` where none). */
export function identityOfPage(key: string): { md5: string; clsid: string } {
  return { md5: key.slice(-32), clsid: toClsidKey(key.replace(/^clsid-/, '')) };
}

/**
 * Key of an ssdeep digest: as printed, without a file name after it. Whether it is well formed is
 * not looked at: comparing it says so.
 */
export function toSsdeepKey(printed: string): string {
  return withoutQuotes(printed).replace(/,.*$/s, '');
}

/** Key of the file's name at the end of a path (printed or a key, either separator); or `''`. */
export function fileNameOfPath(path: string): string {
  return toNameKey(withoutQuotes(path).split(/[\\/]/).pop() ?? '');
}

/** The key of an indicator's printed form, by its kind; `''` where it is none of that kind. */
export function toKey(kind: IndicatorKind, printed: string): string {
  return TO_KEY[kind](printed);
}

const TO_KEY: Record<IndicatorKind, (printed: string) => string> = {
  hash: toHashKey,
  'hash-prefix': toHashPrefixKey,
  serial: toSerialKey,
  ssdeep: toSsdeepKey,
  'file-name': toNameKey,
  'file-path': toPathKey,
  clsid: toClsidKey,
  'catalog-link': toPageKey,
};
