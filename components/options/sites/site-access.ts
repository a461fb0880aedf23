/** Whether the browser lets the extension into web pages; the person may withhold that. */
export interface SiteAccess {
  /** Tells it now and whenever it changes, until the returned function is called. */
  watch(listener: (given: boolean) => void): () => void;
  /** Asks for it, in the click itself; `false` where it is not given. */
  request(): Promise<boolean>;
}
