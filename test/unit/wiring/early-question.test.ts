import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ask } from '@/data/messages';
import { askEarly, withEarly } from '@/entrypoints/wiring/early-question';

const sendMessage = vi.fn();
const ask = vi.fn(async () => 'asked again') as unknown as Ask;

beforeEach(() => {
  sendMessage.mockReset().mockResolvedValue('early');
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
});

afterEach(() => vi.unstubAllGlobals());

describe('a question that was asked early', () => {
  it('is sent as any other, and its answer taken once', async () => {
    askEarly('record', { id: 'a.exe-1' });
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({
      name: 'record',
      argument: { id: 'a.exe-1' },
    });
    const both = withEarly(ask);
    expect(await both('record', { id: 'a.exe-1' })).toBe('early');
    expect(await both('record', { id: 'a.exe-1' })).toBe('asked again');
  });

  it.each([
    ['of another record', 'record', { id: 'b.exe-2' }],
    ['of another catalog', 'record', { id: 'a.exe-1', catalog: 'own' }],
    ['of another kind', 'search', { query: 'a.exe', limit: 5 }],
  ] as const)('is no answer to one %s', async (_, name, argument) => {
    askEarly('record', { id: 'a.exe-1' });
    expect(await withEarly(ask)(name, argument)).toBe('asked again');
  });

  it('fails where the question fails', async () => {
    sendMessage.mockRejectedValue(new Error('No catalog can be read.'));
    askEarly('record', { id: 'a.exe-1' });
    await expect(withEarly(ask)('record', { id: 'a.exe-1' })).rejects.toThrow('No catalog');
  });
});
