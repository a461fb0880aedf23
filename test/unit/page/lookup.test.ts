// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_KEY_LENGTH, MAX_KEYS_PER_MESSAGE } from '@/data/limits';
import type { Ask } from '@/data/messages';
import { Lookup } from '@/entrypoints/page.content/lookup';
import type { Place } from '@/entrypoints/page.content/places';

function place(key: string): Place {
  const text = document.createTextNode(key);
  return { kind: 'file-name', key, text: key, nodes: [text], start: 0, end: key.length };
}

/** A look-up whose background knows every key that begins with `k`, after failing `failures` times. */
function createLookup(failures = 0) {
  const asked: string[][] = [];
  const marked: string[] = [];
  let left = failures;
  const ask = (async (_name: string, { keys }: { keys: { key: string }[] }) => {
    if (left-- > 0) throw new Error('The worker is starting.');
    asked.push(keys.map(({ key }) => key));
    return { marks: keys.map(({ key }) => (key.startsWith('k') ? 'known' : null)) };
  }) as Ask;
  const lookup = new Lookup(ask, new AbortController().signal, {
    mark: ({ key }, kind) => marked.push(`${key} ${kind}`),
    asking: () => undefined,
    later: (job) => {
      for (const _ of job);
    },
  });
  return { lookup, asked, marked };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('Lookup', () => {
  it('asks each key once and marks all of its places', async () => {
    const { lookup, asked, marked } = createLookup();
    for (const key of ['k1', 'x', 'k1']) lookup.add(place(key));
    lookup.flush();
    await vi.runAllTimersAsync();
    for (const key of ['k1', 'x']) lookup.add(place(key));
    lookup.flush();
    await vi.runAllTimersAsync();
    expect(asked).toEqual([['k1', 'x']]);
    expect(marked).toEqual(['k1 known', 'k1 known', 'k1 known']);
  });

  it('gathers what comes while an answer is under way', async () => {
    const { lookup, asked } = createLookup();
    for (const key of ['k1', 'k2', 'k3']) {
      lookup.add(place(key));
      lookup.flush();
    }
    await vi.runAllTimersAsync();
    expect(asked).toEqual([['k1'], ['k2', 'k3']]);
  });

  it('parts what is too much for one message, and leaves out keys that no message takes', async () => {
    const { lookup, asked } = createLookup();
    lookup.add(place('k'.repeat(MAX_KEY_LENGTH + 1)));
    for (let at = 0; at <= MAX_KEYS_PER_MESSAGE; at++) lookup.add(place(`k${at}`));
    lookup.flush();
    await vi.runAllTimersAsync();
    expect(asked.map(({ length }) => length)).toEqual([MAX_KEYS_PER_MESSAGE, 1]);
  });

  it('asks again where the background did not answer', async () => {
    const { lookup, marked } = createLookup(2);
    lookup.add(place('k1'));
    lookup.flush();
    await vi.runAllTimersAsync();
    expect(marked).toEqual(['k1 known']);
  });

  it('takes no answer that was asked before everything was forgotten', async () => {
    const { lookup, asked, marked } = createLookup();
    lookup.add(place('k1'));
    lookup.flush();
    lookup.forget();
    await vi.runAllTimersAsync();
    expect(marked).toEqual([]);
    lookup.add(place('k1'));
    lookup.flush();
    await vi.runAllTimersAsync();
    expect(asked).toEqual([['k1'], ['k1']]);
    expect(marked).toEqual(['k1 known']);
  });
});
