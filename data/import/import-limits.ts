/** Bounds on what an input may hold, so that a hostile one ends in a sentence; each with its reason. */

/**
 * Deflate expands at most 1032 times. A size beyond that is a lie in the header, one beyond
 * `BOMB_EXPANSION` true but no text: the published files expand 3 to 8 times, indented JSON 25.
 */
export const MAX_EXPANSION = 1032;
export const BOMB_EXPANSION = 200;
/** Below this many bytes the expansion does not matter: a page of blanks harms nobody. */
export const BOMB_BYTES = 32 * 1024 * 1024;

/** The largest published text has 12 MB; a capture of every file of a full disk stays far below. */
export const MAX_ENTRY_BYTES = 3 * 1024 ** 3;

/** A page is read whole. The longest published one has 2.4 MB. */
export const MAX_PAGE_BYTES = 32 * 1024 * 1024;

/** A window picture; the largest published one has 1.3 MB. */
export const MAX_SCREENSHOT_BYTES = 16 * 1024 * 1024;

/** Directory of a zip: 27,000 entries need 4 MB. */
export const MAX_ZIP_DIRECTORY_BYTES = 256 * 1024 * 1024;

/** One record of a JSON, CSV or NDJSON text, which is in memory as a whole; the largest has 2 MB. */
export const MAX_MEMBER_BYTES = 64 * 1024 * 1024;

/** A pack's manifest takes 200 bytes a part, and a part holds 128 records or a picture. */
export const MAX_MANIFEST_BYTES = 32 * 1024 * 1024;

/** One part of a pack, in memory as a whole; the largest, of the index, takes 40 bytes a record. */
export const MAX_PART_BYTES = 256 * 1024 * 1024;
