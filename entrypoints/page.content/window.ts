import { flowsInline, isElement, partOf } from './elements';

/** Text beyond what has changed that is looked at again: indicators and what tells them are shorter. */
const CONTEXT = 1200;

/** Most steps away from a change; beyond, marks stay as they are. */
const MAX_STEPS = 128;

/**
 * From where to where text has to be looked at again because of a change at `node`: as far as its
 * run of text goes, or until a space beyond `CONTEXT` characters.
 */
export function windowAround(node: Node): [first: Node, last: Node] {
  return [edge(node, 'previousSibling'), edge(node, 'nextSibling')];
}

/** Whether a text is a run by itself: all that its block holds. */
export function standsAlone(text: Text): boolean {
  const { parentNode } = text;
  if (text.nextSibling || text.previousSibling || !parentNode) return false;
  return isElement(parentNode) && partOf(parentNode) === 'block';
}

function edge(node: Node, side: 'previousSibling' | 'nextSibling'): Node {
  if (parts(node)) return node;
  let left = CONTEXT;
  let at = node;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const next = at[side];
    if (next) {
      if (parts(next)) return at;
      at = next;
      const text = next.textContent ?? '';
      left -= text.length;
      const outer = side === 'nextSibling' ? text.at(-1) : text[0];
      if (left < 0 && outer?.trim() === '') return at;
    } else {
      const parent = at.parentNode;
      if (!parent || !isElement(parent) || parts(parent)) return at;
      at = parent;
    }
  }
  return at;
}

/** Whether text before and after the node is apart; custom elements alone are asked for their style. */
function parts(node: Node): boolean {
  if (!isElement(node)) return false;
  if (partOf(node) !== 'inline') return true;
  return node.localName.includes('-') && (node.shadowRoot !== null || !flowsInline(node));
}
