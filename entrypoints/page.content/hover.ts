import type { Ask } from '@/data/messages';
import { boxOf } from './anchor';
import { watchAttributes } from './attributes';
import { findAt } from './beside';
import { isOnTheWay } from './card-path';
import type { Cards } from './cards';
import { isWithin, markAt } from './hit';
import { type HoverWish, isWished, isWishedKey } from './hover-wish';
import type { Mark, Marks } from './marks';
import { elementsAt } from './point';
import type { Roots } from './roots';
import { searchedFor } from './searched';
import { type Point, type Subject, subjectsAt, toSubject } from './subject';

/** The pointer may be off the way between mark and card for so long. */
const GRACE_MS = 300;

/** A mark whose text the page has written anew is there again by then. */
const RETURN_MS = 200;

/** A worker that was woken is so soon not stopped again. */
const AWAKE_MS = 1000;

interface Parts {
  ask: Ask;
  cards: Cards;
  roots: Roots;
  marks: Marks;
  near: () => Iterable<Mark>;
  /** May change at any time. */
  wish: Readonly<HoverWish>;
}

/** Outside of every frame. */
const NOWHERE: Point = { x: -1, y: -1 };

/** Opens a card where the pointer rests, and closes it when the pointer has gone. */
export class Hover {
  readonly #parts: Parts;
  readonly #signal: AbortSignal;
  #point = NOWHERE;
  #subject: Subject | undefined;
  /** Ends what is watched of the subject. */
  #watching: AbortController | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #leaving: ReturnType<typeof setTimeout> | undefined;
  /** Counts what the pointer came to; an answer to an earlier one is too late. */
  #turn = 0;
  #wokenAt = Number.NEGATIVE_INFINITY;

