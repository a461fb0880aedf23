import { afterFrame } from './frames';
import type { Highlights } from './highlights';
import type { Mark, Marks } from './marks';
import { Nearby } from './nearby';
import { releaseRange } from './viewport';

/**
 * Only marks near the viewport are handed to the browser: Chromium goes through every range of every
 * highlight in each frame in which the page changed anything (6 µs each in version 156). On a page
 * that keeps changing fewer are worth less; on a still one, repainting is what costs.
 */
const SCREENS_STILL = 4;
const SCREENS_BUSY = 0.5;

/** So few marks cost less than asking where they are; those that are far away go with the next patrol. */
const FEW = 60;

/** Most marks around the viewport, nearest first, and most at all where more are within it. */
const MOST_AROUND = 300;
const MOST = 2000;

/** Bursts of changes in a second that make a page a busy one. */
const BUSY = 8;

/** Longest step of looking where marks are. */
const STEP_MS = 6;

/** Marks that open without a change or an input (a class, a media query) are seen by then. */
const PATROL_MS = 1000;

/** Looking at all marks takes at most this share of the time. */
const PATROL_SHARE = 0.005;

/** What an input changes shows after it. */
const INPUTS = ['click', 'keyup', 'toggle', 'transitionend', 'animationend'];

interface Parts {
  /** All marks of the frame. */
  marks: () => Marks;
  highlights: Highlights;
  /** Whether styles and places are known to the browser. */
  rendered: () => boolean;
}

/** Paints the marks near the viewport, and takes the others back. */
export class Painter {
  readonly #marks: () => Marks;
  readonly #highlights: Highlights;
  readonly #rendered: () => boolean;
  readonly #signal: AbortSignal;
  readonly #nearby = new Nearby();
  readonly #fresh = new Set<Mark>();
  readonly #tops = new WeakMap<Element, number>();
  #work: Generator<'step', void, void> | undefined;
  #asked: 'nothing' | 'rough' | 'exact' = 'nothing';
  #planned = false;
  #bursts = 0;
  #spent = 0;
  #restUntil = 0;

  constructor({ marks, highlights, rendered }: Parts, signal: AbortSignal) {
    this.#marks = marks;
    this.#highlights = highlights;
    this.#rendered = rendered;
    this.#signal = signal;
    const quiet = { signal, passive: true, capture: true } as const;
    addEventListener('resize', () => this.#ask('rough'), quiet);
    for (const type of INPUTS) addEventListener(type, () => this.#ask('rough'), quiet);
    document.addEventListener('visibilitychange', () => this.#plan(), quiet);
    const patrol = setInterval(() => this.#patrol(), PATROL_MS);
    signal.addEventListener('abort', () => {
      clearInterval(patrol);
      this.#highlights.clear();
      releaseRange();
    });
  }

  added(mark: Mark): void {
    if (this.#highlights.size < FEW) {
      this.#highlights.paint(mark);
      return;
    }
    this.#fresh.add(mark);
    this.#plan();
  }

  /** Takes a mark back at once, before the next frame is painted. */
  removed(mark: Mark): void {
    this.#fresh.delete(mark);
    this.#highlights.unpaint(mark);
  }

  /** The page has changed: what stood elsewhere may stand in the viewport now. */
  stir(): void {
    this.#bursts++;
  }

  #ask(how: 'rough' | 'exact'): void {
    if (this.#marks().size === 0) return;
    if (this.#asked !== 'exact') this.#asked = how;
    this.#plan();
  }

  #patrol(): void {
    const unseen = this.#marks().size > this.#highlights.size || this.#bursts > 0;
    if (unseen && performance.now() >= this.#restUntil) this.#ask('exact');
  }

  /** Something scrolled: marks further on come near. */
  scrolled(target: EventTarget | null): void {
    if (this.#marks().size === this.#highlights.size) return;
    const scroller = target instanceof Element ? target : document.scrollingElement;
    if (!scroller) return;
    // Places read between two changes of the page would make it lay out once more.
    afterFrame(() => {
      const last = this.#tops.get(scroller);
      const top = scroller.scrollTop + scroller.scrollLeft;
      if (last !== undefined && Math.abs(top - last) < this.#margin() / 3) return;
      this.#tops.set(scroller, top);
      this.#ask('rough');
    });
  }

  #margin(): number {
    return innerHeight * (this.#bursts > BUSY ? SCREENS_BUSY : SCREENS_STILL);
  }

  #plan(): void {
    if (this.#planned || document.hidden || this.#signal.aborted) return;
    if (!this.#work && this.#asked === 'nothing' && this.#fresh.size === 0) return;
    this.#planned = true;
    afterFrame(() => {
      this.#planned = false;
      if (this.#signal.aborted) return;
      if (this.#rendered()) this.#step();
      this.#plan();
    });
  }

  #step(): void {
    const start = performance.now();
    this.#work ??= this.#asked === 'nothing' ? this.#placeFresh() : this.#placeAll();
    let done = false;
    let now = start;
    while (!done && now - start < STEP_MS) {
      done = this.#work.next().done === true;
      now = performance.now();
    }
    this.#spent += now - start;
    if (!done) return;
    this.#work = undefined;
    this.#restUntil = now + this.#spent / PATROL_SHARE;
    this.#spent = 0;
  }

  *#placeAll(): Generator<'step', void, void> {
    const exact = this.#asked === 'exact';
    this.#asked = 'nothing';
    this.#nearby.forget();
    this.#fresh.clear();
    const nodes = [...this.#marks().nodes()];
    const near = yield* this.#nearby.find(nodes, { margin: this.#margin(), exact });
    const chosen = new Set(nearest(near));
    for (const mark of [...this.#highlights.marks()]) {
      if (!chosen.has(mark)) this.#highlights.unpaint(mark);
    }
    for (const mark of chosen) this.#paint(mark);
    if (exact) this.#bursts = 0;
  }

  *#placeFresh(): Generator<'step', void, void> {
    const byNode = new Map<Text, Mark[]>();
    for (const mark of this.#fresh) {
      const others = byNode.get(mark.nodes[0]);
      if (others) others.push(mark);
      else byNode.set(mark.nodes[0], [mark]);
    }
    this.#fresh.clear();
    const near = yield* this.#nearby.find([...byNode], { margin: this.#margin(), exact: false });
    for (const mark of nearest(near)) {
      if (this.#highlights.size < (near.get(mark) === 0 ? MOST : MOST_AROUND)) this.#paint(mark);
    }
  }

  /** The page may have taken the mark away, or changed its text, between two steps. */
  #paint(mark: Mark): void {
    if (!this.#highlights.has(mark) && this.#marks().stands(mark)) this.#highlights.paint(mark);
  }
}

/** Marks to paint, nearest first. */
function nearest(near: ReadonlyMap<Mark, number>): Mark[] {
  if (near.size <= MOST_AROUND) return [...near.keys()];
  const sorted = [...near].sort(([, a], [, b]) => a - b);
  const within = sorted.findIndex(([, distance]) => distance > 0);
  const count = Math.min(MOST, Math.max(MOST_AROUND, within < 0 ? sorted.length : within));
  return sorted.slice(0, count).map(([mark]) => mark);
}
