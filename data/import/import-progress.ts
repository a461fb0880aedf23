import type { ImportState } from './progress';
import type { SourceFile } from './read-item';

/** Between two states that are told: often enough for a bar that moves. */
const TELL_EVERY_MS = 100;

/** Tells how far an import is, now and then. */
export class ImportProgress {
  #files: readonly SourceFile[];
  #onState: (state: ImportState) => void;
  #bytesDone = 0;
  #bytesTotal: number;
  #told = Number.NEGATIVE_INFINITY;

  constructor(files: readonly SourceFile[], onState: (state: ImportState) => void) {
    this.#files = files;
    this.#onState = onState;
    this.#bytesTotal = files.reduce((sum, { blob }) => sum + blob.size, 0);
  }

  /** Takes the bytes that the readers have taken so far. */
  bytes = (done: number): void => {
    this.#bytesDone = done;
  };

  /** Takes which share of the bytes has been taken, 0 to 1. */
  share(done: number): void {
    this.#bytesDone = Math.floor(done * this.#bytesTotal);
  }

  /** @param records read so far */
  tell(records: number): void {
    const now = performance.now();
    if (now - this.#told < TELL_EVERY_MS) return;
    this.#told = now;
    this.#onState({
      state: 'running',
      file: this.#file(),
      bytesDone: this.#bytesDone,
      bytesTotal: this.#bytesTotal,
      records,
    });
  }

  /** The input that is being read. */
  #file(): string {
    let end = 0;
    for (const { name, blob } of this.#files) {
      end += blob.size;
      if (this.#bytesDone < end) return name;
    }
    return this.#files.at(-1)?.name ?? '';
  }
}
