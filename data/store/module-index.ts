import { finish } from '@/data/catalog/sliced';
import { sortedInSteps } from '@/data/catalog/sorted-in-steps';
import { ByteReader } from './byte-reader';
import { ByteWriter } from './byte-writer';
import { damaged } from './damage';
import { HeldNameTable } from './held-name-table';
import { PostingsBuilder } from './postings';
import { type Sections, section } from './sections';
import { StringInterner } from './string-interner';
import { decodeStrings, encodeStrings } from './string-table';
import { fromPlanes, NumberList, toPlanes } from './typed-columns';

/** Sets that are read between two moments at which the work may pause. */
const STRIDE = 128;

/** Collects which modules each record loaded when it ran. */
export class ModuleIndexBuilder {
  #modules = new StringInterner();
  /** Modules of all sets, one set after the other, and where each set ends. */
  #members = new NumberList();
  #ends = new NumberList();
  /** Number of the set that each list of the pack has become. */
  #sets = new Map<number, number>();
  /** By record: one more than the number of its set, 0 where it has none. */
  #records = new NumberList();

  /**
   * Adds the next record.
   * @param list its number among the pack's lists, `undefined` where the record has no modules
   */
  add(list: number | undefined, modules: readonly string[] = []): void {
    if (list === undefined) {
      this.#records.push(0);
      return;
    }
    let set = this.#sets.get(list);
    if (set === undefined) {
      set = this.#ends.length;
      this.#sets.set(list, set);
      for (const module of modules) this.#members.push(this.#modules.intern(module));
      this.#ends.push(this.#members.length);
    }
    this.#records.push(set + 1);
  }

  /** Columns of the part: see `docs/pack-format.md`. */
  build(): Sections {
    const { texts, places } = this.#inOrder();
    const sets = new ByteWriter();
    let from = 0;
    for (const end of this.#ends.view()) {
      const members = this.#members.view().subarray(from, end);
      const own = Uint32Array.from(new Set(Array.from(members, (module) => places[module] ?? 0)));
      sets.varint(own.length);
      let last = 0;
      for (const place of own.sort()) {
        sets.varint(place - last);
        last = place;
      }
      from = end;
    }
    const lengths = texts.map((text) => text.length);
    return {
      ...encodeStrings(texts.join(''), lengths),
      sets: sets.toBytes(),
      records: toPlanes(this.#records.view()),
    };
  }

  /** Distinct modules, case aside, in order, and the place of each that was added. */
  #inOrder(): { texts: string[]; places: Uint32Array } {
    const all = Array.from({ length: this.#modules.count }, (_, number) => {
      const text = this.#modules.text(number);
      return { text, folded: text.toLowerCase(), number };
    });
    const texts: string[] = [];
    const places = new Uint32Array(all.length);
    let last: string | undefined;
    for (const { text, folded, number } of finish(sortedInSteps(all, byFolded))) {
      if (folded !== last) texts.push(text);
      last = folded;
      places[number] = texts.length - 1;
    }
    return { texts, places };
  }
}

function byFolded(one: { folded: string }, other: { folded: string }): number {
  return one.folded < other.folded ? -1 : one.folded > other.folded ? 1 : 0;
}

/**
 * Opens the columns step by step.
 * @param count records of the pack
 * @throws {DamagedPart}
 */
export function* readModuleIndex(
  sections: Sections,
  count: number,
): Generator<void, HeldNameTable> {
  const table = decodeStrings(sections);
  const recordSets = fromPlanes(section(sections, 'records'));
  if (recordSets.length !== count) damaged('it is of another number of records');
  const reader = new ByteReader(section(sections, 'sets'));
  const holders = new PostingsBuilder();
  let sets = 0;
  for (; !reader.atEnd; sets++) {
    let place = 0;
    for (let left = reader.varint(); left > 0; left--) {
      place += reader.varint();
      if (place >= table.count) damaged('a module is missing');
      holders.add(place, sets);
    }
    if (sets % STRIDE === 0) yield;
  }
  const records = new PostingsBuilder();
  recordSets.forEach((set, record) => {
    if (set > sets) damaged('a set of modules is missing');
    if (set > 0) records.add(set - 1, record);
  });
  yield;
  const names = Array.from({ length: table.count }, (_, place) => table.text(place));
  return yield* HeldNameTable.make(
    names,
    yield* holders.build(table.count),
    yield* records.build(sets),
  );
}
