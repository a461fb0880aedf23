import { afterEach, describe, expect, it } from 'vitest';
import { formatList, formatNumber } from '@/data/words/formats';
import { direction, language, locale } from '@/data/words/language';
import { setWords } from '@/data/words/source';
import { plural, t } from '@/data/words/words';
import { readMessages } from '@/scripts/words/messages';

const english = readMessages('en');

function speak(messages: Record<string, string>, uiLanguage: string): void {
  setWords({ message: (name) => messages[name] ?? english.get(name), uiLanguage });
}

afterEach(() => speak({}, 'en-US'));

describe('a message', () => {
  it('takes its values by name, wherever the language puts them', () => {
    expect(t('ui.amount', { done: '3 MB', total: '12 MB' })).toBe('3 MB of 12 MB');
    speak({ ui_amount: '{total} のうち {done}' }, 'ja');
    expect(t('ui.amount', { done: '3 MB', total: '12 MB' })).toBe('12 MB のうち 3 MB');
  });

  it.each(['{total}', '$1', '$&', '$$', '{what}', '__proto__', '{constructor}'])(
    'leaves the value %s as it is',
    (value) => expect(t('ui.amount', { done: value, total: '1' })).toBe(`${value} of 1`),
  );

  it('leaves a place for which there is no value', () => {
    speak({ ui_copy: 'Copy {what} {toString}' }, 'en');
    expect(t('ui.copy', { what: 'MD5' })).toBe('Copy MD5 {toString}');
  });

  it('isolates values in a language from right to left', () => {
    speak({ language_code: 'he', language_direction: 'rtl', ui_copy: 'העתקת {what}' }, 'he');
    expect(direction()).toBe('rtl');
    expect(t('ui.copy', { what: 'a.exe' })).toBe('העתקת \u2068a.exe\u2069');
  });

  it('is named by its key where it is missing, so that the rest of a page stays', () => {
    setWords({ message: () => '', uiLanguage: 'en' });
    expect(t('ui.notes')).toBe('ui.notes');
  });
});

describe('a count', () => {
  it.each([
    [0, '0 are in both'],
    [1, '1 is in both'],
    [9833, '9,833 are in both'],
  ])('%d in English', (count, words) => {
    expect(plural('compare.inBoth', count)).toBe(words);
  });

  const polish = {
    language_code: 'pl',
    compare_inBoth_one: '{count} miejsce',
    compare_inBoth_few: '{count} miejsca',
    compare_inBoth_many: '{count} miejsc',
    compare_inBoth_other: '{count} miejsca',
  };
  it.each([
    [1, '1 miejsce'],
    [2, '2 miejsca'],
    [5, '5 miejsc'],
    [12, '12 miejsc'],
    [22, '22 miejsca'],
    [25, '25 miejsc'],
  ])('%d in a language with more forms', (count, words) => {
    speak(polish, 'pl');
    expect(plural('compare.inBoth', count)).toBe(words);
  });

  it('follows the language of the words where the browser has another', () => {
    // French counts 0 as one; these words are English.
    speak({}, 'fr');
    expect(plural('compare.inBoth', 0)).toBe('0 are in both');
  });
});

describe('numbers and lists', () => {
  it.each([
    ['en-US', 'en-US', '19,504'],
    ['en-IN', 'en-IN', '19,504'],
    ['de', 'en', '19,504'],
    ['en_GB', 'en-GB', '19,504'],
  ])('with a browser in %s', (ui, expected, number) => {
    speak({}, ui);
    expect(locale()).toBe(expected);
    expect(formatNumber(19504)).toBe(number);
  });

  it('are written in the language of the words', () => {
    speak({ language_code: 'de' }, 'de-AT');
    expect(language()).toBe('de');
    expect(formatNumber(1234567.25, 1)).toBe('1\u00a0234\u00a0567,3');
    expect(formatList(['a', 'b', 'c'], 'disjunction')).toBe('a, b oder c');
  });
});
