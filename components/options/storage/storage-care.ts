/** How the browser keeps the catalogs. */
export interface StorageState {
  /** Bytes that the extension takes, and may take at most; absent where the browser does not say. */
  usage?: number;
  quota?: number;
  /**
   * `persistent` where the browser has agreed to delete nothing by itself; `exempt` where it has not but
   * leaves the extension out by its permission; `unknown` where it does not say.
   */
  kept: 'persistent' | 'exempt' | 'evictable' | 'unknown';
}

/** What the page needs of the browser's storage. */
export interface StorageCare {
  state(): Promise<StorageState>;
  /** Asks the browser to delete nothing by itself; `false` where it does not agree. */
  keep(): Promise<boolean>;
}
