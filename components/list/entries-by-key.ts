import type { Finding } from '@/data/catalog/finding';
import type { ListEntry } from '@/data/catalog/list/list-entry';
import type { IndicatorKey } from '@/data/detect/indicator';

/** Entries of a list under their keys: what stands a hundred times is asked once. */
export class EntriesByKey {
  readonly #entries = new Map<string, ListEntry[]>();

  /** Takes entries in, one a step. */
  *add(entries: readonly ListEntry[]): Generator<void, void> {
    for (const entry of entries) {
      const id = idOf(entry.indicator);
      const same = this.#entries.get(id);
      if (same === undefined) this.#entries.set(id, [entry]);
      else same.push(entry);
      yield;
    }
  }

  /** Distinct keys in the order of their first entries. */
  keys(): IndicatorKey[] {
    return this.#firsts().map(keyOf);
  }

  /** Keys without an answer. */
  unanswered(): IndicatorKey[] {
    return this.#firsts()
      .filter(({ finding }) => finding === undefined)
      .map(keyOf);
  }

  /**
   * Keys whose matches a record has to confirm, by the names of the records: neighbours lie in one
   * part of a catalog, which is then read once.
   */
  unproven(needsProof: (key: IndicatorKey) => boolean): IndicatorKey[] {
    return this.#firsts()
      .filter((entry) => matchOf(entry) !== undefined && needsProof(entry.indicator))
      .map((entry) => ({ entry, name: matchOf(entry)?.record.name.toLowerCase() ?? '' }))
      .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
      .map(({ entry }) => keyOf(entry));
  }

  /** Gives the entries of `keys` their findings; those that `findings` leaves out have none. */
  answer(keys: readonly IndicatorKey[], findings: readonly Finding[]): void {
    const found = new Map(findings.map((finding) => [idOf(finding), finding]));
    for (const key of keys) {
      const id = idOf(key);
      for (const entry of this.#entries.get(id) ?? []) entry.finding = found.get(id) ?? null;
    }
  }

  #firsts(): ListEntry[] {
    return [...this.#entries.values()].flatMap(([first]) => (first === undefined ? [] : [first]));
  }
}

function idOf({ kind, key }: IndicatorKey): string {
  return `${kind} ${key}`;
}

function keyOf({ indicator: { kind, key } }: ListEntry): IndicatorKey {
  return { kind, key };
}

function matchOf({ finding }: ListEntry) {
  return finding?.matches[0];
}
