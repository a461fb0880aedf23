/** Where the messages come from: the browser, a worker's own copy, or the catalog's file. */
export interface WordSource {
  /** The text of a message by its name in `_locales`; empty or undefined where there is none. */
  message(name: string): string | undefined;
  /** Language of the browser's own interface, as `en-GB`. */
  uiLanguage: string;
}

let source: WordSource | undefined;

// Asking the browser costs more than a map, and lists ask for the same words in every row.
const known = new Map<string, string>();

/** Says where words come from; to be called once by whatever starts: a page, a worker, a command. */
export function setWords(given: WordSource): void {
  source = given;
  known.clear();
}

/** The text of a message as the catalog has it; undefined where it has none. */
export function template(key: string): string | undefined {
  const found = known.get(key);
  if (found !== undefined) return found;
  const text = wordSource().message(key.replaceAll('.', '_'));
  if (text === undefined || text === '') return undefined;
  known.set(key, text);
  return text;
}

/** @throws {Error} where nobody has said where words come from: a fault of the program */
export function wordSource(): WordSource {
  if (source === undefined) throw new Error('No words yet: call setWords() before t().');
  return source;
}
