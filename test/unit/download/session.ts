import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';
import { type DownloadOptions, download } from '@/data/download/download';
import type { DownloadState } from '@/data/download/download-state';
import { MemoryPartial } from '@/data/download/memory-partial';
import type { Timing } from '@/data/download/timing';

/** Noise does not compress: the archive is about that large. */
export function makeZip(bytes: number, seed = 1): Uint8Array<ArrayBuffer> {
  const noise = new Uint8Array(bytes);
  let state = seed;
  for (let at = 0; at < bytes; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    noise[at] = state >>> 24;
  }
  return Uint8Array.from(zipSync({ 'a.md': noise }, { level: 0 }));
}

/** Stands for the bytes: comparing large arrays one by one takes seconds. */
export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Time that passes a second at a look, and stands still otherwise. */
export class FakeTiming implements Timing {
  pauses: number[] = [];
  #now = Date.parse('2026-01-01T00:00:00Z');
  #alarms = new Set<() => void>();
  #late = false;

  now(): number {
    this.#now += 1000;
    return this.#now;
  }

  async pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    this.pauses.push(milliseconds);
    signal.throwIfAborted();
  }

  alarm(_: number, ring: () => void): () => void {
    this.#alarms.add(ring);
    if (this.#late) queueMicrotask(() => this.ring());
    return () => this.#alarms.delete(ring);
  }

  random(): number {
    return 0;
  }

  /** The connection stays silent for too long: now, or as soon as the download waits for it. */
  ring(): void {
    this.#late = this.#alarms.size === 0;
    for (const ring of [...this.#alarms]) ring();
  }
}

/** One download with what it told, against a server that can wait for what it has. */
export class Session {
  readonly timing = new FakeTiming();
  readonly partial = new MemoryPartial();
  readonly cancelling = new AbortController();
  readonly states: DownloadState[] = [];
  #waiting: { bytes: number; resolve: () => void }[] = [];
  #most = 0;

  onState = (state: DownloadState): void => {
    this.states.push(state);
    if (state.state !== 'downloading') return;
    this.#most = Math.max(this.#most, state.bytesDone);
    for (const { bytes, resolve } of this.#waiting) if (this.#most >= bytes) resolve();
  };

  /** Resolves when the download has told that it has so many bytes. */
  reaches(bytes: number): Promise<void> {
    return new Promise((resolve) => {
      if (this.#most >= bytes) resolve();
      else this.#waiting.push({ bytes, resolve });
    });
  }

  /** @returns the digest of what was downloaded */
  async run(url: string, options: Partial<DownloadOptions> = {}): Promise<string> {
    const { blob } = await download({
      url,
      partial: this.partial,
      signal: this.cancelling.signal,
      onState: this.onState,
      timing: this.timing,
      ...options,
    });
    return digest(new Uint8Array(await blob.arrayBuffer()));
  }

  /** The pauses told, each with its reason. */
  get waits() {
    return this.states.filter((state) => state.state === 'waiting');
  }
}
