import { isLetter, isSeparator, isSpace, isWord } from './chars';
import type { Scan } from './scan';

const PERCENT = 0x25;
const COLON = 0x3a;
const QUESTION = 0x3f;
/** `CommonProgramFiles(x86)` has 23. */
const MAX_VARIABLE = 28;

/** What object manager or file URL puts before `C:`. */
const BEFORE_DRIVE =
  /(?:\\{1,4}(?:\?\?|\?|\.|GLOBAL\?\?|DosDevices)\\{1,2}(?:GLOBALROOT\\{1,2})?|file:\/{1,3}(?:localhost\/)?)$/i;
const DEVICE_ROOT =
  /\\{1,2}(?:Device|SystemRoot|Windows|WINNT|Program Files(?: \(x86\))?|ProgramData|Users)\\/iy;
const UNC_ROOT = /\\{2}(?:\\\\)?[\w.$@:-]+\\{1,2}[^\\/]/iy;
const ROOT_NAMES = '(?:windows|winnt|program files|program files \\(x86\\)|programdata|users)';
const SHELL_ROOT = new RegExp(
  `/(?:(?:proc/)?cygdrive/[a-z]/|mnt/[a-z]/|c/|[a-z]/${ROOT_NAMES}/)`,
  'iy',
);

function matches(pattern: RegExp, scan: Scan, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(scan.text);
}

const OPENINGS = new Uint8Array(256);
for (const character of '"\'`([{=,;|<>@*+') OPENINGS[character.charCodeAt(0)] = 1;

/** What may stand directly before a path that begins with a separator or a variable. */
function isOpening(scan: Scan, at: number): boolean {
  const code = scan.at(at - 1);
  if (at === 0 || isSpace(code) || OPENINGS[code] === 1) return true;
  if (code !== COLON) return code >= 128 && !isWord(code);
  // `Image:\Windows\…`, but not the colon of a drive.
  const second = scan.at(at - 2);
  if (second === 0x22 || second === 0x27) return true;
  return isWord(scan.at(at - 3)) && !isEscape(scan, at - 2);
}

/**
 * Where a path begins whose root is recognised at `at`, a character met when going back from a
 * file's name: the colon of a drive or of `$env:`, the closing `%` of a variable, the question mark
 * of `\\?\`, the first of a run of separators. Else -1. Constant time.
 */
export function rootAt(scan: Scan, at: number, floor: number): number {
  const code = scan.at(at);
  if (code === COLON) return rootAtColon(scan, at, floor);
  if (code === PERCENT) return rootAtPercent(scan, at, floor);
  if (code === QUESTION) return rootAtQuestion(scan, at, floor);
  if (!isSeparator(code) || at < floor || !isOpening(scan, at)) return -1;
  if (code === 0x2f) return matches(SHELL_ROOT, scan, at) ? at : -1;
  return matches(DEVICE_ROOT, scan, at) || matches(UNC_ROOT, scan, at) ? at : -1;
}

function rootAtColon(scan: Scan, colon: number, floor: number): number {
  if (!isSeparator(scan.at(colon + 1))) return environmentAt(scan, colon, floor);
  const letter = colon - 1;
  if (letter < floor || !isLetter(scan.at(letter))) return -1;
  const before = scan.at(letter - 1);
  if (isWord(before) && !isEscape(scan, letter)) {
    const scheme = colon - 4;
    const isFile = scheme >= floor && scan.text.startsWith('file', scheme);
    return isFile && isOpening(scan, scheme) ? scheme : -1;
  }
  if (!isSeparator(before)) return letter;
  const from = Math.max(floor, letter - 32);
  const prefix = BEFORE_DRIVE.exec(scan.text.slice(from, letter));
  return prefix === null ? letter : from + prefix.index;
}

/** `\nC:\…` of JSON: the letter before the drive belongs to an escape. */
function isEscape(scan: Scan, at: number): boolean {
  const before = scan.at(at - 1);
  return (before === 0x6e || before === 0x72 || before === 0x74) && scan.at(at - 2) === 0x5c;
}

function environmentAt(scan: Scan, colon: number, floor: number): number {
  const from = Math.max(floor, colon - 5);
  const prefix = /\$\{?env$/i.exec(scan.text.slice(from, colon));
  return prefix === null ? -1 : from + prefix.index;
}

function rootAtPercent(scan: Scan, close: number, floor: number): number {
  if (!isSeparator(scan.at(close + 1))) return -1;
  const limit = Math.max(floor, close - MAX_VARIABLE);
  for (let i = close - 1; i >= limit; i--) {
    const code = scan.at(i);
    // `C:\Users\%USERNAME%\…` begins before its variable.
    if (code === PERCENT) return i < close - 1 && !isSeparator(scan.at(i - 1)) ? i : -1;
    if (!isWord(code) && code !== 0x28 && code !== 0x29) return -1;
  }
  return -1;
}

/** `\\?\UNC\…`, `\??\Volume{…}\…`: a drive would have been met before the question mark. */
function rootAtQuestion(scan: Scan, at: number, floor: number): number {
  if (!isSeparator(scan.at(at + 1))) return -1;
  let start = scan.at(at - 1) === QUESTION ? at - 1 : at;
  const question = start;
  while (start > floor && question - start < 4 && scan.at(start - 1) === 0x5c) start--;
  return start < question ? start : -1;
}
