import { afterEach, describe, expect, it, vi } from 'vitest';
import { runSliced } from '@/data/catalog/sliced';
import { nextTask } from '@/data/next-task';

/** Milliseconds that a question may wait. */
const BOUND = 10;

let clock = 0;

function* work(steps: number): Generator<void, number> {
  for (let step = 0; step < steps; step++) {
    clock += 1;
    yield;
  }
  return steps;
}

describe('work in slices', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([1, 2, 5])('lets a question go between, with %i works at once', async (works) => {
    vi.spyOn(performance, 'now').mockImplementation(() => clock);
    let longest = 0;
    let ended = false;
    const asking = (async () => {
      while (!ended) {
        const asked = clock;
        await nextTask();
        longest = Math.max(longest, clock - asked);
      }
    })();
    const results = await Promise.all(Array.from({ length: works }, () => runSliced(work(100))));
    ended = true;
    await asking;
    expect(results).toEqual(Array(works).fill(100));
    expect(clock).toBeGreaterThanOrEqual(100 * works);
    expect(longest).toBeLessThanOrEqual(BOUND);
  });

  it('fails as its work fails', async () => {
    const failing = (function* (): Generator<void, void> {
      yield;
      throw new Error('It failed.');
    })();
    await expect(runSliced(failing)).rejects.toThrow('It failed.');
  });
});
