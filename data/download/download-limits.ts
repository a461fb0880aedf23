/** Bounds on a download, each with its reason. */

/** The library's archive has about a tenth of that; beyond it an address is a mistake or an attack. */
export const MAX_DOWNLOAD_BYTES = 1024 ** 3;

/** Where the browser gives no disk, a page's memory must hold it all: room for the whole library. */
export const MAX_MEMORY_BYTES = 256 * 1024 ** 2;

/** Without a byte for that long a connection is dead; packing an archive takes GitHub some seconds. */
export const STALL_MS = 30_000;

/** Tries in a row that do not get on. */
export const MAX_ATTEMPTS = 5;

/** A continued attempt that brought that much has got on, and the count of tries begins anew. */
export const PROGRESS_BYTES = 1024 ** 2;

/** A server that asks for a longer pause is told to the person instead. */
export const MAX_RETRY_AFTER_MS = 120_000;

/** A partial file that nobody continued for that long is swept. */
export const KEEP_PARTIAL_MS = 7 * 24 * 60 * 60 * 1000;
