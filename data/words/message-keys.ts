import type { GeneratedI18nStructure as Catalog } from '#i18n';

/** Names of the forms that a language may tell apart: https://cldr.unicode.org/index/cldr-spec/plural-rules */
type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type AnyKey = Exclude<keyof Catalog, `@@${string}`>;
type Stem<Key> = Key extends `${infer Before}.other` ? Before : never;

/** A message in several forms, each a message of its own in the catalog; every language has `other`. */
export type PluralKey = Stem<AnyKey>;

/** A message in one form. */
export type MessageKey = Exclude<AnyKey, `${PluralKey}.${PluralForm}`>;

type Names<Key extends AnyKey> = Catalog[Key] extends {
  namedSubstitutions: readonly (infer Name extends string)[];
}
  ? Name
  : never;

/** What stands in a message for its `{name}`; numbers are written as the language writes them. */
export type Value = string | number;

/** One value for every `{name}` of the English message; no argument where it has none. */
export type ValuesOf<Key extends MessageKey, Of = Value> = Needed<Names<Key>, Of>;

/** The same for a message in several forms, whose `{count}` is the count itself. */
export type PluralValuesOf<Key extends PluralKey, Of = Value> = Needed<
  Exclude<Names<Extract<`${Key}.other`, AnyKey>>, 'count'>,
  Of
>;

type Needed<Name extends string, Of> = [Name] extends [never]
  ? []
  : [values: { [Each in Name]: Of }];
