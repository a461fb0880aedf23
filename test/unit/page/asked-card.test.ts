import { describe, expect, it, vi } from 'vitest';
import type { Ask } from '@/data/messages';
import { wordSource } from '@/data/words/source';
import { type CardParts, handOver } from '@/entrypoints/card/card-parts';
import { askedCard } from '@/entrypoints/page.content/asked-card';

const PARTS = {} as CardParts;

describe('askedCard', () => {
  it('has the script run once, whoever asks, and takes its parts', async () => {
    const ask = vi.fn(async () => handOver(() => PARTS));
    const load = askedCard(ask as unknown as Ask);
    expect(await Promise.all([load(), load()])).toEqual([PARTS, PARTS]);
    expect(await load()).toBe(PARTS);
    expect(ask).toHaveBeenCalledExactlyOnceWith('runCard', {});
  });

  it('gives nothing where the script cannot run, and asks once more the next time', async () => {
    const ask = vi.fn(async (): Promise<void> => Promise.reject(new Error('No such frame.')));
    const load = askedCard(ask as unknown as Ask);
    expect(await load()).toBeUndefined();
    ask.mockImplementation(async () => handOver(() => PARTS));
    expect(await load()).toBe(PARTS);
  });

  it('hands over the words of the content script', async () => {
    const languages: string[] = [];
    const ask = vi.fn(async () =>
      handOver((words) => {
        languages.push(words.uiLanguage);
        return PARTS;
      }),
    );
    await askedCard(ask as unknown as Ask)();
    expect(languages).toEqual([wordSource().uiLanguage]);
  });
});
