import cardCss from '@/components/card/card.css?inline';
import { appendTo, isLike } from '../page.content/dom';
import { composedParent } from '../page.content/elements';

const XHTML = 'http://www.w3.org/1999/xhtml';

/** Inline and important: no rule of the page outdoes it. */
const STYLE = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  left: '0',
  top: '0',
  margin: '0',
  padding: '0',
  border: '0',
  width: 'max-content',
  height: 'max-content',
  'max-width': 'none',
  'max-height': 'none',
  overflow: 'visible',
  background: 'transparent',
  'z-index': '2147483647',
};

/** Rules for `:host` that are important win over those of the page, even over its inline ones. */
const HOST_CSS = `
:host { display: block !important; opacity: 1 !important; transform: none !important; }
.mount { display: flex; flex-direction: column; outline: 0; }
.mount > * { flex: 0 1 auto; min-block-size: 0; max-inline-size: 100%; }
.mount.unplaced { visibility: hidden; }
.cover { position: fixed; inset: 0; visibility: hidden; pointer-events: none; }
`;

/** What happens within the card is not for the page: its keys, its clicks that close dialogs. */
const KEPT_EVENTS = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'copy', 'cut', 'paste'],
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'mousemove'],
  ...['mouseover', 'mouseout', 'pointerdown', 'pointerup', 'pointermove', 'pointerover'],
  ...['pointerout', 'touchstart', 'touchmove', 'touchend', 'wheel', 'selectstart', 'dragstart'],
];

interface HostParts {
  host: HTMLElement;
  /** Within the closed root, to draw into; unseen until the class `unplaced` is taken away. */
  mount: HTMLElement;
  /** Spread over the frame's viewport, unseen, for measuring. */
  cover: HTMLElement;
}

/** Makes the element that holds what we draw, and what is within its closed root. */
export function createHost(): HostParts {
  const host = createDiv();
  const mount = createDiv();
  mount.className = 'mount unplaced';
  const cover = createDiv();
  cover.className = 'cover';
  const root = host.attachShadow({ mode: 'closed' });
  adoptStyles(root);
  root.append(cover, mount);
  for (const type of KEPT_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());
  return { host, mount, cover };
}

/** Sets every property anew. */
function styleHost(host: HTMLElement): void {
  for (const [name, value] of Object.entries(STYLE)) {
    host.style.setProperty(name, value, 'important');
  }
  // The zoom of the elements around it reaches into the top layer.
  const zoom = host.currentCSSZoom ?? 1;
  if (zoom !== 1) host.style.setProperty('zoom', String(1 / zoom), 'important');
}

/**
 * Puts the host into the page, above everything. A modal dialog makes all around it inert, and a
 * full-screen element may hide it: the card stands in the innermost one around its mark.
 */
export function attachHost(host: HTMLElement, mark: Node): void {
  let parent: Element = document.documentElement;
  for (let at: Node | null = mark; at; at = composedParent(at)) {
    if (!(at instanceof HTMLElement) || !isLike(at, ':modal, :fullscreen')) continue;
    parent = at;
    break;
  }
  appendTo(parent, host);
  styleHost(host);
  host.popover = 'manual';
  host.showPopover();
}

/** XML documents make elements without a namespace. */
function createDiv(): HTMLElement {
  const made = document.createElementNS(XHTML, 'div');
  if (!(made instanceof HTMLElement)) throw new Error('This document holds no HTML elements.');
  return made;
}

function adoptStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(HOST_CSS + cardCss);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses sheets that a content script has made.
    const style = document.createElementNS(XHTML, 'style');
    style.textContent = HOST_CSS + cardCss;
    root.append(style);
  }
}
