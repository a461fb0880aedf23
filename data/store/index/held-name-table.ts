import type { HeldNames, Holders, PlaceInName } from '@/data/catalog/catalog-index';
import type { RecordNumbers } from './headlines';
import { type NameRun, nameAt, placesHolding } from './name-run';

/** Members that are looked at between two moments at which a search may pause. */
const STRIDE = 0x10000;

/** Sets of numbers, one after the other. */
export interface NumberSets {
  readonly members: Uint32Array;
  /** Where each set ends. */
  readonly ends: Uint32Array;
}

/**
 * Names in the order of their numbers, the sets of them, and which set each record has: exported
 * functions, loaded modules. Hundreds of thousands of names are gone through in a few milliseconds,
 * so that nothing need be sorted or turned around before the first question.
 */
export class HeldNameTable implements HeldNames {
  readonly count: number;
  #runs: readonly NameRun[];
  /** Number of the first name of each run. */
  #firsts: readonly number[];
  #sets: NumberSets;
  #records: RecordNumbers;

  /** @param records by record: one more than the number of its set, 0 where it has none */
  constructor(runs: readonly NameRun[], sets: NumberSets, records: RecordNumbers) {
    let count = 0;
    this.#firsts = runs.map(({ ends }) => {
      count += ends.length;
      return count - ends.length;
    });
    this.count = count;
    this.#runs = runs;
    this.#sets = sets;
    this.#records = records;
  }

  *holders(text: string, place: PlaceInName): Generator<void, Holders> {
    const holding = new Uint8Array(this.count);
    for (const [i, run] of text === '' ? [] : this.#runs.entries()) {
      const first = this.#firsts[i] ?? 0;
      yield* placesHolding(run, text, place, (number) => {
        holding[first + number] = 1;
      });
      yield;
    }
    const sets = yield* this.#setsWith(holding);
    const has = (record: number) => sets[this.#records.at(record) - 1] === 1;
    return {
      any: sets.includes(1),
      has,
      text: (record) => (has(record) ? this.#best(record, text, holding) : undefined),
    };
  }

  /** Tells of each set whether one of its members is among the names. */
  *#setsWith(names: Uint8Array): Generator<void, Uint8Array> {
    const { members, ends } = this.#sets;
    const sets = new Uint8Array(ends.length);
    let at = 0;
    let pause = STRIDE;
    for (let set = 0; set < ends.length; set++) {
      const end = ends[set] ?? 0;
      while (at < end && names[members[at] ?? 0] === 0) at++;
      if (at < end) sets[set] = 1;
      at = end;
      if (at < pause) continue;
      pause = at + STRIDE;
      yield;
    }
    return sets;
  }

  /** The name of a record that fits a text best: all of it, then its start, then the first in order. */
  #best(record: number, text: string, names: Uint8Array): string | undefined {
    const { members, ends } = this.#sets;
    const set = this.#records.at(record) - 1;
    let best: { name: string; key: string } | undefined;
    for (let at = ends[set - 1] ?? 0; at < (ends[set] ?? 0); at++) {
      const number = members[at] ?? 0;
      if (names[number] === 0) continue;
      const name = this.#name(number);
      const folded = name.toLowerCase();
      const rank = folded === text ? 0 : folded.startsWith(text) ? 1 : 2;
      const key = `${rank}${folded}`;
      if (best === undefined || key < best.key) best = { name, key };
    }
    return best?.name;
  }

  #name(number: number): string {
    let low = 0;
    let high = this.#firsts.length;
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if ((this.#firsts[middle] ?? 0) <= number) low = middle;
      else high = middle;
    }
    const run = this.#runs[low];
    return run === undefined ? '' : nameAt(run, number - (this.#firsts[low] ?? 0));
  }
}
