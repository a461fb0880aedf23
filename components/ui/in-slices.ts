/** Longest work of one task, in milliseconds: a frame of a 60 Hz screen takes it and the drawing. */
const SLICE_MS = 8;

/**
 * Runs a generator to its end in tasks that a page does not feel.
 * @param onSlice told the last value at the end of each task
 * @returns what the generator returns
 * @throws the signal's reason, once it is aborted
 */
export async function inSlices<Step, Result>(
  work: Generator<Step, Result>,
  signal: AbortSignal,
  onSlice: (step: Step) => void,
): Promise<Result> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
      if (performance.now() < end) continue;
      onSlice(step.value);
      break;
    }
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
}
