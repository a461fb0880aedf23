import {
  allWithin,
  firstElementOf,
  firstOf,
  isInPage,
  isRendered,
  nameOf,
  openRootOf,
} from './dom';
import { isText } from './elements';
import type { Job } from './slices';

/** Elements that can have a shadow root (DOM standard), custom elements aside. */
const HOSTS = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(
    ' ',
  ),
);

interface ChromeDom {
  openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null;
}

interface FirefoxElement extends Element {
  readonly openOrClosedShadowRoot: ShadowRoot | null;
}

/** Chromium gives extensions a function, Firefox a property. */
const chromeDom = (globalThis as { chrome?: { dom?: ChromeDom } }).chrome?.dom;

/** The shadow root of an element, closed ones included; 3 to 9 µs in Chromium where there is none. */
function probe(element: Element): ShadowRoot | null {
  try {
    if (chromeDom && element instanceof HTMLElement) {
      return chromeDom.openOrClosedShadowRoot(element);
    }
    return (element as FirefoxElement).openOrClosedShadowRoot ?? null;
  } catch {
    // The extension was reloaded: its functions are gone.
    return null;
  }
}

/** Elements that may get a root later: nothing tells when, so that they are asked now and then. */
const MAX_LATE = 4000;

/** Hosts that wait to be asked for a closed root; 20,000 take a tenth of a second of idle time. */
const MAX_UNASKED = 20_000;

/** So many may be kept though the page has taken them out. */
const MANY_UNASKED = 1000;

/** Elements met between two looks at the clock. */
const STEP = 64;

/** All but those that most of a text is made of and that can have no root. */
const MAYBE_HOST =
  ':not(a, b, code, em, i, strong, small, br, wbr, li, ul, td, tr, img, svg, svg *)';

/** Shadow roots of the frame, found as the walker and the pointer meet their hosts. */
export class Roots {
  readonly #found: (root: ShadowRoot) => void;
  readonly #roots = new Set<ShadowRoot>();
  readonly #closed = new WeakMap<Element, ShadowRoot>();
  /** Custom elements and empty hosts without a root, and hosts whose closed root is not asked for yet. */
  readonly #late = new Set<Element>();
  readonly #unasked = new Set<Element>();
  /** Hosts that are asked once, however often the walker comes by. */
  readonly #met = new WeakSet<Element>();
  /** Hosts whose own children are rendered: a closed root could only be around these. */
  readonly #unlikely = new Set<Element>();

  /** `found` is called once for each root. */
  constructor(found: (root: ShadowRoot) => void) {
    this.#found = found;
  }

  /** The root of an element as far as is known; costs next to nothing. */
  of(element: Element): ShadowRoot | null {
    return openRootOf(element) ?? this.#closed.get(element) ?? null;
  }

  /** The walker or the pointer meets an element. */
  meet(element: Element): void {
    const open = openRootOf(element);
    if (open) this.#add(element, open);
    else if (nameOf(element).includes('-')) {
      if (!this.ask(element)) this.#wait(element);
    } else if (HOSTS.has(nameOf(element))) {
      const child = firstOf(element);
      if (!child) this.#wait(element);
      // Around what begins as plain text a closed root is not looked for, unless the pointer comes there.
      else if (isText(child) && (!child.nextSibling || /\S/.test(child.data))) return;
      if (this.#unasked.size >= MAX_UNASKED || this.#met.has(element)) return;
      this.#met.add(element);
      this.#unasked.add(element);
    }
  }

  /** Meets all elements of blocks that the walker has passed over. */
  *meetWithin(blocks: readonly Element[]): Job {
    let left = STEP;
    for (const block of blocks) {
      for (const element of allWithin(block, MAYBE_HOST)) {
        this.meet(element);
        if (--left > 0) continue;
        left = STEP;
        yield 'step';
      }
      left--;
    }
  }

  /** Whether hosts wait to be asked for a closed root. */
  get hasUnasked(): boolean {
    return this.#unasked.size > 0;
  }

  /** Asks the waiting hosts, one a step; those whose own children are rendered later, now and then. */
  *askWaiting(): Job {
    for (const element of this.#unasked) {
      this.#unasked.delete(element);
      const child = firstElementOf(element);
      if (child && isRendered(child)) this.#unlikely.add(element);
      else if (isInPage(element)) this.ask(element);
      yield 'step';
    }
  }

  /** Asks elements that may have got a root since, the longest unasked first, for `ms` milliseconds. */
  askLate(ms: number): void {
    const end = performance.now() + ms;
    let left = this.#late.size;
    for (const element of this.#late) {
      if (left-- <= 0 || performance.now() > end) break;
      this.#late.delete(element);
      if (isInPage(element) && !this.ask(element)) this.#late.add(element);
    }
    // A page that never rests gives no time for the waiting ones but this, and takes most out again.
    if (this.#unasked.size > MANY_UNASKED) this.#forgetGone();
    for (const waiting of [this.#unasked, this.#unlikely]) {
      for (const element of waiting) {
        if (performance.now() > end) return;
        waiting.delete(element);
        if (isInPage(element)) this.ask(element);
      }
    }
  }

  #forgetGone(): void {
    for (const element of this.#unasked) {
      if (!isInPage(element)) this.#unasked.delete(element);
    }
  }

  /** Document and roots, for a look at all of their elements; forgets roots that were taken out. */
  *trees(): Generator<Document | ShadowRoot> {
    yield document;
    for (const root of this.#roots) {
      if (root.isConnected) yield root;
      else this.#roots.delete(root);
    }
  }

  /** Looks for a root of either sort; gives whether there is one. */
  ask(element: Element): boolean {
    const known = this.of(element);
    const root = known ?? probe(element);
    if (root && !this.#roots.has(root)) {
      if (!openRootOf(element)) this.#closed.set(element, root);
      this.#add(element, root);
    }
    return root !== null;
  }

  #add(element: Element, root: ShadowRoot): void {
    this.#late.delete(element);
    this.#unasked.delete(element);
    if (this.#roots.has(root)) return;
    this.#roots.add(root);
    this.#found(root);
  }

  #wait(element: Element): void {
    if (this.#late.size < MAX_LATE) this.#late.add(element);
  }
}
