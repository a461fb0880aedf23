import { expect, it, vi } from 'vitest';

const { stored, remove } = vi.hoisted(() => ({
  stored: { 'places-1': { 0: 3 }, 'places-2': { 0: 1 }, 'given-list': 'a.exe' },
  remove: vi.fn(),
}));

vi.mock('@/entrypoints/wiring/browser', () => ({
  browser: {
    storage: { session: { get: async () => stored, remove } },
    tabs: { query: async () => [{ id: 2 }, { id: 7 }] },
  },
}));

it('forgets the counts of tabs that are gone, and nothing else', async () => {
  const { forgetGoneTabs } = await import('@/entrypoints/background/badge');
  await forgetGoneTabs();
  expect(remove).toHaveBeenCalledExactlyOnceWith(['places-1']);
});
