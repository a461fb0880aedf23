import { damaged } from './damage';
import { decodeExports } from './export-codec';
import type { PackIndex } from './pack-index';
import { type Postings, PostingsBuilder } from './postings';
import { StringTable } from './string-table';
import { decodeText } from './text-codec';
import type { ValueReader } from './value-reader';

/** Distinct names of exported functions in the order of their lower-case forms. */
export class ExportNames {
  readonly count: number;
  #names: StringTable;
  /** Lower-case names joined by line feeds, which no name holds, and where each begins. */
  #folded: string;
  #starts: Uint32Array;
  #sets: Postings;
  #records: Postings;

  /**
   * @param names in order
   * @param sets numbers of the sets that hold each name
   * @param records numbers of the records that have each set
   */
  constructor(names: string[], sets: Postings, records: Postings) {
    this.count = names.length;
    this.#names = new StringTable(names.join(''), startsOf(names, 0));
    const folded = names.map((name) => name.toLowerCase());
    this.#folded = folded.join('\n');
    this.#starts = startsOf(folded, 1);
    this.#sets = sets;
    this.#records = records;
  }

  name(place: number): string {
    return this.#names.text(place);
  }

  /** Places of the names that begin with the text, in order; case does not matter. */
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

  /** Places of the names that hold the text anywhere, in order; case does not matter. */
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

  /** Numbers of the records that export the name, in order. */
  records(place: number): number[] {
    const records = this.#sets.of(place).flatMap((set) => this.#records.of(set));
    return records.sort((one, other) => one - other);
  }

  #lower(place: number): string {
    return this.#folded.slice(this.#starts[place], (this.#starts[place + 1] ?? 0) - 1);
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

/** Where each text begins and the last one ends, with `gap` characters after each. */
function startsOf(texts: string[], gap: number): Uint32Array {
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, at) => {
    starts[at + 1] = (starts[at] ?? 0) + text.length + gap;
  });
  return starts;
}

/**
 * Reads all names, sorts them, and turns the sets of exports around.
 * @throws {DamagedPart}
 */
export async function openExportNames(values: ValueReader, index: PackIndex): Promise<ExportNames> {
  const [contents, sets] = await Promise.all([
    values.readTable('names'),
    values.readTable('exports'),
  ]);
  const names = contents.map(decodeText);
  const order = inOrder(names);
  const places = new Uint32Array(names.length);
  order.forEach((number, place) => {
    places[number] = place;
  });
  const holders = new PostingsBuilder();
  sets.forEach((set, number) => {
    for (const name of new Set(decodeExports(set).names)) {
      if (name !== undefined) holders.add(places[name] ?? damaged('a name is missing'), number);
    }
  });
  const records = new PostingsBuilder();
  index.headlines.column('exports').forEach((set, record) => {
    if (set > 0) records.add(set - 1, record);
  });
  const sorted = order.map((number) => names[number] ?? '');
  return new ExportNames(sorted, holders.build(names.length), records.build(sets.length));
}

/**
 * Numbers of the names in the order of their lower-case forms. Linkers write exports in order, so the
 * engine's merge sort finds long runs: 50 ms for 126,000 names, less than an order to read would take.
 */
function inOrder(names: string[]): number[] {
  const folded = names.map((name) => name.toLowerCase());
  return Array.from(names.keys()).sort((one, other) => {
    const [left = '', right = ''] = [folded[one], folded[other]];
    return left === right ? one - other : left < right ? -1 : 1;
  });
}
