import { formatNumber, pluralForm } from './formats';
import { direction } from './language';
import type { MessageKey, PluralKey, PluralValuesOf, Value, ValuesOf } from './message-keys';
import { template } from './source';

/** A `{name}` in a message. */
const PLACE = /\{(\w+)\}/g;

/**
 * A message of the catalog in the reader's language, with its values in it. Values are put in once and
 * never read as messages, so what a page or a catalog says stays text.
 */
export function t<Key extends MessageKey>(key: Key, ...[values]: ValuesOf<Key>): string {
  return fill(template(key) ?? key, values);
}

/** A message in the form that the count takes in the reader's language; `{count}` is the count. */
export function plural<Key extends PluralKey>(
  key: Key,
  count: number,
  ...[values]: PluralValuesOf<Key>
): string {
  return fill(pluralTemplate(key, count), { ...values, count });
}

/** The text of the form that a count takes; `other` where the language does not tell it apart. */
function pluralTemplate(key: PluralKey, count: number): string {
  return template(`${key}.${pluralForm(count)}`) ?? template(`${key}.other`) ?? key;
}

/** A message cut at its places: texts at even indexes, names at odd ones. */
export function partsOf(text: string): string[] {
  return text.split(PLACE);
}

function fill(text: string, values: Readonly<Record<string, Value>> | undefined): string {
  if (values === undefined) return text;
  return text.replace(PLACE, (place, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return place;
    return typeof value === 'number' ? formatNumber(value, 1) : isolated(value);
  });
}

/** In a text from right to left a path or a hash keeps its own direction. */
function isolated(value: string): string {
  return direction() === 'rtl' ? `\u2068${value}\u2069` : value;
}
