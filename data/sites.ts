import { t } from '@/data/words/words';
import type { Settings } from './settings';

/**
 * On which sites pages are marked. A site is a host as the address bar has it (punycode, lower case)
 * and stands for its sub-domains too. Pages without a host (local files, blank pages) are no site.
 */
export type SiteRules = Settings['sites'];

/** Hosts and addresses in brackets (IPv6); a label may hold an underscore, as inner hosts do. */
const HOST =
  /^(?:(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?|\[[0-9a-f:.]+\])$/;
const LONGEST_HOST = 253;

export function isSite(text: string): boolean {
  return text.length <= LONGEST_HOST && HOST.test(text);
}

/** The site of a page's address; undefined where it has none. `www.` says nothing and is left out. */
export function siteOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'http:' && protocol !== 'https:') return undefined;
  const host = hostname.replace(/\.$/, '').replace(/^www\.(?=.*\.)/, '');
  return isSite(host) ? host : undefined;
}

/**
 * The site that a person means: a host, an address, or a pattern such as `*.example.com`.
 * @throws {Error} with a sentence, where it is none
 */
export function parseSite(text: string): string {
  const typed = text.trim().replace(/^(?:\*:\/\/)?(?:\*?\.)?/, '');
  const site = siteOf(/^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`);
  if (site === undefined) throw new Error(t('sites.enter'));
  return site;
}

/** The entry of a list that covers a site: the site itself or a domain above it, the nearest first. */
export function coveringSite(site: string, list: readonly string[]): string | undefined {
  const covering = list.filter((entry) => site === entry || site.endsWith(`.${entry}`));
  return covering.sort((one, other) => other.length - one.length)[0];
}

/** Whether the pages of a site are marked without being asked for. */
export function isOnAt({ mode, except, only }: SiteRules, site: string | undefined): boolean {
  if (mode === 'asked') return false;
  if (mode === 'listed') return site !== undefined && coveringSite(site, only) !== undefined;
  return site === undefined || coveringSite(site, except) === undefined;
}

/**
 * The rules after a person has switched a site on or off. Entries that say otherwise of it, those of
 * domains above it too, go. Where pages are marked only when asked for, nothing is listed.
 */
export function withSite(rules: SiteRules, site: string, on: boolean): SiteRules {
  if (rules.mode === 'asked' || isOnAt(rules, site) === on) return rules;
  const name = rules.mode === 'listed' ? 'only' : 'except';
  const list = rules[name];
  const isListed = (rules.mode === 'listed') === on;
  const covers = (entry: string) => coveringSite(site, [entry]) !== undefined;
  return {
    ...rules,
    [name]: isListed ? [...list, site].sort() : list.filter((entry) => !covers(entry)),
  };
}
