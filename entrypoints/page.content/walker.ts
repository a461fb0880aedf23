import { firstElementOf, firstOf, isInPage, nextOf, parentOf, previousOf } from './dom';
import { type Flow, isEditor, isElement, isText, partOf } from './elements';
import { mayHold } from './glance';
import { cutLongText, LONG_TEXT } from './long-text';
import { type Run, RunGatherer } from './run';
import { ShortTexts } from './short-text';
import type { Job } from './slices';

/** What the walker meets on its way. */
export interface WalkVisitor {
  /** A run of text that is complete. */
  run(run: Run): void;
  /** Every text node and element before it is looked into; `false` leaves it and what is in it out. */
  enter(node: Text | Element): boolean;
  /** The shadow root of an element, where it has one and it can be reached. */
  shadowRootOf(element: Element): ShadowRoot | null;
  /** Whether text flows on through an element that lies within it. */
  flowsInline: Flow;
  /** A block is left out since its text holds nothing, whatever elements are in it. */
  passOver(block: Element): void;
  /** Whether blocks may be passed over. Marks that stand in one would stay as they are. */
  glances: boolean;
  /** Whether the page was rendered once, so that a computed style costs next to nothing. */
  rendered(): boolean;
}

/** Work between two looks at the clock, in characters; a node counts as some. */
const STEP = 4096;
const NODE_WEIGHT = 24;
const GLANCE_WEIGHT = 512;

/** How often a walk goes back because the page took away the place where it was. */
const MOST_RETURNS = 20;

/**
 * Walks from `first` to the end of `last` in document order, within one tree: shadow roots are
 * walked each by itself. Both ends are taken as ends of a run.
 */
export function* walk(first: Node, last: Node, visitor: WalkVisitor): Job {
  const gatherer = new RunGatherer(visitor.flowsInline);
  const texts = new ShortTexts();
  let returns = 0;
  let left = STEP;
  let node: Node | null = first;
  /** The block whose text was glanced at last: its only child need not be. */
  let glanced: Node | null = null;

  while (node) {
    let into: Node | null = null;
    if (isText(node)) {
      if (visitor.enter(node)) {
        const text = node.data;
        left -= text.length;
        if (text.length > LONG_TEXT) {
          hand(visitor, gatherer.end());
          yield* longText(node, text, visitor);
        } else {
          if (!visitor.rendered() && gatherer.asksForStyle(text)) yield 'frame';
          hand(visitor, gatherer.add(node, text));
        }
      }
    } else if (isElement(node)) {
      const part = partOf(node);
      if (part === 'skip' || part === 'break' || isEditor(node) || !visitor.enter(node)) {
        gatherer.part();
      } else if (
        part === 'block' &&
        visitor.glances &&
        isWorthGlance(node, glanced) &&
        holdsNothing(texts.read(node))
      ) {
        gatherer.part();
        visitor.passOver(node);
        left -= GLANCE_WEIGHT;
      } else {
        if (part === 'block') glanced = node;
        if (visitor.shadowRootOf(node)) gatherer.part();
        else gatherer.cross(node);
        into = firstOf(node);
      }
    } else {
      into = firstOf(node);
    }

    left -= NODE_WEIGHT;
    if (left < 0) {
      left = STEP;
      const above = pathTo(node, last);
      yield 'step';
      if (!isInPage(node) && node !== last) {
        hand(visitor, gatherer.end());
        const standing = above.find(isInPage);
        if (!standing) return;
        node = returns++ < MOST_RETURNS ? standing : after(standing, last, visitor, gatherer);
        continue;
      }
      if (into) into = firstOf(node);
    }
    node = into ?? after(node, last, visitor, gatherer);
  }
  hand(visitor, gatherer.end());
}

/** A block with elements in it: walking them costs more than reading its text in one. */
function isWorthGlance(block: Element, glanced: Node | null): boolean {
  const child = firstElementOf(block);
  if (!child || (!nextOf(child) && !previousOf(child))) return false;
  return parentOf(block) !== glanced || nextOf(block) !== null || previousOf(block) !== null;
}

function holdsNothing(text: string | undefined): boolean {
  return text !== undefined && !mayHold(text);
}

function hand(visitor: WalkVisitor, run: Run | undefined): void {
  if (run) visitor.run(run);
}

function* longText(node: Text, text: string, visitor: WalkVisitor): Job {
  for (const piece of cutLongText(node, text)) {
    // The page may have changed it since the last step; then it is on its way here again.
    if (node.length !== text.length) return;
    visitor.run([piece]);
    yield 'step';
  }
}

/** The node after a subtree in document order; `null` after the end of `last`. */
function after(node: Node, last: Node, visitor: WalkVisitor, gatherer: RunGatherer): Node | null {
  let at: Node | null = node;
  while (at && at !== last) {
    const next = nextOf(at);
    if (next) return next;
    at = parentOf(at);
    if (at && isElement(at)) {
      if (visitor.shadowRootOf(at)) gatherer.part();
      else gatherer.cross(at);
    }
  }
  return null;
}

/** Ancestors up to `last`, nearest first. */
function pathTo(node: Node, last: Node): Node[] {
  const path: Node[] = [];
  for (let at = parentOf(node); at && node !== last; at = parentOf(at)) {
    path.push(at);
    if (at === last) break;
  }
  return path;
}
