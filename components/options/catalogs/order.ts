/** The ids with `id` at the place it is moved to, which is cut to the list; the others keep theirs. */
export function moved(ids: readonly string[], id: string, place: number): string[] {
  const others = ids.filter((other) => other !== id);
  if (others.length === ids.length) return others;
  const at = Math.max(0, Math.min(place, others.length));
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/** The things in the order of the ids; those that are not named follow in theirs. */
export function inOrderOf<Thing extends { id: string }>(
  things: readonly Thing[],
  ids: readonly string[],
): Thing[] {
  const place = ({ id }: Thing) => {
    const at = ids.indexOf(id);
    return at < 0 ? ids.length : at;
  };
  return things.toSorted((one, other) => place(one) - place(other));
}
