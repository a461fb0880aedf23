import type { CommandKey } from '@/data/messages';

/** The browser's own list of keys. */
export interface CommandKeys {
  list(): Promise<CommandKey[]>;
  /** Opens the place where the browser lets them be changed; rejects with a sentence where it does not. */
  change(): Promise<void>;
}
