import type { IndicatorKey } from '@/data/detect/indicator';
import type { Anchor } from './anchor';
import { attributesAt } from './attributes';
import { boxesOfElement, isInPage } from './dom';
import { boxesOf, markAt } from './hit';
import type { Mark, Marks } from './marks';
import type { Roots } from './roots';

export interface Point {
  x: number;
  y: number;
}

/** What is under the pointer: what to look up, and where it is. */
export interface Subject {
  text: string;
  keys: IndicatorKey[];
  anchor: Anchor;
  /** Where it is a marked text. */
  mark?: Mark;
}

interface Parts {
  roots: Roots;
  marks: Marks;
  /** Marks near the viewport. */
  near: () => Iterable<Mark>;
}

/** An element higher than this is more than what the pointer is on. */
const LARGE_PX = 160;

/** The marked text at a point; else what attributes there hold, the innermost element's first. */
export function subjectsAt(point: Point, parts: Parts): Subject[] {
  const { x, y } = point;
  const mark = markAt(x, y, parts);
  if (mark) return [toSubject(mark, point)];
  return attributesAt(x, y, parts.roots).map(({ element, text, keys }) => ({
    text,
    keys,
    anchor: { node: element, boxes: () => elementBoxes(element, point), point },
  }));
}

export function toSubject(mark: Mark, point: Point): Subject {
  const { kind, key, text, nodes } = mark;
  const anchor = { node: nodes[0], boxes: () => boxesOf(mark), point };
  return { text, keys: [{ kind, key }], anchor, mark };
}

/** Boxes of the element's lines; of a large or boxless one, the point alone. */
export function elementBoxes(element: Element, { x, y }: Point): DOMRect[] {
  if (!isInPage(element)) return [];
  const boxes = [...boxesOfElement(element)];
  const isLarge = boxes.some(({ height }) => height > LARGE_PX);
  return boxes.length === 0 || isLarge ? [new DOMRect(x - 8, y - 8, 16, 16)] : boxes;
}
