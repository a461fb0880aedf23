import type { CDPSession, Page } from 'playwright-core';
import { originOf, type Target, targetsOf } from './devtools';

/** A node of a test page that DevTools knows, wherever it is: frames, open and closed roots. */
export interface Located {
  target: Target;
  backendNodeId: number;
}

interface DomNode {
  backendNodeId: number;
  attributes?: string[];
  children?: DomNode[];
  shadowRoots?: DomNode[];
  contentDocument?: DomNode;
}

/** Finds the element with `data-target="name"`; the first in document order. */
export async function locate(page: Page, name: string): Promise<Located | undefined> {
  for (const target of await targetsOf(page)) {
    const { root } = await target.session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found = findIn(root, name);
    if (found) return { target, backendNodeId: found.backendNodeId };
  }
  return undefined;
}

/** Names of all targets that are on the page now. */
export async function presentTargets(page: Page): Promise<Set<string>> {
  const names = new Set<string>();
  const visit = (node: DomNode) => {
    const name = nameOf(node);
    if (name !== undefined) names.add(name);
    for (const child of childrenOf(node)) visit(child);
  };
  for (const target of await targetsOf(page)) {
    const { root } = await target.session.send('DOM.getDocument', { depth: -1, pierce: true });
    visit(root);
  }
  return names;
}

function findIn(node: DomNode, name: string): DomNode | undefined {
  if (nameOf(node) === name) return node;
  for (const child of childrenOf(node)) {
    const found = findIn(child, name);
    if (found) return found;
  }
  return undefined;
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

/** Runs a function of the page's own world with the node as `this`. */
export async function callOn<Answer>(
  { target: { session }, backendNodeId }: Located,
  call: (this: Element) => Answer,
): Promise<Answer> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { objectId = '' } = object;
  const reply = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: String(call),
    returnByValue: true,
  });
  if (reply.exceptionDetails) throw new Error(JSON.stringify(reply.exceptionDetails));
  return reply.result.value as Answer;
}

/** The middle of the node's first line in the page's window, scrolled into view. */
export async function middleOf(located: Located): Promise<{ x: number; y: number }> {
  const { target, backendNodeId } = located;
  await target.session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
  const quad = await firstQuad(target.session, backendNodeId);
  const origin = await originOf(target);
  const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quad;
  return { x: origin.x + (x1 + x3) / 2, y: origin.y + (y1 + y3) / 2 };
}

async function firstQuad(session: CDPSession, backendNodeId: number): Promise<number[]> {
  const { quads } = await session.send('DOM.getContentQuads', { backendNodeId });
  const [first] = quads;
  if (!first) throw new Error('The target has no place on the page.');
  return first;
}
