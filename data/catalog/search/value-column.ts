/** Distinct texts of one column: a record holds the number of its text, 0 where it has none. */
export interface ValueColumn {
  /** `values[n - 1]` is text `n`. */
  readonly values: readonly string[];
  readonly ids: Uint16Array | Uint32Array;
}

/** Records whose order changes between two moments at which the work may pause. */
const STRIDE = 4096;

/** Collects a column record by record. */
export class ValueCollector {
  readonly values: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly ids: Uint32Array;

  constructor(records: number) {
    this.ids = new Uint32Array(records);
  }

  set(record: number, text: string | undefined): void {
    if (text === undefined || text === '') return;
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.values.push(text);
      this.numbers.set(text, number);
    }
    this.ids[record] = number;
  }

  id(record: number): number {
    return this.ids[record] ?? 0;
  }

  /** The column with its records in another order. */
  *finish(order: Uint32Array): Generator<void, ValueColumn> {
    const ids =
      this.values.length < 0x10000 ? new Uint16Array(order.length) : new Uint32Array(order.length);
    for (let i = 0; i < order.length; i++) {
      if (i % STRIDE === 0) yield;
      ids[i] = this.ids[order[i] ?? 0] ?? 0;
    }
    return { values: this.values, ids };
  }
}
