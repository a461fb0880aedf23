import { t } from '@/data/words/words';
import { AttemptError } from './download-error';
import type { Timing } from './timing';

interface StallGuardOptions {
  /** The person's. */
  signal: AbortSignal;
  milliseconds: number;
  timing: Timing;
  host: string;
}

/** Ends an attempt where the connection gives nothing for too long, or where the person cancels. */
export class StallGuard {
  #stalled = new AbortController();
  #options: StallGuardOptions;
  /** For the request: aborted by either. */
  readonly signal: AbortSignal;

  constructor(options: StallGuardOptions) {
    this.#options = options;
    this.signal = AbortSignal.any([options.signal, this.#stalled.signal]);
  }

  /**
   * Waits for one answer of the connection.
   * @throws the person's reason to cancel; {AttemptError} where nothing came in time or it broke
   */
  async wait<T>(work: () => Promise<T>, broken: string): Promise<T> {
    const { signal, milliseconds, timing, host } = this.#options;
    signal.throwIfAborted();
    const rest = timing.alarm(milliseconds, () => this.#stalled.abort());
    try {
      return await work();
    } catch {
      signal.throwIfAborted();
      if (this.#stalled.signal.aborted) {
        throw new AttemptError(
          t('download.stalled', { host, seconds: Math.round(milliseconds / 1000) }),
        );
      }
      throw new AttemptError(broken);
    } finally {
      rest();
    }
  }
}
