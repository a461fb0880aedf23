import type { CDPSession, Page } from 'playwright-core';
import { originOf, targetsOf } from './devtools';

/** The parts of a node of DevTools' accessibility tree that are read here. */
interface AxNode {
  nodeId: string;
  ignored: boolean;
  role?: { value?: unknown };
  name?: { value?: unknown };
  childIds?: string[];
  backendDOMNodeId?: number;
}

export interface CardReading {
  /** The dialog's accessible name. */
  name: string;
  /** What a screen reader reads of it from start to end, a line for each piece. */
  text: string;
  /** Still being filled. */
  busy: boolean;
  /** In the page's window, in CSS pixels. */
  box: { x: number; y: number; width: number; height: number };
}

/** Dialogs of the test pages themselves begin with this, to be told from the card. */
const OWN_DIALOG = 'Page’s own';

/** Every card that is open in any frame of the page. */
export async function readCards(page: Page): Promise<CardReading[]> {
  const cards: CardReading[] = [];
  for (const target of await targetsOf(page)) {
    for (const frameId of await framesOf(target.session)) {
      const nodes = await treeOf(target.session, frameId);
      for (const dialog of nodes.filter(isCard)) {
        const box = await boxOf(target.session, dialog);
        if (!box) continue;
        const origin = await originOf(target);
        cards.push({
          name: String(dialog.name?.value ?? ''),
          text: readAloud(dialog, nodes).join('\n'),
          busy: JSON.stringify(dialog).includes('"busy"'),
          box: { ...box, x: box.x + origin.x, y: box.y + origin.y },
        });
      }
    }
  }
  return cards;
}

function isCard(node: AxNode): boolean {
  return (
    !node.ignored &&
    node.role?.value === 'dialog' &&
    !String(node.name?.value ?? '').startsWith(OWN_DIALOG)
  );
}

interface FrameTree {
  frame: { id: string };
  childFrames?: FrameTree[];
}

async function framesOf(session: CDPSession): Promise<string[]> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const ids = (tree: FrameTree): string[] => [
    tree.frame.id,
    ...(tree.childFrames ?? []).flatMap(ids),
  ];
  return ids(frameTree);
}

async function treeOf(session: CDPSession, frameId: string): Promise<AxNode[]> {
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree', { frameId });
    return nodes;
  } catch {
    // The frame went away, or is another process's and read through its own session.
    return [];
  }
}

/** The texts below a node in reading order; an element without text is read by its name. */
function readAloud(node: AxNode, nodes: readonly AxNode[]): string[] {
  const byId = new Map(nodes.map((each) => [each.nodeId, each]));
  const read = (each: AxNode): string[] => {
    const name = String(each.name?.value ?? '');
    if (each.role?.value === 'StaticText') return [name];
    const inside = (each.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? read(child) : [];
    });
    if (inside.length > 0) return inside;
    return each.ignored || name === '' ? [] : [name];
  };
  return read(node);
}

async function boxOf(session: CDPSession, node: AxNode) {
  const { backendDOMNodeId } = node;
  if (backendDOMNodeId === undefined) return null;
  try {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: backendDOMNodeId });
    const [x = 0, y = 0] = model.border;
    return { x, y, width: model.width, height: model.height };
  } catch {
    // Closed between the two questions.
    return null;
  }
}
