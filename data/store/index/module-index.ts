import { ByteReader } from '../bytes/byte-reader';
import { ByteWriter } from '../bytes/byte-writer';
import { type Sections, section } from '../bytes/sections';
import { StringInterner } from '../bytes/string-interner';
import { decodeStrings, encodeStrings } from '../bytes/string-table';
import { NumberList, PlaneColumn, toPlanes } from '../bytes/typed-columns';
import { damaged } from '../damage';
import { HeldNameTable, type NumberSets } from './held-name-table';
import { runOfTable } from './name-run';

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
    for (const { text, folded, number } of all.sort(byFolded)) {
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
  const table = yield* decodeStrings(sections);
  const plain = section(sections, 'text').length === table.joined.length;
  yield;
  const records = new PlaneColumn(section(sections, 'records'));
  if (records.length !== count) damaged('it is of another number of records');
  const sets = yield* readSets(section(sections, 'sets'), table.count);
  for (let record = 0; record < count; record++) {
    if (records.at(record) > sets.ends.length) damaged('a set of modules is missing');
  }
  return new HeldNameTable([runOfTable(table, plain)], sets, records);
}

function* readSets(bytes: Uint8Array, modules: number): Generator<void, NumberSets> {
  const reader = new ByteReader(bytes);
  const members = new NumberList();
  const ends = new NumberList();
  while (!reader.atEnd) {
    let place = 0;
    for (let left = reader.varint(); left > 0; left--) {
      place += reader.varint();
      if (place >= modules) damaged('a module is missing');
      members.push(place);
    }
    ends.push(members.length);
    yield;
  }
  return { members: members.view(), ends: ends.view() };
}
