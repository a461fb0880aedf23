import {
  migrate,
  readSettings,
  SETTING_NAMES,
  SETTINGS_VERSION,
  type Settings,
  type StoredSettings,
  toStored,
} from '@/data/settings';
import type { Policy } from '@/data/settings/policy';
import { t } from '@/data/words/words';
import { browser } from './browser';
import { loadPolicy } from './policy';

/**
 * Settings lie in `storage.local`, an item each. Not in `storage.sync`: a list of sites says where an
 * analyst works, and it would leave the machine.
 */
const PREFIX = 'setting.';
const VERSION = 'settings.version';

/** Every setting: an organisation's, else as stored, else by default. */
export async function loadSettings(): Promise<Settings> {
  return (await loadManagedSettings())[0];
}

/** The same, with what an organisation has set of them. */
export async function loadManagedSettings(): Promise<[Settings, Policy]> {
  const [own, policy] = await Promise.all([loadOwnSettings(), loadPolicy()]);
  return [{ ...own, ...policy.values }, policy];
}

/** The person's settings alone; those that an organisation has set lie beneath unchanged. */
export async function loadOwnSettings(): Promise<Settings> {
  return readSettings(await load());
}

/**
 * Stores a change; the others stay as they are.
 * @throws {Error} with a sentence, where a value is not of its form
 */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const { set, unset } = toStored(change);
  const { values: managed } = await loadPolicy();
  if (SETTING_NAMES.some((name) => name in change && name in managed)) {
    throw new Error(t('settings.managed'));
  }
  const stored = await load();
  const old = typeof stored.version === 'number' && stored.version < SETTINGS_VERSION;
  const values = old ? { ...migrate(stored), ...set } : set;
  const items = Object.entries(values).map(([name, value]) => [PREFIX + name, value]);
  await browser.storage.local.set({ ...Object.fromEntries(items), [VERSION]: SETTINGS_VERSION });
  const gone = old ? Object.keys(stored.values).filter((name) => !(name in values)) : [];
  await browser.storage.local.remove([...unset, ...gone].map((name) => PREFIX + name));
}

/**
 * Tells the settings each time that they change, in whichever page.
 * @returns stops telling
 */
export function watchSettings(listener: (settings: Settings, policy: Policy) => void): () => void {
  const names = new Set<string>(SETTING_NAMES.map((name) => PREFIX + name));
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    const concerns = area === 'managed' || (area === 'local' && hasAny(changes, names));
    if (!concerns) return;
    void loadManagedSettings().then((read) => listener(...read));
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

function hasAny(changes: Record<string, unknown>, names: ReadonlySet<string>): boolean {
  return Object.keys(changes).some((name) => names.has(name));
}

async function load(): Promise<StoredSettings> {
  const items = await browser.storage.local.get(null);
  const own = Object.entries(items).filter(([name]) => name.startsWith(PREFIX));
  return {
    version: items[VERSION],
    values: Object.fromEntries(own.map(([name, value]) => [name.slice(PREFIX.length), value])),
  };
}
