import { template, wordSource } from './source';

/** Language of the words, as `en` or `pt-BR`: that of the catalog that the browser chose. */
export function language(): string {
  return template('language.code') ?? 'en';
}

export function direction(): 'ltr' | 'rtl' {
  return template('language.direction') === 'rtl' ? 'rtl' : 'ltr';
}

/**
 * The locale in which numbers and dates are written: the browser's, with its region's habits, where it
 * speaks the language of the words; otherwise that language, as a German number is misread in an
 * English sentence.
 */
export function locale(): string {
  const ui = wordSource().uiLanguage.replaceAll('_', '-');
  const base = (tag: string) => tag.split('-', 1)[0]?.toLowerCase();
  return base(ui) === base(language()) ? ui : language();
}
