import {
  childNodesOf,
  elementsIn,
  nameOf,
  nextOf,
  openRootOf,
  parentOf,
  previousOf,
  textOf,
} from './dom';
import { flowsInline, isElement, partOf } from './elements';

/** Text beyond what has changed that is looked at again: indicators and what tells them are shorter. */
const CONTEXT = 1200;

/** Most steps away from a change; beyond, marks stay as they are. */
const MAX_STEPS = 128;

/** A stretch of the page, from the beginning of one node to the end of another. */
export interface Window {
  first: Node;
  last: Node;
  /** All that it holds around the node in the middle. */
  before: string;
  after: string;
}

/**
 * From where to where text has to be looked at again because of a change at `node`: as far as its
 * run of text goes, or until a space beyond `CONTEXT` characters.
 */
export function windowAround(node: Node): Window {
  const [first, before] = edge(node, 'previousSibling');
  const [last, after] = edge(node, 'nextSibling');
  return { first, last, before, after };
}

/** A block of no more children, elements and characters is looked at whole. */
const MAX_CHILDREN = 24;
const MAX_ELEMENTS = 64;
const MAX_TEXT = 4096;

/** The block around a text, told by names alone; none where a frame or a root begins before. */
export function blockOf(text: Text): Element | undefined {
  let at: Node | null = parentOf(text);
  while (at && isElement(at) && partOf(at) !== 'block') at = parentOf(at);
  return at && isElement(at) ? at : undefined;
}

/** All text of a block that is small; undefined for others, of which as little as possible is read. */
export function smallTextOf(block: Element): string | undefined {
  if (childNodesOf(block).length > MAX_CHILDREN) return undefined;
  if (elementsIn(block).length > MAX_ELEMENTS) return undefined;
  const text = textOf(block);
  return text.length <= MAX_TEXT ? text : undefined;
}

/** Whether a text is a run by itself: all that its block holds. */
export function standsAlone(text: Text): boolean {
  const { parentNode } = text;
  if (text.nextSibling || text.previousSibling || !parentNode) return false;
  return isElement(parentNode) && partOf(parentNode) === 'block';
}

function edge(node: Node, side: 'previousSibling' | 'nextSibling'): [at: Node, passed: string] {
  if (parts(node)) return [node, ''];
  let passed = '';
  let at = node;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const next: ChildNode | null = side === 'nextSibling' ? nextOf(at) : previousOf(at);
    if (next) {
      if (parts(next)) break;
      at = next;
      const text = textOf(next);
      passed = side === 'nextSibling' ? passed + text : text + passed;
      const outer = side === 'nextSibling' ? text.at(-1) : text[0];
      if (passed.length > CONTEXT && outer?.trim() === '') break;
    } else {
      const parent = parentOf(at);
      if (!parent || !isElement(parent) || parts(parent)) break;
      at = parent;
    }
  }
  return [at, passed];
}

/** Whether text before and after the node is apart; custom elements alone are asked for their style. */
function parts(node: Node): boolean {
  if (!isElement(node)) return false;
  if (partOf(node) !== 'inline') return true;
  return nameOf(node).includes('-') && (openRootOf(node) !== null || !flowsInline(node));
}
