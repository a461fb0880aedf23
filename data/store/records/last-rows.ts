/**
 * Remembers the list that came last with its number. Variants of a file stand side by side and mostly
 * repeat each other's lists; comparing is much faster than encoding and hashing again.
 */
export class LastRows {
  #rows: readonly unknown[] = [];
  #number: number | undefined;

  /**
   * @param rows texts, or objects of plain facts
   * @param encode gives the number of rows that differ from the last ones
   */
  number(rows: readonly unknown[], encode: () => number): number {
    if (this.#number === undefined || !sameRows(this.#rows, rows)) {
      this.#number = encode();
      this.#rows = rows;
    }
    return this.#number;
  }
}

function sameRows(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((row, at) => sameRow(row, others[at]));
}

function sameRow(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const fields = Object.keys(one);
  return (
    fields.length === Object.keys(other).length &&
    fields.every(
      (field) =>
        Object.hasOwn(other, field) && Reflect.get(one, field) === Reflect.get(other, field),
    )
  );
}
