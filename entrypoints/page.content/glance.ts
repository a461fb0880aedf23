import { EXTENSIONS } from '@/data/detect/extensions';

/** Longer texts are not read whole; their parts are. */
export const LONGEST_GLANCE = 1 << 17;

/**
 * What no indicator is without, wherever its text begins and ends: so that blocks of text can be
 * passed over even though they are run together here.
 */
const SIGNS = new RegExp(
  [
    // Hashes, truncated hashes, GUIDs and links to the catalog.
    '[0-9a-f]{8}',
    // Thumbprints and serial numbers, six pairs and more with one separator.
    '[0-9a-f]{2}([ :-]) ?(?:[0-9a-f]{2}\\1 ?){4}',
    // ssdeep digests, and what labels those that might be a time of day.
    '\\d:(?:[\\w+/]{7,}:|[\\w+/]*:[\\w+/]{7})',
    'ssdeep|fuzzy|ctph',
    // Names and paths, also with dots in brackets and with letters of other scripts.
    `[.\\uff0e\\u2024](?:\\W{0,3}(?:${[...EXTENSIONS].join('|')})|\\w{0,2}[^\\x00-\\x7f])`,
    '[[({] ?dot',
    '%[0-9a-f]{2}',
    'comspec',
    // Break hints within any of these.
    '[\\u00ad\\u200b\\u2060\\ufeff]',
  ].join('|'),
  'i',
);

/**
 * Whether text may hold an indicator. False is certain, for the text and for every part of it; true
 * is cheap talk. Tells it of a block's whole text at a thousandth of the cost of walking there.
 */
export function mayHold(text: string): boolean {
  return text.length > LONGEST_GLANCE || SIGNS.test(text);
}
