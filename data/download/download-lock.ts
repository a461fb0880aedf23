const LOCK = 'pe-lens-download';

/**
 * Does the work while no other page of the extension downloads; the browser frees the lock of a
 * context that dies.
 * @returns `undefined` where somebody downloads
 */
export async function ifNobodyDownloads<T>(work: () => Promise<T>): Promise<T | undefined> {
  return navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) =>
    lock ? work() : undefined,
  );
}
