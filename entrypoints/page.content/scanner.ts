import type { IndicatorKind } from '@/data/detect/indicator';
import { isText, rememberFlow } from './elements';
import type { Lookup } from './lookup';
import type { Mark, Marks } from './marks';
import { findPlaces, type Place } from './places';
import type { Roots } from './roots';
import { partByStyle, type Run } from './run';
import type { Job, Slices } from './slices';
import { visibleBlocks } from './visible-blocks';
import { type WalkVisitor, walk } from './walker';

interface Parts {
  slices: Slices;
  roots: Roots;
  lookup: Lookup;
  marks: Marks;
  /** The card's host is none of the page's. */
  isOwn: (node: Node) => boolean;
  /** Whether the person wants places of this kind marked. */
  isMarked: (kind: IndicatorKind) => boolean;
}

interface ScanOptions {
  /** Called with every node that is looked at. */
  seen?: (node: Node) => void;
  /** Leaves out what was looked at before its turn. */
  skipEarly?: boolean;
}

/** Looks that share what they learn of a page. */
export interface Round {
  look(first: Node, last: Node): Job;
  /** The same where marks may stand in what holds no indicator any more. */
  lookClosely(first: Node, last: Node): Job;
  /** Looks at a text that is a run by itself. */
  lookAtText(node: Text): void;
  /** Takes away what was not found again; further looks may follow. */
  end(): void;
}

/** Looks at text and has the places marked that are in the catalogs. */
export class Scanner {
  readonly #parts: Parts;
  /** Blocks that were looked at before their turn, being in sight. */
  readonly #early = new Set<Element>();
  /** Trees that were found and wait for their turn; a page may have thousands of roots. */
  readonly #trees: (Document | ShadowRoot)[] = [];
  /** Runs with indicators that depend on styles, kept until the page is rendered. */
  #unsure: Run[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Looks at a whole tree in its turn. */
  addTree(tree: Document | ShadowRoot): void {
    if (this.#trees.push(tree) === 1) this.#parts.slices.add(this.#scanTrees(this.#trees), 'scan');
  }

  /** Looks at everything anew; `wrap` may meter the work. */
  addAll(wrap = (job: Job): Job => job): void {
    this.#early.clear();
    this.#parts.slices.add(wrap(this.#scanTrees([...this.#parts.roots.trees()])), 'scan');
  }

  /** Looks at trees one after the other, also at those that come meanwhile. */
  *#scanTrees(trees: (Document | ShadowRoot)[]): Job {
    // One round for all of them: a page may have thousands of trees of a line each.
    const round = this.startRound({ skipEarly: true });
    for (const tree of trees) {
      if (document.designMode !== 'on') yield* round.look(tree, tree);
      round.end();
      yield 'step';
    }
    trees.length = 0;
  }

  /** Looks at what is in sight first, where a long way is left. */
  preferVisible(): void {
    const { slices } = this.#parts;
    if (slices.has('scan') && slices.rendered) slices.add(this.#scanVisible(), 'now');
  }

  /** Looks from `first` to the end of `last` in document order. */
  *scan(first: Node, last: Node, options?: ScanOptions): Job {
    const round = this.startRound(options);
    yield* round.look(first, last);
    round.end();
  }

  /** Starts a round of looks that belong together; marks on the way not found again go at its end. */
  startRound({ seen, skipEarly = false }: ScanOptions = {}): Round {
    const { roots, marks, slices, isOwn } = this.#parts;
    const stale = new Set<Mark>();
    let passedOver: Element[] = [];
    const visitor: WalkVisitor = {
      run: (run) => this.#lookAt(run, stale),
      shadowRootOf: (element) => roots.of(element),
      flowsInline: rememberFlow(),
      passOver: (block) => passedOver.push(block),
      glances: true,
      rendered: () => slices.rendered,
      enter: (node) => {
        seen?.(node);
        if (isText(node)) {
          for (const mark of marks.of(node)) stale.add(mark);
          return true;
        }
        if (isOwn(node) || (skipEarly && this.#early.size > 0 && this.#early.has(node))) {
          return false;
        }
        roots.meet(node);
        return true;
      },
    };
    return {
      look: (first, last) => walk(first, last, visitor),
      lookClosely: (first, last) => walk(first, last, { ...visitor, glances: false }),
      lookAtText(node) {
        visitor.enter(node);
        visitor.run([{ node, from: 0, text: node.data, crossed: [] }]);
      },
      end() {
        for (const mark of stale) marks.remove(mark);
        stale.clear();
        if (passedOver.length === 0) return;
        slices.add(roots.meetWithin(passedOver), 'scan');
        passedOver = [];
      },
    };
  }

  /** To be called between slices: looks at runs that had to wait for the first frame. */
  settle(): void {
    if (this.#unsure.length === 0 || !this.#parts.slices.rendered) return;
    const runs = this.#unsure;
    this.#unsure = [];
    for (const run of runs) this.#lookAt(run, new Set());
  }

  *#scanVisible(): Job {
    for (const block of visibleBlocks(this.#parts.roots)) {
      yield 'step';
      if (!block || this.#early.has(block)) continue;
      yield* this.scan(block, block);
      this.#early.add(block);
    }
  }

  #lookAt(run: Run, stale: Set<Mark>): void {
    const { places, unsure } = findPlaces(run);
    if (!unsure) this.#addPlaces(places, stale);
    else if (!this.#parts.slices.rendered) this.#unsure.push(run);
    else for (const part of partByStyle(run)) this.#addPlaces(findPlaces(part).places, stale);
  }

  #addPlaces(places: readonly Place[], stale: Set<Mark>): void {
    const { marks, lookup, isMarked } = this.#parts;
    for (const place of places) {
      if (!isMarked(place.kind)) continue;
      const standing = marks.same(place);
      if (standing) stale.delete(standing);
      else lookup.add(place);
    }
  }
}