  constructor(parts: Parts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
    const quiet = { capture: true, passive: true, signal } as const;
    addEventListener('pointermove', (event) => this.#onMove(event), quiet);
    addEventListener(
      'pointerout',
      (event) => event.relatedTarget === null && this.#leaveFrame(),
      quiet,
    );
    for (const type of ['keydown', 'keyup'] as const) {
      addEventListener(type, (event) => this.#onKey(event), quiet);
    }
    addEventListener('pointerdown', () => this.#forgetRest(), quiet);
    document.addEventListener('visibilitychange', () => this.#close(), quiet);
    addEventListener('pagehide', () => this.#close(), quiet);
    signal.addEventListener('abort', () => this.#forgetRest());
  }

  /** The page has changed the text of a mark: its card goes unless the same text comes back. */
  markRemoved(mark: Mark): void {
    if (this.#subject?.mark !== mark || this.#parts.cards.state.at !== 'hover') return;
    setTimeout(() => this.#rebind(mark), RETURN_MS);
  }

  #onMove(event: PointerEvent): void {
    // A page that makes up events would learn from the card what is in the catalogs.
    if (event.pointerType === 'touch' || !event.isTrusted) return;
    this.#point = { x: event.clientX, y: event.clientY };
    this.#forgetRest();
    if (this.#parts.cards.isHost(event.composedPath()[0] ?? null)) {
      this.#stay();
      return;
    }
    if (this.#parts.cards.state.at === 'hover') {
      if (this.#isNearCard()) this.#stay();
      else this.#leave();
    }
    if (event.buttons === 0 && isWished(this.#parts.wish, event)) this.#awaitRest();
  }

  /** The key may come after the pointer, or go before the time is over. */
  #onKey(event: KeyboardEvent): void {
    const { wish, cards } = this.#parts;
    if (!event.isTrusted || !isWishedKey(wish, event)) return;
    this.#forgetRest();
    const { x, y } = this.#point;
    if (event.type === 'keyup' || this.#point === NOWHERE) return;
    if (!cards.isHost(document.elementFromPoint(x, y))) this.#awaitRest();
  }

  #awaitRest(): void {
    if (this.#parts.marks.size > 0) this.#prepare();
    this.#resting = setTimeout(() => void this.#rest(), this.#parts.wish.delay);
  }

  /** Card and worker get ready while the pointer comes to rest. */
  #prepare(): void {
    void this.#parts.cards.prepare();
    const now = performance.now();
    if (now - this.#wokenAt < AWAKE_MS) return;
    this.#wokenAt = now;
    void this.#parts.ask('wake', {}).catch(() => undefined);
  }

  #leaveFrame(): void {
    this.#point = NOWHERE;
    this.#forgetRest();
    this.#leave();
  }

  #forgetRest(): void {
    clearTimeout(this.#resting);
    this.#turn++;
  }

  #stay(): void {
    clearTimeout(this.#leaving);
    this.#leaving = undefined;
  }

  #leave(): void {
    this.#leaving ??= setTimeout(() => this.#close(), GRACE_MS);
  }

  #close(): void {
    this.#stay();
    this.#forgetRest();
    this.#bind(undefined);
    if (this.#parts.cards.state.at === 'hover') this.#parts.cards.close();
  }

  /** What the card is about. A value that is in an attribute may change under it. */
  #bind(subject: Subject | undefined): void {
    this.#watching?.abort();
    this.#watching = undefined;
    this.#subject = subject;
    const node = subject?.anchor.node;
    if (!subject || subject.mark || !(node instanceof Element)) return;
    this.#watching = new AbortController();
    const until = AbortSignal.any([this.#watching.signal, this.#signal]);
    watchAttributes(node, () => this.#close(), until);
  }

  #isNearCard(): boolean {
    const { state } = this.#parts.cards;
    const mark = this.#subject && boxOf(this.#subject.anchor);
    if (state.at !== 'hover') return false;
    const { x, y } = this.#point;
    const card = state.host.box;
    if (isWithin(x, y, [card])) return true;
    return mark !== undefined && (this.#isOnSubject() || isOnTheWay(this.#point, mark.box, card));
  }

  #isOnSubject(): boolean {
    const { x, y } = this.#point;
    return this.#subject !== undefined && isWithin(x, y, this.#subject.anchor.boxes());
  }

  async #rest(): Promise<void> {
    const { ask, cards, roots } = this.#parts;
    const point = this.#point;
    const turn = this.#turn;
    if (cards.state.at === 'asked' || document.hidden) return;
    this.#askForRoot(point);
    const subjects = subjectsAt(point, { ...this.#parts, roots });
    const [first] = subjects;
    if (cards.state.at === 'hover' && (!first || isSame(first, this.#subject))) {
      if (!this.#isOnSubject()) this.#leave();
      return;
    }
    for (const subject of subjects) {
      const findings = await findAt(ask, subject).catch(() => []);
      if (turn !== this.#turn || this.#signal.aborted) return;
      if (findings.length === 0) continue;
      const searching = searchedFor(ask, findings).catch(() => undefined);
      const [searched] = await Promise.all([searching, cards.prepare()]);
      if (turn !== this.#turn || this.#signal.aborted) return;
      // The page may have changed the text meanwhile.
      if (subject.mark && !this.#parts.marks.stands(subject.mark)) return;
      this.#stay();
      this.#bind(subject);
      await cards.show('hover', subject.anchor, { text: subject.text, findings, searched });
      return;
    }
  }

  /** A closed root on an ordinary element is looked for where the pointer rests on it. */
  #askForRoot({ x, y }: Point): void {
    const { roots } = this.#parts;
    const element = elementsAt(x, y, roots).at(-1);
    if (!element || roots.of(element) || !roots.ask(element)) return;
    this.#awaitRest();
  }

  #rebind(gone: Mark): void {
    const { cards, marks } = this.#parts;
    const { state } = cards;
    if (this.#subject?.mark !== gone || state.at !== 'hover') return;
    const back = markAt(this.#point.x, this.#point.y, this.#parts);
    if (back && marks.holds(back) && back.kind === gone.kind && back.key === gone.key) {
      const subject = toSubject(back, this.#point);
      this.#bind(subject);
      state.host.moveTo(subject.anchor);
    } else this.#close();
  }

  /** Something scrolled, perhaps the mark away from under the pointer. */
  scrolled(target: EventTarget | null): void {
    const { state } = this.#parts.cards;
    if (state.at !== 'hover' || this.#parts.cards.isHost(target)) return;
    if (isWithin(this.#point.x, this.#point.y, [state.host.box])) return;
    if (this.#isOnSubject()) void state.host.place();
    else this.#close();
  }
}

function isSame(a: Subject, b: Subject | undefined): boolean {
  return a.mark ? a.mark === b?.mark : a.anchor.node === b?.anchor.node;
}
