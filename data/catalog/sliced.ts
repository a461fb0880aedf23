/** A worker that is asked something else meanwhile answers within this many milliseconds. */
const SLICE = 8;

/**
 * Runs a generator to its end in slices, letting other work of the worker go between them.
 * @returns what the generator returns.
 */
export async function runSliced<Result>(work: Generator<void, Result>): Promise<Result> {
  let until = performance.now() + SLICE;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE;
  }
}

/** Runs a generator to its end at once, where nobody waits meanwhile. */
export function finish<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
