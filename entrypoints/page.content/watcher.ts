import { TEXT_ATTRIBUTES } from './attributes';
import { isElement, isLeftAlone, isText, partOf } from './elements';
import { afterFrameOrLate, nextFrame } from './frames';
import { LONG_TEXT } from './long-text';
import type { Marks } from './marks';
import type { Scanner } from './scanner';
import type { Job, Slices } from './slices';
import { standsAlone, windowAround } from './window';

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: [...TEXT_ATTRIBUTES],
};

/** Beyond so many noted nodes whole trees are looked at again instead. */
const MAX_NOTED = 4000;

/**
 * Bursts of changes are gathered for so long before the text is looked at again; longer and longer
 * where they do not end, for nobody reads what changes three times a second.
 */
const GATHER_MS = 80;
const LONGEST_GATHER_MS = 300;
const LONGER = 1.5;

/** Share of the time for text that changes on and on, and what may be saved up for a page that loads. */
const SHARE = 0.01;
const SAVED_MS = 250;

/** Nodes taken out are looked for at most so often. */
const SWEEP_MS = 1000;

interface Parts {
  slices: Slices;
  scanner: Scanner;
  marks: Marks;
  isOwn: (node: Node) => boolean;
  /** Something changed. */
  stirred: () => void;
  /** One of the attributes that can hold an indicator changed. */
  attributeChanged: (element: Node) => void;
}

/**
 * Follows what the page changes:
 *
 *   observers ── note ──▶ next frame: marks of changed text go ──▶ after it: text is looked at again
 */
export class Watcher {
  readonly #parts: Parts;
  readonly #signal: AbortSignal;
  readonly #observer: MutationObserver;
  /** What was added or changed, and neighbours of what was removed. */
  readonly #noted = new Set<Node>();
  /** Texts that were changed in place; their marks are wrong from this moment. */
  readonly #changed = new Set<Text>();
  #removed = false;
  #overflown = false;
  #planned = false;
  #gather = GATHER_MS;
  #saved = SAVED_MS;
  #lastScan = Number.NEGATIVE_INFINITY;
  #lastSweep = 0;

  constructor(parts: Parts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => this.#note(records));
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  watch(tree: Document | ShadowRoot): void {
    this.#observer.observe(tree, OBSERVED);
  }

  #note(records: readonly MutationRecord[]): void {
    for (const record of records) {
      if (record.type === 'characterData') this.#noteText(record.target);
      else if (record.type === 'attributes') this.#parts.attributeChanged(record.target);
      else this.#noteChildren(record);
    }
    if (this.#noted.size > MAX_NOTED) {
      this.#overflown = true;
      this.#noted.clear();
    }
    if (this.#noted.size > 0 || this.#removed || this.#overflown) this.#plan();
  }

  #noteText(target: Node): void {
    this.#noted.add(target);
    if (!isText(target) || this.#parts.marks.of(target).length === 0) return;
    if (this.#changed.size === 0) nextFrame(() => this.#dropChanged());
    this.#changed.add(target);
  }

  #noteChildren({ addedNodes, removedNodes, previousSibling, nextSibling }: MutationRecord): void {
    let removed = false;
    for (const node of removedNodes) removed ||= !this.#parts.isOwn(node);
    for (const node of addedNodes) if (!this.#parts.isOwn(node)) this.#noted.add(node);
    if (!removed) return;
    this.#removed = true;
    // Texts on both sides of what was taken out may read on now.
    const neighbour = flows(previousSibling) ?? flows(nextSibling);
    if (neighbour) this.#noted.add(neighbour);
  }

  #dropChanged(): void {
    for (const text of this.#changed) this.#parts.marks.drop(text);
    this.#changed.clear();
  }

  #plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    afterFrameOrLate(() => {
      const now = performance.now();
      const saving = this.#saved < 0 ? -this.#saved / SHARE : 0;
      const wait = Math.max(saving, this.#lastScan + this.#gather - now);
      const isOnAndOn = now - this.#lastScan < 2 * this.#gather;
      this.#gather = isOnAndOn ? Math.min(LONGEST_GATHER_MS, this.#gather * LONGER) : GATHER_MS;
      if (wait > 0) setTimeout(() => this.#start(), wait);
      else this.#start();
    });
  }

  #start(): void {
    if (this.#signal.aborted) return;
    const now = performance.now();
    this.#saved = Math.min(SAVED_MS, this.#saved + (now - this.#lastScan) * SHARE);
    this.#lastScan = now;
    this.#parts.slices.add(this.#metered(this.#scanNoted()), 'now');
  }

  *#scanNoted(): Job {
    const { scanner, marks, stirred } = this.#parts;
    if (this.#overflown) scanner.addAll((job) => this.#metered(job));
    this.#overflown = false;
    const round = scanner.startRound({ seen: (each) => this.#noted.delete(each) });
    const leftAlone = new Map<Node, boolean>();
    for (const node of [...this.#noted]) {
      if (!this.#noted.delete(node) || !node.isConnected) continue;
      if (!isText(node) && !isElement(node)) continue;
      if (isLeftAlone(node, leftAlone)) continue;
      if (isText(node) && standsAlone(node) && node.length <= LONG_TEXT) round.lookAtText(node);
      else yield* round.look(...windowAround(node));
      yield 'step';
    }
    round.end();
    if (this.#removed && this.#lastScan - this.#lastSweep > SWEEP_MS) {
      this.#removed = false;
      this.#lastSweep = this.#lastScan;
      marks.sweep();
    }
    stirred();
    this.#planned = false;
    if (this.#noted.size > 0 || this.#overflown) this.#plan();
    else if (this.#removed) setTimeout(() => this.#plan(), SWEEP_MS);
  }

  /** Takes the time of a job from what is saved. */
  *#metered(job: Job): Job {
    for (;;) {
      const start = performance.now();
      const step = job.next();
      this.#saved -= performance.now() - start;
      if (step.done) return;
      yield step.value;
    }
  }
}

/** Text, or an element whose text reads on. */
function flows(node: Node | null): Node | null {
  if (!node || isText(node)) return node;
  return isElement(node) && partOf(node) === 'inline' ? node : null;
}
