import type { Mark } from './marks';
import { distanceOf, findStretch, LONG_NODE, type Stretch } from './viewport';

/** Marks of one text node. */
type NodeMarks = readonly [node: Text, marks: readonly Mark[]];

/** Neighbours in the document of which two are measured, where both are far away on one side. */
const GROUP = 16;

/** Finds the marks near the viewport, measuring as little as it can; in steps of microseconds. */
export class Nearby {
  readonly #stretches = new Map<Text, Stretch>();

  /** What was measured of long texts holds no more: the page has scrolled or changed. */
  forget(): void {
    this.#stretches.clear();
  }

  /**
   * Marks within `margin` px of the viewport with their distance. `exact` measures every node;
   * otherwise what stands between two far nodes is taken to be as far.
   */
  *find(
    nodes: readonly NodeMarks[],
    { margin, exact }: { margin: number; exact: boolean },
  ): Generator<'step', Map<Mark, number>, void> {
    const near = new Map<Mark, number>();
    for (let from = 0; from < nodes.length; from += GROUP) {
      const group = nodes.slice(from, from + GROUP);
      yield 'step';
      if (!exact && group.length > 2 && areFar(group, margin)) continue;
      for (const [node, marks] of group) {
        if (node.length > LONG_NODE) yield* this.#findInLong(node, marks, margin, near);
        else {
          const distance = Math.abs(distanceOf(node));
          if (distance <= margin) for (const mark of marks) near.set(mark, distance);
        }
      }
    }
    return near;
  }

  *#findInLong(
    node: Text,
    marks: readonly Mark[],
    margin: number,
    near: Map<Mark, number>,
  ): Generator<'step', void, void> {
    const { from, to } = this.#stretches.get(node) ?? (yield* findStretch(node, margin));
    this.#stretches.set(node, { from, to });
    for (const mark of marks) if (mark.start >= from && mark.start <= to) near.set(mark, 0);
  }
}

/** Whether the first and the last of a group are far on the same side, or not rendered both. */
function areFar(group: readonly NodeMarks[], margin: number): boolean {
  const [first] = group;
  const last = group.at(-1);
  if (!first || !last || group.some(([node]) => node.length > LONG_NODE)) return false;
  const start = distanceOf(first[0]);
  if (Math.abs(start) <= margin) return false;
  const end = distanceOf(last[0]);
  return Math.abs(end) > margin && start > 0 === end > 0;
}
