import type { Settings } from '@/data/settings';

/** A page's way to the settings. */
export interface SettingsAccess {
  /** Tells the settings at once and whenever they change; gives what ends it. */
  watch(listener: (settings: Settings) => void): () => void;
  /** Rejects with a sentence where a value is refused. */
  change(change: Partial<Settings>): Promise<void>;
}
