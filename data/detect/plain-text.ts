import { isHex, isPlainName } from './chars';
import { extensionAfter } from './extensions';

/** Stands for an escaped space within a name of an address: `My%20App.exe` is one name. */
export const INNER_SPACE = '\ue020';
export const INNER_SPACE_CODE = 0xe020;

/** `source` from `start` to `end` reads `plain`. */
interface Edit {
  start: number;
  end: number;
  plain: string;
}

/** Text with escapes undone, and the way back to the source. */
export interface PlainText {
  text: string;
  /** Where in the source the character at `offset` begins. */
  startOf(offset: number): number;
  /** Where in the source the character before `offset` ends. */
  endOf(offset: number): number;
  /** Whether something between two offsets was written with escapes. */
  isEdited(start: number, end: number): boolean;
}

/**
 * Undoes what is written so that it cannot be clicked or so that it survives an address:
 * `certutil[.]exe`, `(.)`, `{.}`, `[dot]`, `certutil\.exe` of a regular expression, and `%20` or
 * `%5C` in addresses and in tokens without a backslash (a file of Windows may be called `a%20b`).
 * Null where there is nothing to undo, which is nearly always.
 */
export function toPlainText(source: string): PlainText | null {
  const edits: Edit[] = [];
  findDots(source, '[', ']', edits);
  findDots(source, '(', ')', edits);
  findDots(source, '{', '}', edits);
  findEscapedDots(source, edits);
  findPercents(source, edits);
  if (edits.length === 0) return null;
  edits.sort((a, b) => a.start - b.start);
  return applied(source, edits);
}

function findDots(source: string, open: string, close: string, edits: Edit[]): void {
  for (let at = source.indexOf(open); at >= 0; at = source.indexOf(open, at + 1)) {
    const code = source.charCodeAt(at + 1) | 0x20;
    if (code !== 0x2e && code !== 0x64) continue;
    const word = code === 0x2e ? '.' : 'dot';
    const closing = at + 1 + word.length;
    if (source.charAt(closing) !== close) continue;
    if (source.slice(at + 1, closing).toLowerCase() !== word) continue;
    let start = at;
    let end = closing + 1;
    // `certutil [.] exe`: a space on both sides belongs to the dot, one on one side does not.
    if (source.charAt(at - 1) === ' ' && source.charAt(end) === ' ') {
      start--;
      end++;
    }
    edits.push({ start, end, plain: '.' });
  }
}

function findEscapedDots(source: string, edits: Edit[]): void {
  for (let at = source.indexOf('\\.'); at >= 0; at = source.indexOf('\\.', at + 2)) {
    if (at === 0 || !isPlainName(source.charCodeAt(at - 1))) continue;
    if (extensionAfter(source, at + 1) !== null) {
      edits.push({ start: at, end: at + 2, plain: '.' });
    }
  }
}

function isEscapeAt(source: string, at: number): boolean {
  return isHex(source.charCodeAt(at + 1)) && isHex(source.charCodeAt(at + 2));
}

function isTokenEnd(code: number): boolean {
  return code <= 0x20 || code === 0x22 || code === 0x3c || code === 0x3e || code === 0x60;
}

function findPercents(source: string, edits: Edit[]): void {
  let at = source.indexOf('%');
  // Tokens never overlap, so walking back to the beginning of each stays linear.
  let floor = 0;
  while (at >= 0) {
    if (!isEscapeAt(source, at)) {
      at = source.indexOf('%', at + 1);
      continue;
    }
    let start = at;
    while (start > floor && !isTokenEnd(source.charCodeAt(start - 1))) start--;
    let end = at;
    let isPath = false;
    let isAddress = false;
    for (let i = start; i < source.length; i++) {
      const code = source.charCodeAt(i);
      if (i > at && isTokenEnd(code)) break;
      if (code === 0x5c) isPath = true;
      if (code === 0x3f) isAddress = true;
      if (code === 0x3a && source.startsWith('//', i + 1)) isAddress = true;
      end = i + 1;
    }
    if (isAddress || !isPath) decodeToken(source, start, end, edits);
    floor = end;
    at = source.indexOf('%', end);
  }
}

/** One edit for each escape, so that offsets stay exact. */
function decodeToken(source: string, start: number, end: number, edits: Edit[]): void {
  let isQuery = false;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x3f || code === 0x23) isQuery = true;
    if (code !== 0x25 || !isEscapeAt(source, at)) continue;
    const edit = escapeAt(source, at, end);
    if (edit === null) continue;
    if (edit.plain === ' ') edit.plain = isQuery ? ' ' : INNER_SPACE;
    edits.push(edit);
    at = edit.end - 1;
  }
}

/** The character escaped at `at`, escaped twice or in several bytes perhaps; null if it is none. */
function escapeAt(source: string, at: number, limit: number): Edit | null {
  let digits = at + 1;
  while (
    source.startsWith('25', digits) &&
    isHex(source.charCodeAt(digits + 2)) &&
    isHex(source.charCodeAt(digits + 3))
  ) {
    digits += 2;
  }
  const byte = Number.parseInt(source.slice(digits, digits + 2), 16);
  const end = digits + 2;
  if (byte < 0x80) return { start: at, end, plain: String.fromCharCode(byte) };
  const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
  const last = at + size * 3;
  if (digits !== at + 1 || last > limit) return null;
  try {
    return { start: at, end: last, plain: decodeURIComponent(source.slice(at, last)) };
  } catch {
    return null;
  }
}

function applied(source: string, edits: Edit[]): PlainText {
  const starts: number[] = [];
  const kept: Edit[] = [];
  let text = '';
  let from = 0;
  for (const edit of edits) {
    if (edit.start < from) continue;
    text += source.slice(from, edit.start);
    starts.push(text.length);
    kept.push(edit);
    text += edit.plain;
    from = edit.end;
  }
  text += source.slice(from);

  /** Number of the last edit that begins at or before `offset`, or -1. */
  function editAt(offset: number): number {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
  function startOf(offset: number): number {
    const edit = kept[editAt(offset)];
    const at = starts[editAt(offset)] ?? 0;
    if (edit === undefined) return offset;
    const beyond = offset - at - edit.plain.length;
    return beyond < 0 ? edit.start : edit.end + beyond;
  }
  return {
    text,
    startOf,
    endOf(offset) {
      if (offset === 0) return 0;
      const edit = kept[editAt(offset - 1)];
      const at = starts[editAt(offset - 1)] ?? 0;
      if (edit === undefined) return offset;
      const beyond = offset - at - edit.plain.length;
      return beyond <= 0 ? edit.end : edit.end + beyond;
    },
    isEdited(start, end) {
      return editAt(end - 1) !== editAt(start - 1);
    },
  };
}
