import type { MarkKind } from '@/data/catalog/finding';
import type { Mark } from './marks';

const KINDS: readonly MarkKind[] = ['known', 'ambiguous', 'noted'];

/** The highlight of the place that a person was led to. */
const FLASH = 'flash';

/**
 * The registered highlights of this frame. Static ranges: the browser keeps live ones right on every
 * change of the page, at 0.26 ms a change with 20,000 of them; the watcher does that for less.
 */
export class Highlights {
  readonly #ranges = new Map<Mark, StaticRange | undefined>();
  readonly #highlights = new Map<MarkKind, Highlight>();
  #flash: Highlight | undefined;
  readonly #name: string;
  readonly #style: (name: string) => void;
  #registered = false;
  #prepared = false;

  get name(): string {
    return this.#name;
  }

  /** `style` is called with `name` once, at the latest before the first mark is painted. */
  constructor(name: string, style: (name: string) => void) {
    this.#name = name;
    this.#style = style;
  }

  /** Marks that are painted, or would be if the browser could. */
  marks(): Iterable<Mark> {
    return this.#ranges.keys();
  }

  get size(): number {
    return this.#ranges.size;
  }

  has(mark: Mark): boolean {
    return this.#ranges.has(mark);
  }

  paint(mark: Mark): void {
    if (this.#ranges.has(mark)) return;
    this.#register();
    const highlight = this.#highlights.get(mark.mark);
    const last = mark.nodes.at(-1);
    if (!highlight || !last) {
      this.#ranges.set(mark, undefined);
      return;
    }
    const range = rangeOf(mark, last);
    this.#ranges.set(mark, range);
    highlight.add(range);
  }

  /** Sets one mark off from all others, in place of the one before; none without a mark. */
  flash(mark: Mark | undefined): void {
    if (mark) this.#register();
    this.#flash?.clear();
    const last = mark?.nodes.at(-1);
    if (mark && last) this.#flash?.add(rangeOf(mark, last));
  }

  /**
   * Asks for the rule of the marks where the first may be near: the rule takes as long as the answer
   * which tells whether there is one.
   */
  prepare(): void {
    if (this.#prepared || !canPaint()) return;
    this.#prepared = true;
    this.#style(this.#name);
  }

  /** Whether the rule of the marks was asked for. */
  get prepared(): boolean {
    return this.#prepared;
  }

  unpaint(mark: Mark): void {
    const range = this.#ranges.get(mark);
    if (range) this.#highlights.get(mark.mark)?.delete(range);
    this.#ranges.delete(mark);
  }

  /** Leaves nothing behind in the page's registry. */
  clear(): void {
    this.#ranges.clear();
    if (!this.#registered || !canPaint()) return;
    for (const kind of [...KINDS, FLASH]) CSS.highlights.delete(`${this.#name}-${kind}`);
  }

  #register(): void {
    if (this.#registered) return;
    this.#registered = true;
    if (!canPaint()) return;
    this.prepare();
    for (const kind of KINDS) {
      const highlight = new Highlight();
      this.#highlights.set(kind, highlight);
      CSS.highlights.set(`${this.#name}-${kind}`, highlight);
    }
    this.#flash = new Highlight();
    this.#flash.priority = 1;
    CSS.highlights.set(`${this.#name}-${FLASH}`, this.#flash);
  }
}

/** Firefox before 140 and Chromium before 105 have no highlights: marks are then hovered unseen. */
function canPaint(): boolean {
  return typeof Highlight !== 'undefined' && 'highlights' in CSS;
}

function rangeOf({ nodes: [first], start, end }: Mark, last: Text): StaticRange {
  return new StaticRange({
    startContainer: first,
    startOffset: start,
    endContainer: last,
    endOffset: end,
  });
}

/** A name that a page cannot know beforehand. */
export function randomName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(letters, (value) => String.fromCharCode(97 + (value % 26))).join('');
}
