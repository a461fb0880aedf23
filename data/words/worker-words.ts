import { setWords } from './source';

/** Folder name of the language in which every message exists. */
const DEFAULT = 'en';

/**
 * Gives a dedicated worker its words: it has no `browser.i18n`, but reads the extension's own files.
 * @param language that of the page's words; what it lacks is said in English, as the browser does
 */
export async function readWords(language: string): Promise<void> {
  const folders = new Set([DEFAULT, language.replaceAll('-', '_')]);
  const read = await Promise.all([...folders].map(readMessages));
  const messages = new Map(read.flat());
  setWords({ message: (name) => messages.get(name), uiLanguage: language });
}

async function readMessages(folder: string): Promise<[string, string][]> {
  // A worker without words does its work all the same.
  const file: unknown = await fetch(`/_locales/${folder}/messages.json`)
    .then((response) => response.json())
    .catch(() => ({}));
  return Object.entries(file as Record<string, { message: string }>).map(([name, { message }]) => [
    name,
    message,
  ]);
}
