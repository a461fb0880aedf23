import * as v from 'valibot';
import { DEFAULT_LIBRARY_URL, libraryAddress } from './download/library-address';
import { DEFAULT_PIVOTS, pivotList } from './pivots/pivot-list';
import { MARK_GROUPS } from './settings/mark-groups';
import { DEFAULT_LOOK, markLook } from './settings/mark-look';
import { isSite } from './sites';

/**
 * Every setting with its default and the form of its values. What is stored is only what the person
 * changed, so that a better default reaches everybody else.
 *
 * To add one: a line in `forms` and one in `DEFAULTS`. To rename one or change its form: raise
 * `SETTINGS_VERSION` and append a step to `MIGRATIONS`.
 */

export const SETTINGS_VERSION = 1;

/** Longer than that, a card seems not to come at all. */
export const MAX_HOVER_DELAY_MS = 2000;
const MAX_SITES = 1000;

const sites = v.pipe(v.array(v.pipe(v.string(), v.check(isSite))), v.maxLength(MAX_SITES));

const forms = {
  /** Where “Download the library” downloads from. */
  libraryUrl: libraryAddress,
  /** Milliseconds that the pointer rests on a mark before the card opens. */
  hoverDelay: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_HOVER_DELAY_MS)),
  /** The key that must be held for the card to open. */
  hoverKey: v.picklist(['none', 'alt', 'control', 'shift', 'meta']),
  /**
   * Where pages are marked: everywhere except on some sites, only on the listed ones, or only when
   * asked for a page. Each list is kept while the other mode is chosen.
   */
  sites: v.object({
    mode: v.picklist(['everywhere', 'listed', 'asked']),
    except: sites,
    only: sites,
  }),
  /** How marks look on pages. */
  markLook,
  /** Kinds of indicators that are not looked for. */
  unmarked: v.pipe(v.array(v.picklist(MARK_GROUPS)), v.maxLength(MARK_GROUPS.length)),
  /** Places elsewhere that a record links to, in order. */
  pivots: pivotList,
  /** Whether records that were looked up are listed in the popup and the side panel. */
  keepRecent: v.boolean(),
} as const;

export type SettingName = keyof typeof forms;
export type Settings = { [Name in SettingName]: v.InferOutput<(typeof forms)[Name]> };

export const DEFAULTS: Settings = {
  libraryUrl: DEFAULT_LIBRARY_URL,
  hoverDelay: 150,
  hoverKey: 'none',
  sites: { mode: 'everywhere', except: [], only: [] },
  markLook: DEFAULT_LOOK,
  unmarked: [],
  pivots: DEFAULT_PIVOTS,
  keepRecent: true,
};

export const SETTING_NAMES = Object.keys(forms) as SettingName[];

/** What lies in storage: the changed settings by name, and the version that wrote them. */
export interface StoredSettings {
  version?: unknown;
  values: Readonly<Record<string, unknown>>;
}

/** A step takes the values of version n (its place, from 1) to those of n + 1. */
export type Migration = (values: Record<string, unknown>) => Record<string, unknown>;
const MIGRATIONS: readonly Migration[] = [];

/**
 * Checks one value.
 * @throws {Error} with a sentence, where it is not of its form
 */
export function checkSetting<Name extends SettingName>(name: Name, value: unknown): Settings[Name] {
  const read = v.safeParse(forms[name], value);
  if (!read.success) throw new Error(read.issues[0].message);
  return read.output as Settings[Name];
}

/**
 * The settings that are stored, defaults in place of what is missing or not of its form (another
 * program, a damaged profile, a newer version). Never throws.
 */
export function readSettings(stored: StoredSettings): Settings {
  const values = migrate(stored);
  const settings: Record<string, unknown> = { ...DEFAULTS };
  for (const name of SETTING_NAMES) {
    const read = v.safeParse(forms[name], values[name]);
    if (read.success) settings[name] = read.output;
  }
  return settings as Settings;
}

/**
 * Stored values in the form of this version. Those of a newer version stay as they are.
 * @param steps to other versions; tests give their own
 */
export function migrate(
  { version, values }: StoredSettings,
  steps: readonly Migration[] = MIGRATIONS,
): Record<string, unknown> {
  const from = typeof version === 'number' && version >= 1 ? Math.floor(version) : 1;
  return steps.slice(from - 1).reduce((before, step) => step(before), { ...values });
}

/**
 * Checks a change before it is stored.
 * @returns what to store, and the names of settings that are at their default again
 * @throws {Error} with a sentence, where a value is not of its form
 */
export function toStored(change: Partial<Settings>): {
  set: Partial<Settings>;
  unset: SettingName[];
} {
  const set: Record<string, unknown> = {};
  const unset: SettingName[] = [];
  for (const name of SETTING_NAMES) {
    if (change[name] === undefined) continue;
    const value = checkSetting(name, change[name]);
    if (isDefault(name, value)) unset.push(name);
    else set[name] = value;
  }
  return { set: set as Partial<Settings>, unset };
}

/** Settings are plain JSON whose parts come in the order of their form. */
export function isDefault(name: SettingName, value: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(DEFAULTS[name]);
}
