import type { MarkKind } from '@/data/catalog/finding';
import { BREAK_HINTS, type Place } from './places';

/** A place whose key has findings. */
export interface Mark extends Place {
  mark: MarkKind;
}

/** More places on one page than anybody reads; the rest of a hostile page stays unmarked. */
const MAX_MARKS = 50_000;

const NONE: readonly Mark[] = [];

interface Listeners {
  added: (mark: Mark) => void;
  removed: (mark: Mark) => void;
}

/** All marks of the frame by text node. Whether and how they are painted is the painter's matter. */
export class Marks {
  /** In order of their start in the node; no two start at one place. */
  readonly #byNode = new Map<Text, Mark[]>();
  readonly #on: Listeners;
  #size = 0;
  #across = 0;

  constructor(on: Listeners) {
    this.#on = on;
  }

  get size(): number {
    return this.#size;
  }

  /** Number of marks that lie in more than one text node. */
  get across(): number {
    return this.#across;
  }

  nodes(): Iterable<[Text, readonly Mark[]]> {
    return this.#byNode.entries();
  }

  /** Marks that touch a node. */
  of(node: Text): readonly Mark[] {
    return this.#byNode.get(node) ?? NONE;
  }

  /** The mark at an offset of a text node; its end counts, for a pointer on the last letter. */
  at(node: Text, offset: number): Mark | undefined {
    const marks = this.of(node);
    const mark = marks[indexAfter(marks, node, offset) - 1];
    if (!mark) return undefined;
    const end = mark.nodes.at(-1) === node ? mark.end : node.length;
    return offset <= end ? mark : undefined;
  }

  /** The mark that stands at this very place already. */
  same({ nodes: [node], start, end, text }: Place): Mark | undefined {
    const marks = this.of(node);
    const mark = marks[indexAfter(marks, node, start) - 1];
    const equal = mark?.nodes[0] === node && mark.start === start && mark.end === end;
    return equal && mark.text === text ? mark : undefined;
  }

  holds(mark: Mark): boolean {
    return this.same(mark) === mark;
  }

  /** Whether the mark is one of the frame's and its text is still there. */
  stands(mark: Mark): boolean {
    return this.holds(mark) && isStillThere(mark);
  }

  /** Marks a place, unless the page has changed its text since it was found. */
  add(place: Place, mark: MarkKind): void {
    if (this.#size >= MAX_MARKS || !isStillThere(place)) return;
    const [first] = place.nodes;
    const before = this.of(first);
    const standing = before[indexAfter(before, first, place.start) - 1];
    if (standing && startIn(first, standing) === place.start) return;
    const added: Mark = { ...place, mark };
    for (const node of place.nodes) {
      const marks = this.#byNode.get(node);
      if (marks) marks.splice(indexAfter(marks, node, startIn(node, added)), 0, added);
      else this.#byNode.set(node, [added]);
    }
    this.#size++;
    if (place.nodes.length > 1) this.#across++;
    this.#on.added(added);
  }

  remove(mark: Mark): void {
    if (!this.holds(mark)) return;
    for (const node of mark.nodes) {
      const left = this.of(node).filter((other) => other !== mark);
      if (left.length > 0) this.#byNode.set(node, left);
      else this.#byNode.delete(node);
    }
    this.#size--;
    if (mark.nodes.length > 1) this.#across--;
    this.#on.removed(mark);
  }

  /** Takes away every mark that touches the node. */
  drop(node: Text): void {
    const marks = this.#byNode.get(node);
    if (marks) for (const mark of [...marks].reverse()) this.remove(mark);
  }

  /** Takes away those of `marks` whose text the page has changed. */
  recheck(marks: Iterable<Mark>): void {
    for (const mark of [...marks]) if (!isStillThere(mark)) this.remove(mark);
  }

  /** Forgets nodes that the page has taken out, which would stay in memory otherwise. */
  sweep(): void {
    for (const node of this.#byNode.keys()) if (!node.isConnected) this.drop(node);
  }

  clear(): void {
    for (const node of this.#byNode.keys()) this.drop(node);
  }
}

function startIn(node: Text, mark: Place): number {
  return mark.nodes[0] === node ? mark.start : 0;
}

/** Number of marks that start at or before `offset`. */
function indexAfter(marks: readonly Mark[], node: Text, offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    if (mark && startIn(node, mark) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether the nodes still stand in the page and hold the text that was found. */
function isStillThere({ nodes, start, end, text }: Place): boolean {
  let raw = '';
  for (const node of nodes) {
    if (!node.isConnected) return false;
    const to = node === nodes.at(-1) ? end : node.length;
    const from = node === nodes[0] ? start : 0;
    if (to > node.length || from > to) return false;
    raw += node.substringData(from, to - from);
  }
  return raw === text || raw.replace(BREAK_HINTS, '') === text;
}
