import { damaged } from './damage';
import type { PackPart } from './pack-format';

/** A run of numbered things (records, or values of a table) cut into parts. */
export class NumberedParts {
  #parts: (PackPart & { first: number; count: number })[];

  /** @param parts those of the run, in any order; others have no `first` and are left out */
  constructor(parts: PackPart[]) {
    this.#parts = parts
      .flatMap(({ first, count, ...part }) =>
        first === undefined || count === undefined ? [] : [{ ...part, first, count }],
      )
      .sort((one, other) => one.first - other.first);
  }

  get all(): readonly (PackPart & { first: number; count: number })[] {
    return this.#parts;
  }

  /** @throws {DamagedPart} where no part holds the number */
  holding(number: number): PackPart & { first: number; count: number } {
    let low = 0;
    let high = this.#parts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#parts[middle]?.first ?? 0) <= number) low = middle + 1;
      else high = middle;
    }
    const part = this.#parts[low - 1];
    return part && number < part.first + part.count ? part : damaged(`no part holds ${number}`);
  }
}
