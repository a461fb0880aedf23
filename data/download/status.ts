import { plural, t } from '@/data/words/words';
import { AttemptError, DownloadError } from './download-error';
import { MAX_RETRY_AFTER_MS } from './download-limits';
import { retryAfter } from './response-headers';

/** Not now, perhaps later. */
const PASSING = new Set([408, 421, 425, 429, 500, 502, 503, 504]);

/**
 * Ends the attempt or the download where a status is neither a whole nor a partial body.
 * @param now milliseconds since the epoch
 * @throws {AttemptError | DownloadError}
 */
export function refuseStatus({ status, headers }: Response, host: string, now: number): never {
  if (PASSING.has(status)) {
    const pause = retryAfter(headers, now);
    if (pause !== undefined && pause > MAX_RETRY_AFTER_MS) {
      const minutes = Math.ceil(pause / 60_000);
      throw new DownloadError(plural('download.busy', minutes, { host, status }));
    }
    throw new AttemptError(t('download.cannotAnswer', { host, status }), pause);
  }
  if (status === 404 || status === 410) {
    throw new DownloadError(t('download.notThere', { host, status }));
  }
  if (status === 401 || status === 403 || status === 407 || status === 451) {
    throw new DownloadError(t('download.notForEveryone', { host, status }));
  }
  throw new DownloadError(t('download.noDownload', { host, status }));
}
