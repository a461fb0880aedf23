import type { PageAsks, Revealed } from '@/data/page-messages';
import { attributeOf, boxOfElement } from './dom';
import { composedParent, isElement } from './elements';
import { placesOf } from './found';
import { afterFrameOrLate } from './frames';
import type { Highlights } from './highlights';
import { boxesOf } from './hit';
import type { Mark, Marks } from './marks';

/** Long enough to be found by the eye after the page has moved. */
const FLASH_MS = 2000;

/** Leads to a marked place: opens what is folded around it, scrolls to it and sets it off. */
export class Reveal {
  readonly #marks: Marks;
  readonly #highlights: Highlights;
  #flashing: ReturnType<typeof setTimeout> | undefined;

  constructor(marks: Marks, highlights: Highlights, signal: AbortSignal) {
    this.#marks = marks;
    this.#highlights = highlights;
    signal.addEventListener('abort', () => clearTimeout(this.#flashing));
  }

  async show({ keys, place }: PageAsks['reveal']): Promise<Revealed> {
    const places = placesOf(this.#marks, keys);
    const mark = places[place];
    return { shown: mark !== undefined && (await this.lead(mark)), places: places.length };
  }

  /** Leads to a mark; gives whether it is in sight then. */
  async lead(mark: Mark): Promise<boolean> {
    openAround(mark.nodes[0]);
    scrollTo(mark);
    this.#flash(mark);
    // What the browser had not laid out until then moves the place once more.
    await new Promise<void>((resolve) => afterFrameOrLate(resolve));
    const isThere = this.#marks.holds(mark);
    if (isThere) scrollTo(mark);
    return isThere && boxesOf(mark).length > 0;
  }

  #flash(mark: Mark): void {
    clearTimeout(this.#flashing);
    this.#highlights.flash(mark);
    this.#flashing = setTimeout(() => this.#highlights.flash(undefined), FLASH_MS);
  }
}

/** Opens what a click on a heading, or the browser's own search, would open. */
function openAround(node: Node): void {
  for (let at: Node | null = node; at; at = composedParent(at)) {
    if (at instanceof HTMLDetailsElement) at.open = true;
    else if (at instanceof HTMLElement && attributeOf(at, 'hidden') === 'until-found') {
      at.dispatchEvent(new Event('beforematch', { bubbles: true }));
      at.removeAttribute('hidden');
    }
  }
}

/** Moves every scroller around the mark that does not have it in sight, the innermost first. */
function scrollTo(mark: Mark): void {
  for (let at = composedParent(mark.nodes[0]); at; at = composedParent(at)) {
    if (!isElement(at)) continue;
    const [box] = boxesOf(mark);
    const isPage = at === document.scrollingElement;
    if (!box || !(isPage || scrolls(at))) continue;
    const view = isPage ? new DOMRect(0, 0, innerWidth, innerHeight) : boxOfElement(at);
    const top = isBetween(box.top, box.bottom, view.top, view.bottom)
      ? 0
      : (box.top + box.bottom - view.top - view.bottom) / 2;
    const left = isBetween(box.left, box.right, view.left, view.right)
      ? 0
      : box.left - view.left - 24;
    if (top !== 0 || left !== 0) at.scrollBy({ top, left, behavior: 'instant' });
  }
  // The frames around, as far as the browser moves them for a frame.
  mark.nodes[0].parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function scrolls(element: Element): boolean {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = element;
  if (scrollHeight <= clientHeight && scrollWidth <= clientWidth) return false;
  const { overflowX, overflowY } = getComputedStyle(element);
  return /auto|scroll/.test(overflowX + overflowY);
}

function isBetween(from: number, to: number, start: number, end: number): boolean {
  return from >= start && to <= end;
}
