/** The marks of one frame, as far as going from one to the next needs them. */
export interface FrameMarks {
  /** Not where the frame is not looked at. */
  on: boolean;
  looking: boolean;
  places: number;
  /** The mark that one went to last, and when, in milliseconds since 1970. */
  at?: { place: number; when: number };
  /** The first mark in sight or after it, from 0; `places` where there is none. */
  next: number;
  /** The keyboard is in this frame. */
  focused: boolean;
}

export interface MarkStep {
  frame: number;
  /** Of the frame's marks, from 0. */
  place: number;
  /** Of all frames' marks, from 0. */
  overall: number;
}

/**
 * The marks of a page in the order in which one goes through them from where one is, every one once:
 * from the mark of last time, else from what is in sight where the keyboard is. After the last comes
 * the first.
 * @param frames in their order on the page
 * @param by 1 for the next, -1 for the previous
 */
export function* stepsThrough(
  frames: readonly (FrameMarks & { frame: number })[],
  by: 1 | -1,
): Generator<MarkStep> {
  const all = frames.flatMap(({ frame, places }) =>
    Array.from({ length: places }, (_, place) => ({ frame, place })),
  );
  const first = startOf(frames, by);
  for (let step = 0; step < all.length; step++) {
    const overall = (((first + by * step) % all.length) + all.length) % all.length;
    const stop = all[overall];
    if (stop) yield { ...stop, overall };
  }
}

function startOf(frames: readonly FrameMarks[], by: 1 | -1): number {
  const withMarks = frames.filter(({ places }) => places > 0);
  const visited = withMarks
    .filter(({ at }) => at !== undefined)
    .sort((one, other) => (other.at?.when ?? 0) - (one.at?.when ?? 0));
  const frame = visited[0] ?? withMarks.find(({ focused }) => focused) ?? withMarks[0];
  if (!frame) return 0;
  const before = frames
    .slice(0, frames.indexOf(frame))
    .reduce((sum, { places }) => sum + places, 0);
  if (frame.at) return before + frame.at.place + by;
  return before + (by === 1 ? frame.next : frame.next - 1);
}
