/** Bounds that several rooms share; each with the reason for its value. */

/** Keys in one look-up message; a page's distinct keys beyond that go in further messages. */
export const MAX_KEYS_PER_MESSAGE = 5000;

/** Longest key: Windows paths end at 32,767 characters, ssdeep digests at 148; pages hold worse. */
export const MAX_KEY_LENGTH = 1024;

/** Matches in one finding: a shared imphash belongs to hundreds of records, a person reads few. */
export const MAX_MATCHES = 50;

/** Longest search query in characters. */
export const MAX_QUERY_LENGTH = 512;
