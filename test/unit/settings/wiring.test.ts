import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULTS, SETTINGS_VERSION, type Settings } from '@/data/settings';
import { changeSettings, loadSettings, watchSettings } from '@/entrypoints/wiring/settings';

vi.mock('@/entrypoints/wiring/browser', async () => ({
  browser: (await import('wxt/testing/fake-browser')).fakeBrowser,
}));

beforeEach(() => fakeBrowser.reset());

describe('settings in the browser’s storage', () => {
  test('are the defaults in a new profile', async () => {
    expect(await loadSettings()).toEqual(DEFAULTS);
  });

  test('hold only what was changed', async () => {
    await changeSettings({ hoverDelay: 400 });
    await changeSettings({ hoverKey: 'alt', libraryUrl: DEFAULTS.libraryUrl });
    expect(await loadSettings()).toEqual({ ...DEFAULTS, hoverDelay: 400, hoverKey: 'alt' });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({
      'settings.version': SETTINGS_VERSION,
      'setting.hoverDelay': 400,
      'setting.hoverKey': 'alt',
    });
  });

  test('forget what is set back to its default', async () => {
    await changeSettings({ hoverDelay: 400 });
    await changeSettings({ hoverDelay: DEFAULTS.hoverDelay });
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual(['settings.version']);
  });

  test('change nothing where one value is refused', async () => {
    await changeSettings({ hoverDelay: 400 });
    const refused = changeSettings({ hoverDelay: 500, libraryUrl: 'ftp://example.org/a.zip' });
    await expect(refused).rejects.toThrow(/begins with https/);
    expect((await loadSettings()).hoverDelay).toBe(400);
  });

  test('leave other items of the storage alone', async () => {
    await fakeBrowser.storage.local.set({ other: 1 });
    await changeSettings({ hoverDelay: 400 });
    expect((await fakeBrowser.storage.local.get('other')).other).toBe(1);
  });

  test('are told when they change, until nobody listens', async () => {
    const told: Settings[] = [];
    const stop = watchSettings((settings) => told.push(settings));
    await fakeBrowser.storage.local.set({ other: 1 });
    await changeSettings({ hoverDelay: 400 });
    await vi.waitFor(() => expect(told.map(({ hoverDelay }) => hoverDelay)).toEqual([400]));
    stop();
    await changeSettings({ hoverDelay: 500 });
    await loadSettings();
    expect(told).toHaveLength(1);
  });
});
