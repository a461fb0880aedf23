import { t } from '@/data/words/words';
import { ByteQueue } from './byte-queue';
import { MAX_MEMBER_BYTES } from './import-limits';
import { findFault } from './json-fault';
import { repairJson } from './json-repair';
import { RefusedError } from './unreadable-error';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COMMA = 0x2c;
const SPACE = 0x20;

export interface JsonMember {
  key: string;
  value: unknown;
  /** Places in it that were mended. */
  repaired: number;
}

/**
 * Takes a JSON text apart that is one object, member by member, as its bytes arrive: no more than one
 * member is in memory. Only strings and brackets are followed here; each member is then read by
 * `JSON.parse`, after its raw control characters have been mended (see `repairJson`).
 */
export class JsonMembers {
  readonly #queue = new ByteQueue();
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** Bytes of the queue that have been looked at. */
  #at = 0;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #controls = false;
  #members = 0;
  #closed = false;
  /** Of the first byte in the queue, from 1. */
  #line = 1;
  #column = 1;

  constructor(readonly name: string) {}

  /**
   * @returns the members that are complete with these bytes
   * @throws {RefusedError} with line and column
   */
  *push(chunk: Uint8Array): Generator<JsonMember, void, undefined> {
    this.#queue.push(chunk);
    for (let bytes = this.#queue.bytes; this.#at < bytes.length; this.#at++) {
      const byte = bytes[this.#at] ?? 0;
      if (this.#inString) this.#stringByte(byte);
      else if (byte > SPACE && this.#structuralByte(byte)) {
        const member = this.#take(byte);
        if (member) yield member;
        bytes = this.#queue.bytes;
      }
    }
    if (this.#queue.length > MAX_MEMBER_BYTES) {
      throw this.#fault(0, t('import.json.memberTooLarge'));
    }
  }

  /** @throws {RefusedError} where the text is not complete */
  end(): void {
    if (this.#closed && this.#rest().trim() === '') return;
    throw this.#fault(this.#rest().length, t('import.json.breaksOff'));
  }

  #stringByte(byte: number): void {
    if (byte < SPACE) this.#controls = true;
    if (this.#escaped) this.#escaped = false;
    else if (byte === BACKSLASH) this.#escaped = true;
    else if (byte === QUOTE) this.#inString = false;
  }

  /** Whether a member, or the object, begins or ends at this byte outside of strings. */
  #structuralByte(byte: number): boolean {
    // A byte order mark before the object is not ASCII; it is looked at when the object begins.
    if (this.#depth === 0) return byte < 0x80 || this.#closed;
    if (byte === QUOTE) this.#inString = true;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.#depth++;
    else if (byte === COMMA) return this.#depth === 1;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
      if (this.#depth === 1) return true;
      this.#depth--;
    }
    return false;
  }

  /** Takes what stands before the byte at `#at` off the queue, and the byte. */
  #take(byte: number): JsonMember | undefined {
    const text = this.#decoder.decode(this.#queue.bytes.subarray(0, this.#at));
    if (this.#depth === 0) {
      if (this.#closed) throw this.#fault(text.length, t('import.json.more'));
      if (byte !== OPEN_BRACE || text.replace('\ufeff', '').trim() !== '') {
        throw this.#fault(text.length, t('import.json.noObject'));
      }
      this.#depth = 1;
      this.#drop(text);
      return undefined;
    }
    const last = byte === CLOSE_BRACE;
    if (byte === CLOSE_BRACKET) throw this.#fault(text.length, t('import.json.bracket'));
    const empty = last && this.#members === 0 && text.trim() === '';
    const member = empty ? undefined : this.#parse(text);
    this.#members++;
    if (last) {
      this.#depth = 0;
      this.#closed = true;
    }
    this.#drop(text);
    return member;
  }

  #parse(text: string): JsonMember {
    const { text: mended, places } = this.#controls ? repairJson(text) : { text, places: 0 };
    this.#controls = false;
    try {
      const parsed: unknown = JSON.parse(`{${mended}}`);
      const [entry] = Object.entries(parsed ?? {});
      if (entry) return { key: entry[0], value: entry[1], repaired: places };
    } catch {
      // Engines word and place their errors differently; the fault is located below.
    }
    throw this.#fault(findFault(text), t('import.json.notJson'));
  }

  /** Drops the text and the byte after it from the queue, and moves line and column along. */
  #drop(text: string): void {
    [this.#line, this.#column] = this.#position(text, text.length);
    this.#column += 1;
    this.#queue.drop(this.#at + 1);
    this.#at = -1;
  }

  #position(text: string, index: number): [line: number, column: number] {
    let line = this.#line;
    let lineStart = -1;
    for (
      let newline = text.indexOf('\n');
      newline !== -1 && newline < index;
      newline = text.indexOf('\n', newline + 1)
    ) {
      line++;
      lineStart = newline;
    }
    return lineStart === -1 ? [line, this.#column + index] : [line, index - lineStart];
  }

  #rest(): string {
    return this.#decoder.decode(this.#queue.bytes);
  }

  #fault(index: number, what: string): RefusedError {
    const [line, column] = this.#position(this.#rest(), index);
    return new RefusedError(t('import.json.unreadable', { name: this.name, line, column, what }));
  }
}
