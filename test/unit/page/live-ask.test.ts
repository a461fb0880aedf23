import { describe, expect, it } from 'vitest';
import type { Ask } from '@/data/messages';
import { liveAsk } from '@/entrypoints/page.content/live-ask';

describe('liveAsk', () => {
  it('gives the answer, and the error', async () => {
    const { ask } = liveAsk((async (name: string) => {
      if (name === 'catalogs') throw new Error('No catalog can be read.');
      return `answer to ${name}`;
    }) as Ask);
    expect(await ask('commandKeys', {})).toBe('answer to commandKeys');
    await expect(ask('catalogs', {})).rejects.toThrow('No catalog');
  });

  it('ends what was under way while the page was away, and asks on', async () => {
    const answers: ((answer: unknown) => void)[] = [];
    const asked = () => new Promise<unknown>((resolve) => answers.push(resolve));
    const live = liveAsk(asked as Ask);
    const lost = live.ask('catalogs', {});
    live.returned();
    await expect(lost).rejects.toThrow('The page was left meanwhile.');
    const next = live.ask('catalogs', {});
    answers[1]?.('next');
    expect(await next).toBe('next');
  });
});
