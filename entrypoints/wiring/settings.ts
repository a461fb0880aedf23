import {
  migrate,
  readSettings,
  SETTING_NAMES,
  SETTINGS_VERSION,
  type Settings,
  type StoredSettings,
  toStored,
} from '@/data/settings';
import { browser } from './browser';

/**
 * Settings lie in `storage.local`, an item each. Not in `storage.sync`: a list of sites says where an
 * analyst works, and it would leave the machine.
 */
const PREFIX = 'setting.';
const VERSION = 'settings.version';

/** Every setting, as stored or by default. */
export async function loadSettings(): Promise<Settings> {
  return readSettings(await load());
}

/**
 * Stores a change; the others stay as they are.
 * @throws {Error} with a sentence, where a value is not of its form
 */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const { set, unset } = toStored(change);
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
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const names = new Set<string>(SETTING_NAMES.map((name) => PREFIX + name));
  const onChanged = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'local' || !Object.keys(changes).some((name) => names.has(name))) return;
    void loadSettings().then(listener);
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}

async function load(): Promise<StoredSettings> {
  const items = await browser.storage.local.get(null);
  const own = Object.entries(items).filter(([name]) => name.startsWith(PREFIX));
  return {
    version: items[VERSION],
    values: Object.fromEntries(own.map(([name, value]) => [name.slice(PREFIX.length), value])),
  };
}
