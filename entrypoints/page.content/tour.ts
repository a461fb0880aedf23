import type { FrameMarks } from '@/data/found/steps';
import type { Ask } from '@/data/messages';
import type { PageAsks, PageReplies } from '@/data/page-messages';
import type { Cards } from './cards';
import { allWithin } from './dom';
import { composedContains } from './elements';
import { inOrder } from './found';
import { boxesOf } from './hit';
import type { Mark, Marks } from './marks';
import type { Reveal } from './reveal';
import { searchedFor } from './searched';
import { toSubject } from './subject';

const MIDDLE: ScrollIntoViewOptions = { block: 'center', inline: 'nearest', behavior: 'instant' };

interface Parts {
  ask: Ask;
  cards: Cards;
  marks: Marks;
  reveal: Reveal;
}

/** Leads from mark to mark by key, and opens the card of each. */
export class Tour {
  readonly #parts: Parts;
  #last: { mark: Mark; when: number } | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Where the frame's marks and the person are. */
  here(): Pick<FrameMarks, 'on' | 'places' | 'next' | 'at'> {
    const marks = reachable(this.#parts.marks);
    const next = firstFrom(marks, 0);
    const last = this.#last;
    // Who has scrolled away from the last mark goes on from what is in sight.
    if (!last || !isInSight(last.mark)) return { on: true, places: marks.length, next };
    const place = marks.indexOf(last.mark);
    const at = place < 0 ? {} : { at: { place, when: last.when } };
    return { on: true, places: marks.length, next, ...at };
  }

  async goTo({ place, step }: PageAsks['goToMark']): Promise<PageReplies['goToMark']> {
    const { ask, cards, marks, reveal } = this.#parts;
    const mark = reachable(marks)[place];
    if (!mark || !(await reveal.lead(mark))) return { shown: false };
    // In a frame that is cut off at the window's edge a card would have no room.
    if (window.top !== window) mark.nodes[0].parentElement?.scrollIntoView(MIDDLE);
    this.#last = { mark, when: Date.now() };
    const [box] = boxesOf(mark);
    const { text, keys, anchor } = toSubject(mark, { x: box?.x ?? 0, y: box?.y ?? 0 });
    const findings = await ask('find', { keys }).catch(() => []);
    const searched = await searchedFor(ask, findings).catch(() => undefined);
    return { shown: await cards.show('asked', anchor, { text, findings, searched, step }) };
  }
}

/**
 * The marks in their order, without those behind a modal dialog or a full-screen element: neither
 * pointer nor keyboard would reach a card there.
 */
function reachable(marks: Marks): Mark[] {
  const before = [...allWithin(document.documentElement, ':modal, :fullscreen')];
  const all = inOrder(marks);
  if (before.length === 0) return all;
  return all.filter(({ nodes: [node] }) =>
    before.every((element) => composedContains(element, node)),
  );
}

function isInSight(mark: Mark): boolean {
  return boxesOf(mark).some(({ top, bottom }) => bottom > 0 && top < innerHeight);
}

/** The first mark that does not lie above `top`, a height of the viewport, or all marks do. */
function firstFrom(marks: readonly Mark[], top: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const mark = marks[middle];
    const [box] = mark ? boxesOf(mark) : [];
    if (box && box.bottom <= top) low = middle + 1;
    else high = middle;
  }
  return low;
}
