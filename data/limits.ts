/** Bounds that several rooms share; each with the reason for its value. */

/** Keys in one look-up message; a page's distinct keys beyond that go in further messages. */
export const MAX_KEYS_PER_MESSAGE = 5000;

/** Pairs of a name and a hash in one message: each reads the records that have the hash. */
export const MAX_PAIRS_PER_MESSAGE = 256;

/** Longest key: Windows paths end at 32,767 characters, ssdeep digests at 148; pages hold worse. */
export const MAX_KEY_LENGTH = 1024;

/** Matches in one finding: a shared imphash belongs to hundreds of records, a person reads few. */
export const MAX_MATCHES = 50;

/** Longest search query in characters. */
export const MAX_QUERY_LENGTH = 512;

/** Catalogs that are put in order at once: a person lists a handful. */
export const MAX_CATALOGS = 1000;

/** Longest name that a person gives to a catalog, in characters: it stands in the card's header. */
export const MAX_CATALOG_NAME = 120;

/** Longest licence that a person writes for a catalog, in characters: its name and whose it is. */
export const MAX_LICENCE = 300;
