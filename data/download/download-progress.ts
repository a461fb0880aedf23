import type { Attempt, DownloadState } from './download-state';
import { RateMeter } from './rate-meter';
import type { Timing } from './timing';

/** Between two states that are told: often enough for a bar that moves. */
const TELL_EVERY_MS = 100;

/** Tells how far one attempt is, now and then. */
export class DownloadProgress {
  #meter = new RateMeter();
  #told = Number.NEGATIVE_INFINITY;
  #tells = 0;

  constructor(
    readonly attempt: Attempt,
    readonly timing: Timing,
    readonly onState: (state: DownloadState) => void,
  ) {}

  bytes = (host: string, bytesDone: number, bytesTotal: number | undefined): void => {
    const now = this.timing.now();
    // The first bytes are told at once: a connection that stalls soon shows what came.
    const soon = now - this.#told < TELL_EVERY_MS && this.#tells > 1;
    if (soon && bytesDone !== bytesTotal) return;
    this.#tells++;
    this.#told = now;
    this.#meter.mark(now, bytesDone);
    const { rate } = this.#meter;
    this.onState({
      state: 'downloading',
      host,
      bytesDone,
      ...(bytesTotal === undefined ? {} : { bytesTotal }),
      ...(rate === undefined ? {} : { rate }),
      attempt: this.attempt,
    });
  };
}
