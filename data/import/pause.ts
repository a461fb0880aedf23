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

/** A message to itself: timers would wait 4 ms each. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
