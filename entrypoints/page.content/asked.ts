import type { Ask } from '@/data/messages';
import type { FrameSelection, PageAsks, PageReplies } from '@/data/page-messages';
import { t } from '@/data/words/words';
import type { Anchor } from './anchor';
import { boxesOfElement, isInPage, isLike } from './dom';
import { composedParent } from './elements';
import type { FrameCards } from './frame-cards';
import { elementsAt } from './point';
import type { Roots } from './roots';
import { searchedFor } from './searched';
import { focusedElement, selectedInField, selectedRange, selectedText } from './selected';
import { elementBoxes } from './subject';

interface Parts {
  ask: Ask;
  cards: FrameCards;
  roots: Roots;
}

/** Answers look-ups from the context menu and the keyboard with a card where they were asked. */
export class Asked {
  readonly #parts: Parts;
  /** Where the context menu was opened last, and on what. */
  #menu: { x: number; y: number; element: Element } | undefined;

  constructor(parts: Parts, signal: AbortSignal) {
    this.#parts = parts;
    addEventListener('contextmenu', (event) => this.#onMenu(event), { capture: true, signal });
  }

  /** What is selected, and whether the keyboard is here. */
  selection(): FrameSelection {
    const within = isFrame(focusedElement());
    return {
      text: selectedText(this.#parts.roots),
      focused: document.hasFocus() && !within,
    };
  }

  /** Shows the card; `shown` is false where the frame knows no place for it. */
  async lookUp({ text, keys }: PageAsks['lookUp']): Promise<PageReplies['lookUp']> {
    const { ask, roots } = this.#parts;
    const cards = this.#parts.cards.current;
    const anchor =
      fieldAnchor(text) ??
      selectionAnchor(text, roots) ??
      this.#menuAnchor() ??
      selectionAnchor('', roots);
    if (!anchor) return { shown: false };
    const status = { state: 'loading' } as const;
    if (!(await cards.show('asked', anchor, { text, findings: [], status }))) {
      return { shown: false };
    }
    try {
      const findings = keys.length > 0 ? await ask('find', { keys }) : [];
      const searched = await searchedFor(ask, findings);
      await cards.update(anchor, { text, findings, searched });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = t('card.lookUpFailed', { reason });
      await cards.update(anchor, { text, findings: [], status: { state: 'failed', message } });
    }
    return { shown: true };
  }

  #onMenu({ clientX: x, clientY: y, isTrusted }: MouseEvent): void {
    if (!isTrusted) return;
    const element = elementsAt(x, y, this.#parts.roots).at(-1);
    this.#menu = element && { x, y, element };
  }

  /** The link that was clicked, else the point. */
  #menuAnchor(): Anchor | undefined {
    const menu = this.#menu;
    if (!menu || !isInPage(menu.element)) return undefined;
    const link = linkAround(menu.element);
    const point = new DOMRect(menu.x - 4, menu.y - 4, 8, 8);
    const boxes = () => (link && isInPage(link) ? [...boxesOfElement(link)] : [point]);
    return { node: menu.element, boxes, point: menu };
  }
}

function isFrame(element: Element | null | undefined): boolean {
  return element != null && isLike(element, 'iframe, frame');
}

function linkAround(element: Element): Element | undefined {
  for (let at: Node | null = element; at; at = composedParent(at)) {
    if (at instanceof Element && isLike(at, 'a[href], area[href]')) return at;
  }
  return undefined;
}

/** A text field in which the text is selected. */
function fieldAnchor(text: string): Anchor | undefined {
  const inField = selectedInField();
  if (inField?.text !== text) return undefined;
  const { field } = inField;
  const { left, top } = field.getBoundingClientRect();
  return { node: field, boxes: () => elementBoxes(field, { x: left + 16, y: top + 16 }) };
}

/** The selection, where it holds the text; the browser gives the text with other white space. */
function selectionAnchor(text: string, roots: Roots): Anchor | undefined {
  const range = selectedRange(roots);
  if (!range || !withoutSpace(range.toString()).includes(withoutSpace(text).slice(0, 64))) {
    return undefined;
  }
  return { node: range.startContainer, boxes: () => linesInSight(range) };
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A long selection leaves no room beside it: its last line in sight stands for it. */
function linesInSight(range: Range): DOMRect[] {
  const lines = [...range.getClientRects()].filter(({ top, bottom, width }) => {
    return width > 0 && bottom > 0 && top < innerHeight;
  });
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return [...range.getClientRects()].slice(-1);
  return last.bottom - first.top > innerHeight / 2 ? [last] : lines;
}
