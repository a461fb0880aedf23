import * as v from 'valibot';
import { t } from '@/data/words/words';

/** The published library as its website's repository, packed by GitHub at each request. */
export const DEFAULT_LIBRARY_URL =
  'https://github.com/strontic/strontic.github.io/archive/refs/heads/master.zip';

const MAX_ADDRESS_LENGTH = 2048;

/**
 * Hosts to which GitHub sends on from an address of that path. A browser that has withheld access
 * must be asked for them too, and does not tell where a redirect led.
 */
const SENT_ON: readonly (readonly [path: RegExp, hosts: readonly string[]])[] = [
  [/^\/[^/]+\/[^/]+\/(?:archive|zipball)\//, ['codeload.github.com']],
  [
    /^\/[^/]+\/[^/]+\/releases\//,
    ['objects.githubusercontent.com', 'release-assets.githubusercontent.com'],
  ],
  [/^\/[^/]+\/[^/]+\/raw\//, ['raw.githubusercontent.com']],
];

/**
 * An address that a catalog may be downloaded from: `https`, or `http` on this very machine, which is
 * what the extension's content security policy lets through.
 */
export const libraryAddress = v.pipe(
  v.string(() => t('download.address.none')),
  v.trim(),
  v.maxLength(MAX_ADDRESS_LENGTH, () => t('download.address.long', { most: MAX_ADDRESS_LENGTH })),
  v.check(
    (text) => URL.canParse(text),
    () => t('download.address.whole'),
  ),
  v.check(isReachable, () => t('download.address.https')),
  v.check(hasNoPassword, () => t('download.address.credentials')),
);

// All checks run, also those after one that failed.
function isReachable(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { protocol, hostname } = new URL(text);
  if (protocol === 'https:') return true;
  return protocol === 'http:' && (hostname === '127.0.0.1' || hostname === 'localhost');
}

function hasNoPassword(text: string): boolean {
  if (!URL.canParse(text)) return true;
  const { username, password } = new URL(text);
  return username === '' && password === '';
}

/** The host that a download from the address names, with its port where that is not the usual one. */
export function hostOf(address: string): string {
  return new URL(address).host;
}

/** Match patterns of the hosts that a download from the address asks, redirects of GitHub included. */
export function accessPatterns(address: string): string[] {
  const { protocol, hostname, pathname } = new URL(address);
  const further = SENT_ON.flatMap(([path, hosts]) => (path.test(pathname) ? hosts : []));
  const hosts = hostname === 'github.com' ? [hostname, ...further] : [hostname];
  return hosts.map((host) => `${protocol}//${host}/*`);
}
