import { nextTask } from '@/data/next-task';

/** How long reading may go on before other work gets its turn. */
const SLICE_MS = 10;

/** Lets other tasks (a message that cancels, a timer) run between slices of work. */
export class Pacer {
  #sliceEnd = performance.now() + SLICE_MS;

  constructor(readonly signal: AbortSignal | undefined) {}

  /**
   * Returns at once within a slice, after a task of the event loop at its end.
   * @throws the signal's reason, where it was aborted
   */
  turn(): Promise<void> | undefined {
    this.signal?.throwIfAborted();
    return performance.now() < this.#sliceEnd ? undefined : this.#pause();
  }

  async #pause(): Promise<void> {
    await nextTask();
    this.signal?.throwIfAborted();
    this.#sliceEnd = performance.now() + SLICE_MS;
  }
}
