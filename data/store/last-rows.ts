/**
 * Remembers the list that came last with its number. Variants of a file stand side by side and mostly
 * repeat each other's lists; comparing is much faster than encoding and hashing again.
 */
export class LastRows {
  #rows: readonly object[] = [];
  #number: number | undefined;

  /** @param encode gives the number of rows that differ from the last ones */
  number(rows: readonly object[], encode: () => number): number {
    if (this.#number === undefined || !sameRows(this.#rows, rows)) {
      this.#number = encode();
      this.#rows = rows;
    }
    return this.#number;
  }
}

/** Whether two lists of flat rows hold the same facts. */
function sameRows(some: readonly object[], others: readonly object[]): boolean {
  return some.length === others.length && some.every((row, at) => sameRow(row, others[at] ?? {}));
}

function sameRow(one: object, other: object): boolean {
  const fields = Object.keys(one);
  return (
    fields.length === Object.keys(other).length &&
    fields.every(
      (field) => Object.hasOwn(other, field) && factOf(one, field) === factOf(other, field),
    )
  );
}

function factOf(row: object, field: string): unknown {
  return Reflect.get(row, field);
}
