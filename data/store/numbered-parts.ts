import { damaged } from './damage';
import type { PackPart } from './pack-format';

type NumberedPart = PackPart & { first: number; count: number };

/** A run of numbered things (records, or values of a table) cut into parts. */
export class NumberedParts {
  #parts: NumberedPart[];
  #last: NumberedPart | undefined;

  /** @param parts those of the run, in any order; others have no `first` and are left out */
  constructor(parts: PackPart[]) {
    this.#parts = parts
      .flatMap(({ first, count, ...part }) =>
        first === undefined || count === undefined ? [] : [{ ...part, first, count }],
      )
      .sort((one, other) => one.first - other.first);
  }

  get all(): readonly NumberedPart[] {
    return this.#parts;
  }

  /** @throws {DamagedPart} where no part holds the number */
  holding(number: number): NumberedPart {
    // Neighbours are asked for one after the other.
    if (this.#last === undefined || !isIn(this.#last, number)) this.#last = this.#find(number);
    return this.#last;
  }

  #find(number: number): NumberedPart {
    let low = 0;
    let high = this.#parts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#parts[middle]?.first ?? 0) <= number) low = middle + 1;
      else high = middle;
    }
    const part = this.#parts[low - 1];
    return part && isIn(part, number) ? part : damaged(`no part holds ${number}`);
  }
}

function isIn({ first, count }: NumberedPart, number: number): boolean {
  return first <= number && number < first + count;
}
