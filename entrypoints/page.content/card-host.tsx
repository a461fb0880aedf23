import { render } from 'preact';
import { Card } from '@/components/card/Card';
import cardCss from '@/components/card/card.css?inline';
import type { CardProps } from '@/components/card/card-props';
import { type Anchor, boxOf } from './anchor';
import { placeBeside } from './card-place';
import { composedParent } from './elements';

const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * Inline and important, which no rule of the page outdoes; the rules for `:host` in `HOST_CSS` stand
 * against a page's script that clears the attribute.
 */
const HOST_STYLE: Record<string, string> = {
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

const HOST_CSS = `
:host { display: block !important; visibility: visible !important; opacity: 1 !important; }
.mount { display: flex; flex-direction: column; outline: 0; }
.mount > * { flex: 0 1 auto; min-block-size: 0; }
`;

/** What happens within the card is not for the page: its keys, its clicks that close dialogs. */
const KEPT_EVENTS = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'copy', 'cut', 'paste'],
  ...['click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'mousemove'],
  ...['mouseover', 'mouseout', 'pointerdown', 'pointerup', 'pointermove', 'pointerover'],
  ...['pointerout', 'touchstart', 'touchmove', 'touchend', 'wheel', 'selectstart', 'dragstart'],
];

/** One card in the page: the only element that is ever added to it, there while the card is shown. */
export class CardHost {
  readonly #host: HTMLElement;
  readonly #mount: HTMLElement;
  readonly #resized: ResizeObserver;
  #anchor: Anchor;
  #held = false;

  constructor(anchor: Anchor) {
    this.#anchor = anchor;
    this.#host = element('div');
    this.#mount = element('div');
    this.#mount.className = 'mount';
    const root = this.#host.attachShadow({ mode: 'closed' });
    adoptStyles(root);
    root.append(this.#mount);
    for (const type of KEPT_EVENTS)
      this.#host.addEventListener(type, (event) => event.stopPropagation());
    // Not within the observer's own turn, where a change of size raises an error event in the page.
    this.#resized = new ResizeObserver(() => requestAnimationFrame(() => void this.place()));
  }

  get element(): HTMLElement {
    return this.#host;
  }

  get anchor(): Anchor {
    return this.#anchor;
  }

  get box(): DOMRect {
    return this.#host.getBoundingClientRect();
  }

  get isShown(): boolean {
    return this.#host.isConnected;
  }

  /** Draws the card, and puts it into the page where it is not there yet. */
  async draw(props: CardProps): Promise<void> {
    render(<Card {...props} />, this.#mount);
    if (this.#host.isConnected) return;
    for (const [name, value] of Object.entries(HOST_STYLE)) {
      this.#host.style.setProperty(name, value, 'important');
    }
    containerFor(this.#anchor.node).append(this.#host);
    // Above everything, whatever the page stacks; browsers without popovers have `z-index`.
    this.#host.popover = 'manual';
    this.#host.showPopover?.();
    await this.place();
    this.#resized.observe(this.#mount);
  }

  /** Leaves the card where it is from now on. */
  hold(): void {
    this.#held = true;
  }

  /** Binds the card to another anchor, such as the same text in a new node. */
  moveTo(anchor: Anchor): void {
    this.#anchor = anchor;
  }

  async place(): Promise<void> {
    const box = this.#held || !this.#host.isConnected ? undefined : boxOf(this.#anchor);
    if (box) await placeBeside(this.#host, this.#mount, box);
  }

  /** Takes the keyboard into the card. */
  focus(): void {
    const dialog = this.#mount.querySelector<HTMLElement>('[role=dialog]') ?? this.#mount;
    dialog.tabIndex = -1;
    dialog.focus({ preventScroll: true });
  }

  remove(): void {
    this.#resized.disconnect();
    render(null, this.#mount);
    this.#host.remove();
  }
}

/**
 * A modal dialog makes all around it inert, and a full-screen element may hide it: the card stands
 * in the innermost one around its mark.
 */
function containerFor(node: Node): Element {
  for (let at: Node | null = node; at; at = composedParent(at)) {
    if (at instanceof HTMLElement && at.matches(':modal, :fullscreen')) return at;
  }
  return document.documentElement;
}

/** XML documents make elements without a namespace. */
function element(name: 'div'): HTMLElement {
  const made = document.createElementNS(XHTML, name);
  if (!(made instanceof HTMLElement)) throw new Error('This document holds no HTML elements.');
  return made;
}

function adoptStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(HOST_CSS + cardCss);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses a content script's sheet in some versions (bugzilla.mozilla.org/1751346).
    const style = document.createElementNS(XHTML, 'style');
    style.textContent = HOST_CSS + cardCss;
    root.append(style);
  }
}
