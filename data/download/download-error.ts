interface DownloadErrorOptions {
  /** What was downloaded so far is worth keeping for another try. */
  keep?: boolean;
}

/** Ends a download; the message is a sentence with a next step. */
export class DownloadError extends Error {
  override readonly name = 'DownloadError';
  readonly keep: boolean;

  constructor(message: string, { keep = false }: DownloadErrorOptions = {}) {
    super(message);
    this.keep = keep;
  }
}

/** Ends one attempt; the next one may succeed. The message is a sentence without a next step. */
export class AttemptError extends Error {
  override readonly name = 'AttemptError';

  /** @param retryAfterMs how long the server asks to be left alone */
  constructor(
    message: string,
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }
}
