import type { SourceFile } from '@/data/import/read-item';
import { t } from '@/data/words/words';
import { backoff } from './backoff';
import { AttemptError, DownloadError } from './download-error';
import { MAX_ATTEMPTS, MAX_DOWNLOAD_BYTES, PROGRESS_BYTES, STALL_MS } from './download-limits';
import { DownloadProgress } from './download-progress';
import type { DownloadState } from './download-state';
import { hostOf } from './library-address';
import { canContinue, type PartialFile } from './partial-file';
import { platformTiming, type Timing } from './timing';
import { type Fetch, transfer } from './transfer';

export interface DownloadOptions {
  url: string;
  /** Takes the bytes; what it holds of the same address is continued. */
  partial: PartialFile;
  signal: AbortSignal;
  onState: (state: DownloadState) => void;
  fetch?: Fetch;
  timing?: Timing;
  maxBytes?: number;
  /** Longest silence of a connection, in milliseconds. */
  stallMs?: number;
}

/**
 * Downloads a file, over several connections where they break off.
 * @returns the file, which stays in `partial`
 * @throws {DownloadError} with a sentence for the person, or the signal's reason
 */
export async function download(options: DownloadOptions): Promise<SourceFile> {
  const { url, partial, signal, onState, timing = platformTiming } = options;
  const { fetch = platformFetch, maxBytes = MAX_DOWNLOAD_BYTES, stallMs = STALL_MS } = options;
  const host = hostOf(url);
  if (partial.meta !== undefined && partial.meta.url !== url) await partial.remove();
  for (let failures = 0; ; ) {
    const attempt = { number: failures + 1, of: MAX_ATTEMPTS };
    onState({ state: 'connecting', host, attempt });
    const before = partial.size;
    const { bytes: onBytes } = new DownloadProgress(attempt, timing, onState);
    try {
      await transfer({ url, partial, signal, fetch, timing, maxBytes, stallMs, onBytes });
      return { name: partial.meta?.name ?? host, blob: await partial.file() };
    } catch (error) {
      if (!(error instanceof AttemptError)) throw error;
      const kept = canContinue(partial);
      const gotOn = kept && partial.size - before >= PROGRESS_BYTES;
      failures = gotOn ? 1 : failures + 1;
      if (failures >= MAX_ATTEMPTS) throw givenUp(error, kept);
      const milliseconds = Math.max(error.retryAfterMs ?? 0, backoff(failures, timing.random()));
      onState({
        state: 'waiting',
        host,
        problem: error.message,
        bytesKept: kept ? partial.size : 0,
        bytesLost: kept ? 0 : partial.size,
        milliseconds,
        attempt: { number: failures + 1, of: MAX_ATTEMPTS },
      });
      await timing.pause(milliseconds, signal);
    }
  }
}

function givenUp({ message }: AttemptError, keep: boolean): DownloadError {
  const said = { problem: message, attempts: MAX_ATTEMPTS };
  const sentence = keep ? t('download.givenUpKept', said) : t('download.givenUp', said);
  return new DownloadError(sentence, { keep });
}

const platformFetch: Fetch = (address, init) => fetch(address, init);
