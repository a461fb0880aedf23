/** Lets replies that are there arrive. */
export function settle(): Promise<void> {
  return new Promise((done) => setImmediate(done));
}
