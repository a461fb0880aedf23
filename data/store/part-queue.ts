import { checksum } from './bytes/checksum';
import { type Sections, writeSections } from './bytes/sections';
import type { PackPart, PackSink } from './pack-format';

/** Parts being compressed or stored at once: enough to keep another core busy, about 1 MB of memory. */
const MAX_WAITING = 8;

/** Compresses parts beside the caller and hands them to the sink in the order they came. */
export class PartQueue {
  readonly parts: PackPart[] = [];
  #sink: PackSink;
  #waiting: Promise<void>[] = [];

  constructor(sink: PackSink) {
    this.#sink = sink;
  }

  get crowded(): boolean {
    return this.#waiting.length >= MAX_WAITING;
  }

  add(part: Omit<PackPart, 'bytes' | 'sha256'>, packed: Sections, stored: Sections = {}): void {
    this.#enqueue(part, writeSections(packed, stored));
  }

  /** Stores bytes as they are: screenshots are compressed already. */
  addPlain(part: Omit<PackPart, 'bytes' | 'sha256'>, bytes: Uint8Array<ArrayBuffer>): void {
    this.#enqueue(part, Promise.resolve(bytes));
  }

  /**
   * Waits until another part may be added.
   * @throws what the sink threw
   */
  async room(): Promise<void> {
    while (this.crowded) await this.#waiting[0];
  }

  /** @throws what the sink threw */
  async drain(): Promise<void> {
    await this.#waiting.at(-1);
  }

  #enqueue(
    part: Omit<PackPart, 'bytes' | 'sha256'>,
    content: Promise<Uint8Array<ArrayBuffer>>,
  ): void {
    const before = this.#waiting.at(-1);
    const stored = this.#store(part, content, before);
    this.#waiting.push(stored);
    // A failure stays in the queue, where `room` and `drain` meet it.
    stored.then(
      () => this.#waiting.splice(this.#waiting.indexOf(stored), 1),
      () => {},
    );
  }

  async #store(
    part: Omit<PackPart, 'bytes' | 'sha256'>,
    content: Promise<Uint8Array<ArrayBuffer>>,
    before: Promise<void> | undefined,
  ): Promise<void> {
    const [bytes] = await Promise.all([content, before]);
    const whole = { ...part, bytes: bytes.length, sha256: await checksum(bytes) };
    await this.#sink.put(whole, bytes);
    this.parts.push(whole);
  }
}
