import { isLetter, isSeparator, isSpace, isWord, isWordBreak } from './chars';

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

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'";
}

/** What may stand directly before a path that begins with a separator or a variable. */
function isOpening(text: string, at: number): boolean {
  if (at === 0) return true;
  const code = text.charCodeAt(at - 1);
  if (isSpace(code)) return true;
  // `Image:\Windows\…`, but not the colon of a drive.
  if (code === COLON) return isWord(text.charCodeAt(at - 3)) || isQuote(text.charAt(at - 2));
  return code < 128 ? '"\'`([{=,;|<>@*+'.includes(text.charAt(at - 1)) : isWordBreak(code);
}

/**
 * Where a path begins whose root is recognised at `at`, a character met when going back from a
 * file's name: the colon of a drive or of `$env:`, the closing `%` of a variable, the question mark
 * of `\\?\`, the first of a run of separators. Else -1. Constant time.
 */
export function rootAt(text: string, at: number, floor: number): number {
  const code = text.charCodeAt(at);
  if (code === COLON) return rootAtColon(text, at, floor);
  if (code === PERCENT) return rootAtPercent(text, at, floor);
  if (code === QUESTION) return rootAtQuestion(text, at, floor);
  if (!isSeparator(code) || at < floor || !isOpening(text, at)) return -1;
  if (code === 0x2f) return matches(SHELL_ROOT, text, at) ? at : -1;
  return matches(DEVICE_ROOT, text, at) || matches(UNC_ROOT, text, at) ? at : -1;
}

function rootAtColon(text: string, colon: number, floor: number): number {
  if (!isSeparator(text.charCodeAt(colon + 1))) return environmentAt(text, colon, floor);
  const letter = colon - 1;
  if (letter < floor || !isLetter(text.charCodeAt(letter))) return -1;
  if (letter > 0 && isWord(text.charCodeAt(letter - 1)) && !isEscape(text, letter)) {
    return text.startsWith('file', colon - 4) && colon - 4 >= floor && isOpening(text, colon - 4)
      ? colon - 4
      : -1;
  }
  if (letter > 0 && !isWordBreak(text.charCodeAt(letter - 1)) && !isEscape(text, letter)) return -1;
  const from = Math.max(floor, letter - 32);
  const prefix = BEFORE_DRIVE.exec(text.slice(from, letter));
  return prefix === null ? letter : from + prefix.index;
}

/** `\nC:\…` of JSON: the letter before the drive belongs to an escape. */
function isEscape(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return (before === 'n' || before === 'r' || before === 't') && text.charAt(at - 2) === '\\';
}

function environmentAt(text: string, colon: number, floor: number): number {
  const from = Math.max(floor, colon - 5);
  const prefix = /\$\{?env$/i.exec(text.slice(from, colon));
  return prefix === null ? -1 : from + prefix.index;
}

function rootAtPercent(text: string, close: number, floor: number): number {
  if (!isSeparator(text.charCodeAt(close + 1))) return -1;
  const limit = Math.max(floor, close - MAX_VARIABLE);
  for (let i = close - 1; i >= limit; i--) {
    const code = text.charCodeAt(i);
    if (code === PERCENT) return i < close - 1 ? i : -1;
    if (!isWord(code) && code !== 0x28 && code !== 0x29) return -1;
  }
  return -1;
}

/** `\\?\UNC\…`, `\??\Volume{…}\…`: a drive would have been met before the question mark. */
function rootAtQuestion(text: string, at: number, floor: number): number {
  if (!isSeparator(text.charCodeAt(at + 1))) return -1;
  let start = text.charCodeAt(at - 1) === QUESTION ? at - 1 : at;
  const question = start;
  while (start > floor && question - start < 4 && text.charCodeAt(start - 1) === 0x5c) start--;
  return start < question ? start : -1;
}
