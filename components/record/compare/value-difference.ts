/** Share of two values that must be the same for the rest to be worth setting off. */
const ALIKE = 0.3;

/** Where two values differ between a common start and a common end; absent where they have little in common. */
export function valueDifference(
  left: string,
  right: string,
): { left: [number, number]; right: [number, number] } | undefined {
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  if (start + end < ALIKE * Math.max(left.length, right.length)) return undefined;
  return { left: [start, left.length - end], right: [start, right.length - end] };
}
