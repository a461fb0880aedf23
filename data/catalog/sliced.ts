import { nextTask } from '@/data/next-task';

/**
 * Milliseconds after which other questions get their turn. A third of what they may wait: the step that
 * passes it, and the collection of what the slice left behind, come on top.
 */
const SLICE = 3;

/** When the slice ends. Works that follow one another within a task share one. */
let sliceEnd = 0;
let lastTurn = Promise.resolve();

/** Nothing to wait for within a slice; at its end a task of the event loop. */
export function turn(): Promise<void> | undefined {
  return performance.now() < sliceEnd ? undefined : pause();
}

/** What waits for its turn comes one after the other, so that a question stands behind two at most. */
function pause(): Promise<void> {
  lastTurn = lastTurn.then(nextTask).then(() => {
    sliceEnd = performance.now() + SLICE;
  });
  return lastTurn;
}

/**
 * Runs a generator to its end in slices, letting other work of the worker go between them.
 * @returns what the generator returns.
 */
export async function runSliced<Result>(work: Generator<void, Result>): Promise<Result> {
  for (;;) {
    const pausing = turn();
    if (pausing) await pausing;
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** Runs a generator to its end at once, where nobody waits meanwhile. */
export function finish<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
