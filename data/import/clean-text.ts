/**
 * ECMA-48 control sequences as consoles print them: CSI (`ESC [ … m`), OSC (`ESC ] … BEL`, at most to
 * the end of its line, so that an unfinished one takes no more), two-character escapes, and a stray ESC.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is looked for
const ANSI = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\r\n]*(?:\x07|\x1b\\)?|[ -/]*[0-~])?/g;

/**
 * Takes out of a text what the record form does not hold: NUL, ANSI escape sequences, and the
 * carriage returns of line ends (Windows consoles print `\r\n`, redirected ones also `\r\r\n`).
 * A carriage return inside a line stays: it is how a program rewrites its line of progress.
 */
export function cleanText(text: string): string {
  let clean = text;
  if (clean.includes('\0')) clean = clean.replaceAll('\0', '');
  if (clean.includes('\x1b')) clean = clean.replace(ANSI, '');
  if (clean.includes('\r')) clean = clean.replace(/\r+\n/g, '\n');
  return clean;
}

/** A one-line value trimmed; `undefined` where it says nothing (`''`, `n/a`). */
export function knownText(text: string | null | undefined): string | undefined {
  const value = text?.trim();
  return value && value !== 'n/a' ? value : undefined;
}
