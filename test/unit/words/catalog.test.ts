import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMessages } from '@/scripts/words/messages';
import { NOT_FOR_READERS } from './not-for-readers';
import { readSources, type SourceText } from './source-texts';

const { texts, keys, literals } = readSources();
const english = readMessages('en');
const PLURAL = /_(?:zero|one|two|few|many|other)$/;

const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
const distinct = (names: Iterable<string | undefined>) => [...new Set(names)].sort();

describe('every sentence is in the catalog', () => {
  const isCode = ({ file, text }: SourceText) =>
    NOT_FOR_READERS.some(([files, what]) => files.test(file) && what.test(text));

  it('no module says one of its own', () => {
    const own = texts.filter((text) => !isCode(text));
    expect(own.map(({ file, line, text }) => `${file}:${line}: ${text}`)).toEqual([]);
  });

  it('no module asks for words while it loads', () => {
    // A page's own entry runs when all its modules are there.
    const early = keys.filter(({ early, file }) => early && !/\/main\.tsx$/.test(file));
    expect(early.map(({ file, line, pattern }) => `${file}:${line}: ${pattern}`)).toEqual([]);
  });

  it('every message is said somewhere', () => {
    const configuration = readFileSync('wxt.config.ts', 'utf8');
    const named = [...configuration.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name ?? '');
    const patterns = [...literals].map(
      (text) => new RegExp(`^${text.replaceAll('.', '_').replaceAll('*', '\\w+')}$`),
    );
    const said = (name: string) =>
      named.includes(name) ||
      patterns.some((pattern) => pattern.test(name) || pattern.test(name.replace(PLURAL, '')));
    expect([...english.keys()].filter((name) => !said(name))).toEqual([]);
  });
});

describe.each(readdirSync('locales').map((file) => file.replace(/\.yml$/, '')))('%s', (locale) => {
  const messages = readMessages(locale);

  it('has names that browsers take, told apart in any case', () => {
    const names = [...messages.keys()];
    expect(names.filter((name) => !/^[a-z][A-Za-z0-9_]*$/.test(name))).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it('has texts, and no $, which browsers would read', () => {
    const wrong = [...messages].filter(([, text]) => text.trim() === '' || text.includes('$'));
    expect(wrong).toEqual([]);
  });

  it('has the messages of English with their values', () => {
    for (const [name, text] of messages) {
      const original = english.get(name) ?? english.get(name.replace(PLURAL, '_other'));
      expect(original, `${name} is no message`).toBeDefined();
      const all = placesIn(original ?? '');
      const wrong = PLURAL.test(name)
        ? placesIn(text).filter((place) => !all.includes(place))
        : distinct(placesIn(text)).filter((place, at) => place !== distinct(all)[at]);
      expect(wrong, `values of ${name}`).toEqual([]);
      if (!PLURAL.test(name))
        expect(placesIn(text).length, name).toBeGreaterThanOrEqual(distinct(all).length);
    }
  });

  it('has the plural forms of its language', () => {
    const tag = messages.get('language_code') ?? '';
    const forms = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted();
    const stems = distinct(
      [...messages.keys()]
        .filter((name) => name.endsWith('_other'))
        .map((name) => name.replace(PLURAL, '')),
    );
    for (const stem of stems) {
      const own = forms.filter((form) => messages.has(`${stem}_${form}`));
      expect(own, `forms of ${stem}`).toEqual(forms);
    }
  });

  it('has a description that the stores take whole', () => {
    expect(messages.get('extension_description')?.length ?? 0).toBeLessThanOrEqual(132);
  });
});
