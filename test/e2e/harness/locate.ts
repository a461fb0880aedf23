import type { CDPSession, Page } from 'playwright-core';
import { originOf, type Target, targetsOf } from './devtools';

/** A node of a test page that DevTools knows, wherever it is: frames, open and closed roots. */
export interface Located {
  target: Target;
  backendNodeId: number;
  /** The part of a text node that is meant; absent for an element. */
  text?: string;
}

/** Documents that are not HTML have no attributes of ours: there the text itself is the target. */
const TEXT = 'text:';

interface DomNode {
  backendNodeId: number;
  nodeType: number;
  nodeValue: string;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

/** Finds the element with `data-target="name"`, or the text of `text:…`; the first in document order. */
export async function locate(page: Page, name: string): Promise<Located | undefined> {
  const text = name.startsWith(TEXT) ? name.slice(TEXT.length) : undefined;
  for (const target of await targetsOf(page)) {
    const { root } = await target.session.send('DOM.getDocument', { depth: -1, pierce: true });
    if (text === undefined) {
      const [found] = findNodes(root, (node) => nameOf(node) === name);
      if (found) return { target, backendNodeId: found.backendNodeId };
    } else {
      const holding = findNodes(
        root,
        (node) => node.nodeType === 3 && node.nodeValue.includes(text),
      );
      for (const { backendNodeId } of holding) {
        const located = { target, backendNodeId, text };
        // A viewer keeps the source of what it shows in the document, hidden.
        if (await callOnRange(located, (range) => range.getClientRects().length > 0))
          return located;
      }
    }
  }
  return undefined;
}

function findNodes(node: DomNode, isWanted: (node: DomNode) => boolean): DomNode[] {
  const inside = childrenOf(node).flatMap((child) => findNodes(child, isWanted));
  return isWanted(node) ? [node, ...inside] : inside;
}

function childrenOf(node: DomNode): DomNode[] {
  const own = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  return node.contentDocument ? [...own, node.contentDocument] : own;
}

function nameOf(node: DomNode): string | undefined {
  const { attributes = [] } = node;
  const at = attributes.findIndex((word, place) => place % 2 === 0 && word === 'data-target');
  return at < 0 ? undefined : attributes[at + 1];
}

/**
 * Runs a function of the page's own world on the range of a node's content, or of the meant part of
 * a text node. It is sent as its source: nothing from outside of it can be used, and no named
 * function inside, for which some compilers call a helper.
 */
export async function callOnRange<Answer>(
  { target: { session }, backendNodeId, text }: Located,
  call: (range: Range) => Answer,
): Promise<Answer> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { objectId = '' } = object;
  const reply = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function (text) {
      const range = this.ownerDocument.createRange();
      range.selectNodeContents(this);
      if (text !== undefined) {
        const start = this.data.indexOf(text);
        range.setStart(this, start);
        range.setEnd(this, start + text.length);
      }
      return (${call})(range);
    }`,
    arguments: text === undefined ? [] : [{ value: text }],
    returnByValue: true,
  });
  if (reply.exceptionDetails) throw new Error(JSON.stringify(reply.exceptionDetails));
  return reply.result.value as Answer;
}

/** The middle of the node's first line in the page's window, scrolled to where a reader has it. */
export async function middleOf(located: Located): Promise<{ x: number; y: number }> {
  const { target, backendNodeId, text } = located;
  await callOnRange(located, ({ startContainer }) => {
    const element =
      startContainer instanceof Element ? startContainer : startContainer.parentElement;
    element?.scrollIntoView({ block: 'center', inline: 'nearest' });
  });
  const origin = await originOf(target);
  // Only elements may lie in frames of their parent's process, whose place DevTools adds.
  const middle =
    text === undefined
      ? await middleOfQuad(target.session, backendNodeId)
      : await callOnRange(located, (range) => {
          const [first] = range.getClientRects();
          return first && { x: first.x + first.width / 2, y: first.y + first.height / 2 };
        });
  if (!middle) throw new Error('The target has no place on the page.');
  return { x: origin.x + middle.x, y: origin.y + middle.y };
}

async function middleOfQuad(session: CDPSession, backendNodeId: number) {
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  const [first] = quads;
  if (!first) return undefined;
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = first;
  return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
}
