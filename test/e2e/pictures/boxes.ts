import type { Part, Send } from './shot';

/** Where an element of the layout stands in a picture, in px. */
export interface Box {
  /** The element's name. */
  kind: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Elements that make a layout: what vanishes, wraps or moves shows in these. */
const KINDS = new Set(
  [
    ...['header', 'nav', 'main', 'section', 'aside', 'footer', 'form', 'fieldset', 'details'],
    ...['h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'dl', 'table', 'pre', 'img'],
    ...['button', 'input', 'select', 'textarea', 'summary'],
  ].map((name) => name.toUpperCase()),
);

interface Snapshot {
  documents: {
    nodes: { nodeName: number[] };
    layout: { nodeIndex: number[]; bounds: number[][]; styles: number[][] };
  }[];
  strings: string[];
}

/**
 * The boxes of a page in document order, closed shadow roots included.
 * @param within only what lies in it, in px of the window; all of the page where absent
 */
export async function readBoxes(send: Send, within?: Part): Promise<Box[]> {
  const { documents, strings } = await send<Snapshot>('DOMSnapshot.captureSnapshot', {
    computedStyles: ['display'],
  });
  const [page] = documents;
  if (page === undefined) return [];
  const boxes: Box[] = [];
  page.layout.nodeIndex.forEach((node, place) => {
    const kind = strings[page.nodes.nodeName[node] ?? -1] ?? '';
    const display = strings[page.layout.styles[place]?.[0] ?? -1];
    // A link within a sentence goes from line to line with the sentence.
    if (!KINDS.has(kind) && !(kind === 'A' && display !== 'inline')) return;
    const [x = 0, y = 0, width = 0, height = 0] = (page.layout.bounds[place] ?? []).map(Math.round);
    // What is only for screen readers is one px wide.
    if (width <= 1 || height <= 1) return;
    const box = { kind: kind.toLowerCase(), x, y, width, height };
    if (within === undefined || isWithin(box, within)) boxes.push(box);
  });
  return boxes;
}

function isWithin(box: Box, part: Part): boolean {
  const right = part.x + part.width;
  const bottom = part.y + part.height;
  return (
    box.x >= part.x && box.y >= part.y && box.x + box.width <= right && box.y + box.height <= bottom
  );
}

/** The boxes of all pictures as text, a line each, so that a change is read in a review. */
export function formatBoxes(boxes: ReadonlyMap<string, readonly Box[]>): string {
  return [...boxes]
    .map(([name, list]) =>
      [
        name,
        ...list.map(({ kind, x, y, width, height }) => `  ${kind} ${x} ${y} ${width} ${height}`),
      ]
        .join('\n')
        .concat('\n'),
    )
    .join('\n');
}

export function parseBoxes(text: string): Map<string, Box[]> {
  const boxes = new Map<string, Box[]>();
  let list: Box[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    if (!line.startsWith(' ')) {
      list = [];
      boxes.set(line, list);
      continue;
    }
    const [kind = '', ...numbers] = line.trim().split(' ');
    const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
    list.push({ kind, x, y, width, height });
  }
  return boxes;
}
