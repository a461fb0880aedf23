import { t } from '@/data/words/words';
import {
  checkSetting,
  DEFAULTS,
  isDefault,
  migrate,
  SETTING_NAMES,
  SETTINGS_VERSION,
  type SettingName,
  type Settings,
} from '../settings';

/** Says what a file is, to us and to whoever opens it. */
const FORMAT = 'pe-lens-settings';

/** Longest file that is read: a thousand sites twice over. */
export const MAX_BACKUP_BYTES = 1_000_000;

export interface Restored {
  /** Every setting; those that the file does not hold are at their default. */
  settings: Settings;
  /** Names in the file that this version does not know. */
  unknown: string[];
}

/** The settings that differ from their defaults, as the text of a file. */
export function toBackup(settings: Settings, saved: Date): string {
  const changed = SETTING_NAMES.filter((name) => !isDefault(name, settings[name]));
  const backup = {
    format: FORMAT,
    version: SETTINGS_VERSION,
    saved: saved.toISOString(),
    settings: Object.fromEntries(changed.map((name) => [name, settings[name]])),
  };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

/**
 * Reads the text of such a file, all of it or nothing.
 * @throws {Error} with a sentence, where it is none or a value is not of its form
 */
export function parseBackup(text: string): Restored {
  const { version, settings: given } = toEnvelope(text);
  const values = migrate({ version, values: given });
  const settings: Record<string, unknown> = { ...DEFAULTS };
  for (const name of SETTING_NAMES) {
    if (values[name] === undefined) continue;
    settings[name] = checked(name, values[name]);
  }
  const known: readonly string[] = SETTING_NAMES;
  const unknown = Object.keys(values).filter((name) => !known.includes(name));
  return { settings: settings as Settings, unknown };
}

function checked(name: SettingName, value: unknown): unknown {
  try {
    return checkSetting(name, value);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    throw new Error(t('settings.backup.bad', { name, reason }));
  }
}

function toEnvelope(text: string): { version: number; settings: Record<string, unknown> } {
  const backup = asObject(parseJson(text));
  const settings = asObject(backup?.settings);
  if (backup?.format !== FORMAT || settings === undefined) {
    throw new Error(t('settings.backup.foreign', { save: t('options.backup.save') }));
  }
  const { version } = backup;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    throw new Error(t('settings.backup.noVersion'));
  }
  if (version > SETTINGS_VERSION) {
    throw new Error(t('settings.backup.newer'));
  }
  return { version, settings };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Error(t('settings.backup.noJson', { save: t('options.backup.save') }));
  }
}

function asObject(value: unknown): Record<string, unknown> | undefined {
  const is = typeof value === 'object' && value !== null && !Array.isArray(value);
  return is ? { ...value } : undefined;
}
