import { describe, expect, test } from 'vitest';
import { DEFAULTS, type Settings } from '@/data/settings';
import { parseBackup, toBackup } from '@/data/settings/backup';

const AT = new Date('2026-01-02T03:04:05Z');

const CHANGED: Settings = {
  ...DEFAULTS,
  hoverDelay: 400,
  unmarked: ['names'],
  sites: { mode: 'listed', except: ['mail.test'], only: ['siem.test'] },
  pivots: [{ name: 'Ours', template: 'https://siem.test/{md5}', on: true }, ...DEFAULTS.pivots],
};

const withSettings = (settings: unknown, version: unknown = 1) =>
  JSON.stringify({ format: 'pe-lens-settings', version, settings });

describe('a backup', () => {
  test('holds what was changed, and brings it all back', () => {
    const text = toBackup(CHANGED, AT);
    expect(JSON.parse(text)).toEqual({
      format: 'pe-lens-settings',
      version: 1,
      saved: '2026-01-02T03:04:05.000Z',
      settings: {
        hoverDelay: 400,
        unmarked: ['names'],
        sites: CHANGED.sites,
        pivots: CHANGED.pivots,
      },
    });
    expect(parseBackup(text)).toEqual({ settings: CHANGED, unknown: [] });
  });

  test('of the defaults brings the defaults back', () => {
    expect(parseBackup(toBackup(DEFAULTS, AT)).settings).toEqual(DEFAULTS);
  });

  test('is read behind a byte order mark', () => {
    expect(parseBackup(`\ufeff${toBackup(CHANGED, AT)}`).settings).toEqual(CHANGED);
  });

  test('names what this version does not know', () => {
    const { settings, unknown } = parseBackup(withSettings({ hoverDelay: 300, later: 1 }));
    expect(settings).toEqual({ ...DEFAULTS, hoverDelay: 300 });
    expect(unknown).toEqual(['later']);
  });

  test.each([
    { name: 'no JSON', text: '{"format": "pe-lens', says: /no JSON/ },
    { name: 'an empty file', text: '', says: /no JSON/ },
    { name: 'other JSON', text: '[1, 2]', says: /no file of PE Lens/ },
    {
      name: 'another program’s',
      text: '{"settings": {}, "version": 1}',
      says: /no file of PE Lens/,
    },
    {
      name: 'no settings',
      text: '{"format": "pe-lens-settings", "version": 1}',
      says: /no file of/,
    },
    { name: 'no version', text: withSettings({}, 'x'), says: /of which version/ },
    { name: 'a newer version', text: withSettings({}, 99), says: /A newer PE Lens/ },
    { name: 'a bad value', text: withSettings({ hoverDelay: 'soon' }), says: /“hoverDelay”/ },
    {
      name: 'one bad value among good ones',
      text: withSettings({ hoverDelay: 300, libraryUrl: 'ftp://a.test/' }),
      says: /“libraryUrl” is not of its form \(Enter an address that begins with https/,
    },
  ])('$name is refused with a sentence, and changes nothing', ({ text, says }) => {
    expect(() => parseBackup(text)).toThrow(says);
    expect(() => parseBackup(text)).toThrow(/Nothing was changed/);
  });
});
