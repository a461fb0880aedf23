/** Facts that are there: in the record form what is unknown is absent, never `undefined`. */
export type Present<Facts> = { [fact in keyof Facts]?: Exclude<Facts[fact], undefined> };

export function present<Facts extends object>(facts: Facts): Present<Facts> {
  const kept: Present<Facts> = { ...facts };
  for (const fact in kept) if (kept[fact] === undefined) delete kept[fact];
  return kept;
}
