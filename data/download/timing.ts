/** Time, as a download needs it; tests give their own. */
export interface Timing {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Rejects with the signal's reason as soon as it is aborted. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Calls back once, unless the returned function was called before. */
  alarm(milliseconds: number, ring: () => void): () => void;
  /** From 0 up to, but not, 1. */
  random(): number;
}

export const platformTiming: Timing = {
  now: () => Date.now(),
  pause(milliseconds, signal) {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const end = () => {
        clearTimeout(timer);
        reject(signal.reason);
      };
      const timer = setTimeout(() => {
        signal.removeEventListener('abort', end);
        resolve();
      }, milliseconds);
      signal.addEventListener('abort', end, { once: true });
    });
  },
  alarm(milliseconds, ring) {
    const timer = setTimeout(ring, milliseconds);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
