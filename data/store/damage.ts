/** A part of a pack does not hold what it should; the message says what was found wrong. */
export class DamagedPart extends Error {
  override name = 'DamagedPart';
}

/** @throws {DamagedPart} always; the return type lets it stand in an expression. */
export function damaged(what: string): never {
  throw new DamagedPart(what);
}
