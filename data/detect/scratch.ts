/** Arrays that scanners work in. */
type Scratch = Uint8Array | Uint16Array | Int32Array;

/**
 * Memory for one text after another. A small array is kept; a larger one, for a longer text, is kept
 * as long as the collector lets it, since fresh memory costs more than what is done in it.
 * What is in it is left from the text before.
 */
export function scratchOf<A extends Scratch>(kept: A, make: (length: number) => A) {
  let large: WeakRef<A> | undefined;
  return (length: number): A => {
    if (length <= kept.length) return kept;
    const held = large?.deref();
    if (held !== undefined && held.length >= length) return held;
    const made = make(length);
    large = new WeakRef(made);
    return made;
  };
}
