import { t } from '@/data/words/words';
import { readHead, refuseForeign } from './body-head';
import { AttemptError, DownloadError } from './download-error';
import { endsWhole } from './file-end';
import { hostOf } from './library-address';
import { canContinue, type PartialFile } from './partial-file';
import { fileNameOf, lengthOf, rangeOf } from './response-headers';
import { StallGuard } from './stall-guard';
import { refuseStatus } from './status';
import type { Timing } from './timing';
import { isOf, validatorOf } from './validators';

export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

export interface TransferOptions {
  url: string;
  partial: PartialFile;
  signal: AbortSignal;
  fetch: Fetch;
  timing: Timing;
  maxBytes: number;
  stallMs: number;
  /** @param total bytes of the whole file, where the server says so */
  onBytes: (host: string, done: number, total: number | undefined) => void;
}

/**
 * One attempt: asks for the file, or for what is missing of it, and appends what comes. Returns when
 * the partial file is whole; otherwise it holds what the next attempt may continue.
 * @throws {AttemptError} where another attempt may succeed, {DownloadError} where none will,
 *   the signal's reason where it was aborted
 */
export async function transfer(options: TransferOptions): Promise<void> {
  const { url, partial, signal, timing, stallMs } = options;
  const guard = new StallGuard({ signal, milliseconds: stallMs, timing, host: hostOf(url) });
  const validator = canContinue(partial) ? partial.meta?.validator : undefined;
  const response = await guard.wait(
    () => options.fetch(url, request(guard.signal, partial.size, validator)),
    t('download.unreached', { host: hostOf(url) }),
  );
  const reader = response.body?.getReader();
  try {
    // Redirects may have led to another host than the one that was asked.
    const host = hostOf(response.url || url);
    const read = async () => {
      const broken = t('download.brokeOff', { host });
      return (await guard.wait(async () => reader?.read(), broken))?.value;
    };
    const total = await take(response, { ...options, host, read, validator });
    await checkWhole(partial, host, total);
  } finally {
    // A body that broke already has nothing to cancel.
    reader?.cancel().catch(() => {});
  }
}

function request(signal: AbortSignal, size: number, validator: string | undefined): RequestInit {
  return {
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    headers: validator === undefined ? {} : { Range: `bytes=${size}-`, 'If-Range': validator },
  };
}

interface TakeOptions extends TransferOptions {
  host: string;
  read: () => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Of the bytes that are there, where their continuation was asked for. */
  validator: string | undefined;
}

/** @returns bytes of the whole file, where they are known */
async function take(response: Response, options: TakeOptions): Promise<number | undefined> {
  const { partial, host, validator, timing } = options;
  const { status, headers } = response;
  if (validator !== undefined && (status === 206 || status === 416)) {
    const range = rangeOf(headers);
    const known = partial.meta?.total;
    const fits = isOf(headers, validator) && (known ?? range?.total) === (range?.total ?? known);
    if (status === 416 && fits && range?.total === partial.size) return partial.size;
    if (status === 416 || !fits || range?.start !== partial.size) {
      await partial.remove();
      throw new AttemptError(t('download.otherFile', { host }));
    }
    const total = range.total ?? known;
    await appendAll([], total, options);
    return total;
  }
  if (status !== 200) refuseStatus(response, host, timing.now());
  const total = lengthOf(headers);
  if (total !== undefined && total > options.maxBytes) throw tooLarge(host, options.maxBytes);
  const head = await readHead(options.read);
  await refuseForeign(head, host);
  const own = validatorOf(headers);
  await partial.restart({
    url: options.url,
    name: fileNameOf(headers, options.url),
    startedAt: timing.now(),
    ...(own === undefined ? {} : { validator: own }),
    ...(total === undefined ? {} : { total }),
  });
  await appendAll(head, total, options);
  return total;
}

async function appendAll(
  head: readonly Uint8Array<ArrayBuffer>[],
  total: number | undefined,
  { partial, host, read, maxBytes, onBytes }: TakeOptions,
): Promise<void> {
  const append = async (chunk: Uint8Array<ArrayBuffer>) => {
    if (partial.size + chunk.length > maxBytes) throw tooLarge(host, maxBytes);
    await partial.append(chunk);
    onBytes(host, partial.size, total);
  };
  onBytes(host, partial.size, total);
  for (const chunk of head) await append(chunk);
  for (let chunk = await read(); chunk; chunk = await read()) await append(chunk);
}

async function checkWhole(
  partial: PartialFile,
  host: string,
  total: number | undefined,
): Promise<void> {
  if (total !== undefined && partial.size < total) {
    throw new AttemptError(t('download.brokeOff', { host }));
  }
  if (total !== undefined && partial.size > total) {
    await partial.remove();
    throw new AttemptError(t('download.tooMuch', { host }));
  }
  if (await endsWhole(await partial.file())) return;
  if (total === undefined) throw new AttemptError(t('download.brokeOff', { host }));
  throw new DownloadError(t('download.endsInMiddle', { host }));
}

function tooLarge(host: string, maxBytes: number): DownloadError {
  const most = Math.round(maxBytes / 1024 ** 2);
  return new DownloadError(t('download.tooLarge', { host, most }));
}
