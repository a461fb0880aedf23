import {
  attributeOf,
  classOf,
  hasAttributesAt,
  isGiven,
  nameOf,
  parentElementOf,
  parentOf,
  typeOf,
} from './dom';
/** How an element parts the text around it, told by its name alone. */
export type Part = 'inline' | 'block' | 'break' | 'skip';

/**
 * Never looked into: code, form fields and what people type, and elements without text of their own.
 * Frames run their own content script.
 */
const SKIP =
  'script style noscript template input textarea select option datalist iframe frame object embed ' +
  'canvas audio video title head xmp noembed noframes plaintext math';

/** No text within, and text before and after does not belong together. */
const BREAK = 'br hr img picture progress meter';

/** Inline in the browser's own style sheet; a page may say otherwise. */
const INLINE =
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q s samp ' +
  'small span strike strong sub sup time tt u var wbr slot tspan output';

const BLOCK =
  'address article aside blockquote body button caption center col colgroup dd details dialog dir ' +
  'div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li ' +
  'listing main menu nav ol optgroup p pre rt rp search section summary svg table tbody td tfoot ' +
  'th thead tr ul';

const PARTS = new Map<string, Part>();
for (const [part, names] of [
  ['skip', SKIP],
  ['break', BREAK],
  ['inline', INLINE],
  ['block', BLOCK],
] as const) {
  for (const name of names.split(' ')) PARTS.set(name, part);
}

/** By name; custom and unknown elements are inline until their style says otherwise. */
export function partOf(element: Element): Part {
  return PARTS.get(nameOf(element)) ?? 'inline';
}

const EDITORS = /(?:^|\s)(?:monaco-editor|CodeMirror|cm-editor|ace_editor)(?:\s|$)/;

/** Whether people type here: content editors, and code editors that hold the text in plain elements. */
export function isEditor(element: Element): boolean {
  if (!hasAttributesAt(element)) return false;
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const name = classOf(element);
  return typeof name === 'string' && name.length > 9 && EDITORS.test(name);
}

/** Whether text flows on through the element, by its computed style. */
export function flowsInline(element: Element): boolean {
  const { display } = getComputedStyle(element);
  // A frame that is not rendered knows no styles.
  if (display === '') return partOf(element) === 'inline';
  return display === 'inline' || display === 'contents' || display === 'ruby';
}

/** Whether text flows on through an element. */
export type Flow = (element: Element) => boolean;

/**
 * `flowsInline` that asks once for elements which look alike: a computed style costs ten times what
 * all else about an element does, and a table has thousands of cells. For one job, during which styles hardly change.
 */
export function rememberFlow(): Flow {
  const known = new Map<string, boolean>();
  return (element) => {
    if (isGiven(element, 'style') || isGiven(element, 'id')) return flowsInline(element);
    const parent = parentElementOf(element);
    const look = `${lookOf(element)} in ${parent ? lookOf(parent) : ''}`;
    const answer = known.get(look) ?? flowsInline(element);
    known.set(look, answer);
    return answer;
  };
}

function lookOf(element: Element): string {
  return `${nameOf(element)} ${attributeOf(element, 'class') ?? ''}`;
}

/** By number: `instanceof` costs more than all that is asked of most nodes. */
export function isText(node: Node): node is Text {
  const type = typeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

export function isElement(node: Node): node is Element {
  return typeOf(node) === Node.ELEMENT_NODE;
}

/** The parent in the tree that is rendered from: out of a shadow root comes its host. */
export function composedParent(node: Node): Node | null {
  const parent = parentOf(node);
  return parent instanceof ShadowRoot ? parent.host : parent;
}

/** Whether `node` lies in `ancestor`, shadow roots included. */
export function composedContains(ancestor: Node, node: Node): boolean {
  for (let at: Node | null = node; at; at = composedParent(at)) if (at === ancestor) return true;
  return false;
}

/**
 * Whether the walker leaves this node alone because of an element that it lies in. `known` keeps
 * answers for further nodes of the same parents.
 */
export function isLeftAlone(node: Node, known = new Map<Node, boolean>()): boolean {
  const path: Node[] = [];
  let alone = document.designMode === 'on';
  for (let at: Node | null = node; at && !alone; at = composedParent(at)) {
    const answer = known.get(at);
    if (answer !== undefined) {
      alone = answer;
      break;
    }
    path.push(at);
    alone = isElement(at) && (partOf(at) === 'skip' || isEditor(at));
  }
  for (const each of path) known.set(each, alone);
  return alone;
}
