/** A command of the extension with the keys that call it in this browser. */
export interface CommandKey {
  name: string;
  /** What it does, as the extension's manifest says. */
  what: string;
  /** As the browser writes them, such as `Alt+Shift+L`; empty where there are none. */
  keys: string;
}

/** The browser's own list of keys. */
export interface CommandKeys {
  list(): Promise<CommandKey[]>;
  /** Opens the place where the browser lets them be changed; rejects with a sentence where it does not. */
  change(): Promise<void>;
}
