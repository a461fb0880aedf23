import type { Settings } from '@/data/settings';
import type { Policy } from '@/data/settings/policy';

/** A page's way to the settings. */
export interface SettingsAccess {
  /** Tells the settings, and which of them an organisation has set, at once and whenever they change; gives what ends it. */
  watch(listener: (settings: Settings, policy: Policy) => void): () => void;
  /** Rejects with a sentence where a value is refused. */
  change(change: Partial<Settings>): Promise<void>;
  /** The person's own settings, without those that an organisation has set. */
  own(): Promise<Settings>;
}
