import type { HeldNames } from '@/data/catalog/catalog-index';
import type { Postings } from './postings';
import { StringTable } from './string-table';

/** Names between two moments at which the making may pause. */
const STRIDE = 2048;

/**
 * Names in the order of their lower-case forms, with the records that hold each: exported functions,
 * loaded modules.
 */
export class HeldNameTable implements HeldNames {
  readonly count: number;
  #names: StringTable;
  /** Lower-case names, a line feed before each, which no name holds, and one after the last. */
  #folded: string;
  #starts: Uint32Array;
  #sets: Postings;
  #records: Postings;

  private constructor(names: Joined, folded: Joined, sets: Postings, records: Postings) {
    this.count = names.starts.length - 1;
    this.#names = new StringTable(names.text, names.starts);
    this.#folded = folded.text;
    this.#starts = folded.starts;
    this.#sets = sets;
    this.#records = records;
  }

  /**
   * Makes the table step by step.
   * @param names in order
   * @param sets numbers of the sets that hold each name
   * @param records numbers of the records that have each set
   */
  static *make(
    names: readonly string[],
    sets: Postings,
    records: Postings,
  ): Generator<void, HeldNameTable> {
    const printed = yield* joined(names, (name) => name);
    const folded = yield* joined(names, (name) => `\n${name.toLowerCase()}`);
    folded.text += '\n';
    return new HeldNameTable(printed, folded, sets, records);
  }

  name(place: number): string {
    return this.#names.text(place);
  }

  withPrefix(prefix: string, limit: number): number[] {
    const wanted = prefix.toLowerCase();
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#lower(middle) < wanted) low = middle + 1;
      else high = middle;
    }
    const places: number[] = [];
    for (let place = low; place < this.count && places.length < limit; place++) {
      if (!this.#lower(place).startsWith(wanted)) break;
      places.push(place);
    }
    return places;
  }

  containing(text: string, limit: number): number[] {
    const wanted = text.toLowerCase();
    const places: number[] = [];
    if (wanted === '' || wanted.includes('\n')) return places;
    let at = this.#folded.indexOf(wanted);
    while (at >= 0 && places.length < limit) {
      const place = this.#placeAt(at);
      places.push(place);
      if (place + 1 >= this.count) break;
      at = this.#folded.indexOf(wanted, this.#starts[place + 1]);
    }
    return places;
  }

  records(place: number): number[] {
    const records = this.#sets.of(place).flatMap((set) => this.#records.of(set));
    return records.sort((one, other) => one - other);
  }

  #lower(place: number): string {
    return this.#folded.slice((this.#starts[place] ?? 0) + 1, this.#starts[place + 1]);
  }

  #placeAt(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** Texts in one, where each begins and the last one ends. */
interface Joined {
  text: string;
  starts: Uint32Array;
}

function* joined(
  texts: readonly string[],
  form: (text: string) => string,
): Generator<void, Joined> {
  const starts = new Uint32Array(texts.length + 1);
  const pieces: string[] = [];
  let end = 0;
  for (let from = 0; from < texts.length; from += STRIDE) {
    const some = texts.slice(from, from + STRIDE).map(form);
    some.forEach((text, i) => {
      end += text.length;
      starts[from + i + 1] = end;
    });
    pieces.push(some.join(''));
    yield;
  }
  return { text: pieces.join(''), starts };
}
