import type { IndicatorKey } from '@/data/detect/indicator';
import type { FoundKey } from '@/data/found/found';
import { parentOf, rootOf } from './dom';
import { composedParent } from './elements';
import type { Mark, Marks } from './marks';

/** What is marked in the frame, every key once, by the place where it stands first. */
export function listFound(marks: Marks): FoundKey[] {
  const byKey = new Map<string, FoundKey & { first: Mark }>();
  for (const mark of each(marks)) {
    const known = byKey.get(toId(mark));
    if (!known) {
      const { kind, key, text, mark: how } = mark;
      byKey.set(toId(mark), { kind, key, text, mark: how, places: 1, first: mark });
      continue;
    }
    known.places++;
    if (inReadingOrder(mark, known.first) < 0)
      Object.assign(known, { first: mark, text: mark.text });
  }
  return [...byKey.values()]
    .sort((one, other) => inReadingOrder(one.first, other.first))
    .map(({ first: _, ...found }) => found);
}

/** The places of some keys in the order in which they stand on the page. */
export function placesOf(marks: Marks, keys: readonly IndicatorKey[]): Mark[] {
  const wanted = new Set(keys.map(toId));
  const places = [...each(marks)].filter((mark) => wanted.has(toId(mark)));
  return places.sort(inReadingOrder);
}

/** All marks in the order in which they stand on the page. */
export function inOrder(marks: Marks): Mark[] {
  return [...each(marks)].sort(inReadingOrder);
}

/** Every mark once; one across several text nodes is kept with each of them. */
function* each(marks: Marks): Generator<Mark> {
  for (const [node, ofNode] of marks.nodes()) {
    for (const mark of ofNode) if (mark.nodes[0] === node) yield mark;
  }
}

function toId({ kind, key }: IndicatorKey): string {
  return `${kind} ${key}`;
}

function inReadingOrder(one: Mark, other: Mark): number {
  const [a] = one.nodes;
  const [b] = other.nodes;
  return a === b ? one.start - other.start : treeOrder(a, b);
}

/** What stands in a shadow root stands where its host does. */
function treeOrder(a: Node, b: Node): number {
  if (rootOf(a) === rootOf(b)) return siblingOrder(a, b);
  const pathA = pathTo(a);
  const pathB = pathTo(b);
  const fork = pathA.findIndex((node, depth) => node !== pathB[depth]);
  const [forkA, forkB] = [pathA[fork], pathB[fork]];
  return forkA && forkB ? siblingOrder(forkA, forkB) : pathA.length - pathB.length;
}

/** The hosts around a node from the outside in, and the node. */
function pathTo(node: Node): Node[] {
  const path = [node];
  for (let at: Node | null = node; at; at = composedParent(at)) {
    const parent = parentOf(at);
    if (parent instanceof ShadowRoot) path.unshift(parent.host);
  }
  return path;
}

/**
 * Asked from the later node: Chromium goes from it to the last of its siblings, and the nodes come
 * nearly in order, so that the other way round a long list would take quadratic time.
 */
function siblingOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  return b.compareDocumentPosition(a) & Node.DOCUMENT_POSITION_PRECEDING ? -1 : 1;
}
