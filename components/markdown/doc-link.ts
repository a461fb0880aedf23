/** Where links without a site in Microsoft's documentation lead. */
const LEARN = 'https://learn.microsoft.com';

/**
 * Address of a link in the documentation: web addresses as they are, those from the root of
 * Microsoft's site made whole. `undefined` for all others (`javascript:`, pages beside the source).
 */
export function docLink(href: string): string | undefined {
  const whole = /^\/[^/\\]/.test(href) ? LEARN + href : href;
  if (!URL.canParse(whole)) return undefined;
  const { protocol } = new URL(whole);
  return protocol === 'https:' || protocol === 'http:' ? whole : undefined;
}
