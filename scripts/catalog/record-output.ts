import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { CatalogRecord } from '@/data/catalog/record';
import type { RecordsWish } from './arguments';
import { type RecordTexts, recordTexts } from './record-texts';

/** Text gathered before it is written: records are small. */
const CHUNK_LENGTH = 64 * 1024;

interface FilePlace {
  place: string;
  partial: string;
}

/** A file of records that is being written, beside its place until all of it is there. */
export class RecordOutput {
  readonly #texts: RecordTexts;
  readonly #stream: Writable;
  /** Absent for the standard output, which is not ours to end. */
  readonly #file: FilePlace | undefined;
  #text: string;
  #failure: Error | undefined;

  private constructor(texts: RecordTexts, stream: Writable, file?: FilePlace) {
    this.#texts = texts;
    this.#text = texts.start;
    this.#stream = stream;
    this.#file = file;
    stream.on('error', (error) => {
      this.#failure = error;
    });
  }

  static async begin(
    { format, file }: RecordsWish,
    folder: string,
    stdout: Writable,
  ): Promise<RecordOutput> {
    const texts = recordTexts(format);
    if (file === '-') return new RecordOutput(texts, stdout);
    const place = resolve(folder, file);
    const partial = `${place}.partial-${process.pid}`;
    await mkdir(dirname(place), { recursive: true });
    return new RecordOutput(texts, createWriteStream(partial), { place, partial });
  }

  async add(record: CatalogRecord): Promise<void> {
    this.#text += this.#texts.add(record);
    if (this.#text.length >= CHUNK_LENGTH) await this.#flush();
  }

  async finish(): Promise<void> {
    this.#text += this.#texts.end();
    await this.#flush();
    if (!this.#file) return;
    this.#stream.end();
    await finished(this.#stream);
    await rename(this.#file.partial, this.#file.place);
  }

  /** Leaves no file. */
  async abort(): Promise<void> {
    if (!this.#file) return;
    this.#stream.destroy();
    await finished(this.#stream).catch(() => {});
    await rm(this.#file.partial, { force: true });
  }

  async #flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    if (this.#failure) throw this.#failure;
    if (!this.#stream.write(text)) await once(this.#stream, 'drain');
  }
}
