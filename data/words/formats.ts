import { language, locale } from './language';

/*
 * Made when first used: the card is loaded into every frame, where they cost 12 ms.
 */
const made = new Map<string, unknown>();

function once<Format>(name: string, tag: string, make: (tag: string) => Format): Format {
  const key = `${name} ${tag}`;
  const found = made.get(key) as Format | undefined;
  if (found !== undefined) return found;
  const format = make(tag);
  made.set(key, format);
  return format;
}

/** A number with the separators of the reader's locale; digits behind the point between the two. */
export function formatNumber(value: number, most = 0, least = 0): string {
  const digits = { maximumFractionDigits: most, minimumFractionDigits: least };
  return once(
    `number ${most} ${least}`,
    locale(),
    (tag) => new Intl.NumberFormat(tag, digits),
  ).format(value);
}

/** A share, 0 to 1, in whole percent. */
export function formatPercent(share: number): string {
  return once(
    'percent',
    locale(),
    (tag) => new Intl.NumberFormat(tag, { style: 'percent' }),
  ).format(share);
}

/** `a, b, and c` or `a, b, or c`. */
export function formatList(
  members: readonly string[],
  type: 'conjunction' | 'disjunction',
): string {
  return once(`list ${type}`, locale(), (tag) => new Intl.ListFormat(tag, { type })).format(
    members,
  );
}

/** Which form of a message a count takes: by the rules of the words' language, not of the browser's. */
export function pluralForm(count: number): Intl.LDMLPluralRule {
  return once('plural', language(), (tag) => new Intl.PluralRules(tag)).select(count);
}
