import { isEncoded } from './validators';

/** Length of the whole body; `undefined` where the server does not say. */
export function lengthOf(headers: Headers): number | undefined {
  return isEncoded(headers) ? undefined : toLength(headers.get('content-length'));
}

export interface ContentRange {
  /** First byte; absent in the answer to a range that is not there. */
  start?: number;
  /** Bytes of the whole file; absent where the server does not know. */
  total?: number;
}

/** Reads `Content-Range` (`bytes 5-9/10`, `bytes 5-9/*`, `bytes *\/10`). */
export function rangeOf(headers: Headers): ContentRange | undefined {
  const match = /^bytes\s+(?:(\d+)-\d+|\*)\/(\d+|\*)$/i.exec(headers.get('content-range') ?? '');
  if (!match) return undefined;
  const start = toLength(match[1] ?? null);
  const total = toLength(match[2] ?? null);
  return {
    ...(start === undefined ? {} : { start }),
    ...(total === undefined ? {} : { total }),
  };
}

/**
 * How long the server asks to be left alone, in milliseconds: `Retry-After` in seconds or as a date.
 * @param now milliseconds since the epoch
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const said = headers.get('retry-after');
  if (said === null) return undefined;
  const seconds = toLength(said);
  const milliseconds = seconds === undefined ? Date.parse(said) - now : seconds * 1000;
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/** Name of the file without folders: the server's, otherwise the end of the address. */
export function fileNameOf(headers: Headers, address: string): string {
  const disposition = headers.get('content-disposition') ?? '';
  const match = /;\s*filename="?([^";]+)"?/i.exec(disposition);
  const path = match?.[1] ?? new URL(address).pathname;
  const name = path
    .split(/[\\/]/)
    .findLast((part) => part !== '')
    ?.slice(0, 200);
  return name ?? 'library';
}

function toLength(text: string | null): number | undefined {
  if (text === null || !/^\d{1,15}$/.test(text)) return undefined;
  return Number(text);
}
