import { formatNumber } from '@/components/ui/format';

/** Between two lines where the output is kept, as in the log of a build. */
const LINE_EVERY_MS = 5000;
/** Between two changes of the line on a terminal. */
const CHANGE_EVERY_MS = 100;

export interface TextSink {
  write(text: string): unknown;
  isTTY?: boolean;
}

/** Tells how far a run is: on a terminal in one line that changes, elsewhere in a line now and then. */
export class ProgressLine {
  #told = performance.now();
  #shown = false;
  readonly #every: number;

  constructor(readonly sink: TextSink) {
    this.#every = sink.isTTY ? CHANGE_EVERY_MS : LINE_EVERY_MS;
  }

  tell(records: number, bytesDone: number, bytesTotal: number): void {
    const now = performance.now();
    if (now - this.#told < this.#every) return;
    this.#told = now;
    const share = bytesTotal === 0 ? 100 : Math.floor((bytesDone / bytesTotal) * 100);
    const text = `${share} %, ${formatNumber(records)} records`;
    this.sink.write(this.sink.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    this.#shown = true;
  }

  /** Takes the line away, for other text. */
  clear(): void {
    if (this.#shown && this.sink.isTTY) this.sink.write('\r\u001b[K');
    this.#shown = false;
  }
}
