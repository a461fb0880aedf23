import { describe, expect, test } from 'vitest';
import { coveringSite, isOnAt, parseSite, type SiteRules, siteOf, withSite } from '@/data/sites';

const EVERYWHERE: SiteRules = { mode: 'everywhere', except: ['mail.test', 'a.b.test'], only: [] };
const LISTED: SiteRules = { mode: 'listed', except: [], only: ['siem.test', '[::1]'] };
const ASKED: SiteRules = { mode: 'asked', except: ['mail.test'], only: ['siem.test'] };

describe('the site of an address', () => {
  test.each([
    ['https://example.com/a?b#c', 'example.com'],
    ['http://WWW.Example.com:8080/', 'example.com'],
    ['https://user@sub.example.com./', 'sub.example.com'],
    ['https://www.com/', 'www.com'],
    ['https://мвд.рф/', 'xn--b1aew.xn--p1ai'],
    ['http://localhost:3000/', 'localhost'],
    ['http://my_host/', 'my_host'],
    ['http://127.0.0.1/', '127.0.0.1'],
    ['http://[::1]:80/', '[::1]'],
    ['file:///C:/report.html', undefined],
    ['about:blank', undefined],
    ['chrome://version/', undefined],
    ['data:text/html,x', undefined],
    ['no address', undefined],
    [undefined, undefined],
  ])('%s', (address, site) => expect(siteOf(address)).toBe(site));
});

describe('what a person types', () => {
  test.each([
    ['example.com', 'example.com'],
    ['  Example.COM ', 'example.com'],
    ['https://www.virustotal.com/gui/file/1', 'virustotal.com'],
    ['*.example.com', 'example.com'],
    ['.example.com', 'example.com'],
    ['*://*.example.com/*', 'example.com'],
    ['example.com:8080/path', 'example.com'],
    ['мвд.рф', 'xn--b1aew.xn--p1ai'],
    ['[::1]', '[::1]'],
    ['localhost', 'localhost'],
  ])('%s', (text, site) => expect(parseSite(text)).toBe(site));

  test.each([
    '',
    ' ',
    'two words',
    'file:///etc',
    'javascript:alert(1)',
    '*',
    `${'a'.repeat(64)}.com`,
  ])('refuses “%s”', (text) =>
    expect(() => parseSite(text)).toThrow('Enter a site such as example.com.'),
  );
});

describe('whether a site is on', () => {
  test.each<{ rules: SiteRules; site: string | undefined; on: boolean }>([
    { rules: EVERYWHERE, site: 'example.com', on: true },
    { rules: EVERYWHERE, site: 'mail.test', on: false },
    { rules: EVERYWHERE, site: 'new.mail.test', on: false },
    { rules: EVERYWHERE, site: 'gmail.test', on: true },
    { rules: EVERYWHERE, site: 'b.test', on: true },
    { rules: EVERYWHERE, site: undefined, on: true },
    { rules: LISTED, site: 'siem.test', on: true },
    { rules: LISTED, site: 'eu.siem.test', on: true },
    { rules: LISTED, site: '[::1]', on: true },
    { rules: LISTED, site: 'asiem.test', on: false },
    { rules: LISTED, site: 'test', on: false },
    { rules: LISTED, site: undefined, on: false },
    { rules: ASKED, site: 'siem.test', on: false },
    { rules: ASKED, site: 'example.com', on: false },
    { rules: ASKED, site: undefined, on: false },
  ])('$rules.mode: $site is on: $on', ({ rules, site, on }) => {
    expect(isOnAt(rules, site)).toBe(on);
  });

  test('the nearest entry covers', () => {
    expect(coveringSite('x.a.test', ['test', 'a.test', 'b.test'])).toBe('a.test');
  });
});

describe('switching a site', () => {
  test.each<{ name: string; before: SiteRules; site: string; on: boolean; after: SiteRules }>([
    {
      name: 'off where pages are marked everywhere',
      before: EVERYWHERE,
      site: 'example.com',
      on: false,
      after: { ...EVERYWHERE, except: ['a.b.test', 'example.com', 'mail.test'] },
    },
    {
      name: 'on again, with the domain above it',
      before: EVERYWHERE,
      site: 'new.mail.test',
      on: true,
      after: { ...EVERYWHERE, except: ['a.b.test'] },
    },
    {
      name: 'on where sites are listed',
      before: LISTED,
      site: 'example.com',
      on: true,
      after: { ...LISTED, only: ['[::1]', 'example.com', 'siem.test'] },
    },
    {
      name: 'off where sites are listed',
      before: LISTED,
      site: 'eu.siem.test',
      on: false,
      after: { ...LISTED, only: ['[::1]'] },
    },
    { name: 'to what it is', before: EVERYWHERE, site: 'mail.test', on: false, after: EVERYWHERE },
    { name: 'where pages wait', before: ASKED, site: 'siem.test', on: true, after: ASKED },
  ])('$name', ({ before, site, on, after }) => {
    expect(withSite(before, site, on)).toEqual(after);
  });
});
