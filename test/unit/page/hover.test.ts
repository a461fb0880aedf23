// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '@/data/catalog/finding';
import type { Ask } from '@/data/messages';
import type { Cards } from '@/entrypoints/page.content/cards';
import { Hover } from '@/entrypoints/page.content/hover';
import type { Mark, Marks } from '@/entrypoints/page.content/marks';
import type { Roots } from '@/entrypoints/page.content/roots';
import { type Subject, subjectsAt } from '@/entrypoints/page.content/subject';

vi.mock(
  '@/entrypoints/page.content/dom',
  async () => (await import('./dom-by-property')).byProperty,
);

vi.mock('@/entrypoints/page.content/subject', () => ({ subjectsAt: vi.fn(), toSubject: vi.fn() }));

const DELAY = 150;

/** What the browser would call, by the name of the event: events that scripts make are not trusted. */
const listeners = new Map<string, (event: object) => void>();
let ended: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  ended = new AbortController();
  vi.stubGlobal('addEventListener', (type: string, listener: (event: object) => void) =>
    listeners.set(type, listener),
  );
});

afterEach(() => {
  ended.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function startHover({ mark, stands = () => true }: { mark?: Mark; stands?: () => boolean } = {}) {
  const cards = {
    state: { at: 'hidden' },
    isHost: () => false,
    show: vi.fn(),
    close: vi.fn(),
    prepare: async () => undefined,
  };
  let answer: (findings: Finding[]) => void = () => undefined;
  const ask = vi.fn(() => new Promise((resolve) => (answer = resolve)));
  const subject: Subject = {
    text: 'cmd.exe',
    keys: [{ kind: 'file-name', key: 'cmd.exe' }],
    anchor: { node: document.body, boxes: () => [new DOMRect(0, 0, 50, 12)] },
    ...(mark === undefined ? {} : { mark }),
  };
  vi.mocked(subjectsAt).mockReturnValue([subject]);
  const parts = {
    ask: ask as unknown as Ask,
    cards: cards as unknown as Cards,
    roots: { of: () => undefined, ask: () => undefined } as unknown as Roots,
    marks: { size: 1, stands } as unknown as Marks,
    near: () => [],
    wish: { delay: DELAY, key: 'none' },
  } as const;
  new Hover(parts, ended.signal);
  return { cards, ask, answer: (findings: Finding[]) => answer(findings) };
}

function fire(type: string, event: object = {}): void {
  listeners.get(type)?.({ isTrusted: true, buttons: 0, composedPath: () => [], ...event });
}

const FOUND = [{ matches: [{}] }] as unknown as Finding[];

describe('a card', () => {
  it('opens when the pointer has rested and the catalogs have answered', async () => {
    const { cards, answer } = startHover();
    fire('pointermove', { clientX: 5, clientY: 5 });
    await vi.advanceTimersByTimeAsync(DELAY);
    answer(FOUND);
    await vi.advanceTimersByTimeAsync(0);
    expect(cards.show).toHaveBeenCalledOnce();
  });

  it('does not open when the pointer has left the frame before the catalogs answer', async () => {
    const { cards, ask, answer } = startHover();
    fire('pointermove', { clientX: 5, clientY: 5 });
    await vi.advanceTimersByTimeAsync(DELAY);
    expect(ask).toHaveBeenCalled();
    fire('pointerout', { relatedTarget: null });
    answer(FOUND);
    await vi.advanceTimersByTimeAsync(1000);
    expect(cards.show).not.toHaveBeenCalled();
  });

  it('does not open when the page has changed the text before the catalogs answer', async () => {
    let stands = true;
    const { cards, answer } = startHover({ mark: {} as Mark, stands: () => stands });
    fire('pointermove', { clientX: 5, clientY: 5 });
    await vi.advanceTimersByTimeAsync(DELAY);
    stands = false;
    answer(FOUND);
    await vi.advanceTimersByTimeAsync(1000);
    expect(cards.show).not.toHaveBeenCalled();
  });

  it('is not looked for when the pointer has left the frame before it rested', async () => {
    const { ask } = startHover();
    fire('pointermove', { clientX: 5, clientY: 5 });
    fire('pointerout', { relatedTarget: null });
    await vi.advanceTimersByTimeAsync(1000);
    expect(ask).not.toHaveBeenCalledWith('find', expect.anything());
  });
});
