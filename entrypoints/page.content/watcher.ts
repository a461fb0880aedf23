import { TEXT_ATTRIBUTES } from './attributes';
import { isElement, isLeftAlone, isText, partOf } from './elements';
import { nextFrame, soon } from './frames';
import { mayHold } from './glance';
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
 * where they do not end, for nobody reads what changes twice a second.
 */
const GATHER_MS = 80;
const LONGEST_GATHER_MS = 500;
const LONGER = 1.5;

/** Share of the time for text that changes on and on, and what may be saved up for a page that loads. */
const SHARE = 0.01;
const SAVED_MS = 250;

/** Where no frame comes, changes are noted by then. */
const LATE_MS = 1000;

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
 *   observers ── records ──▶ next frame: marks of changed text go ──▶ later: text is looked at again
 */
export class Watcher {
  readonly #parts: Parts;
  readonly #signal: AbortSignal;
  readonly #observer: MutationObserver;
  /** What was added or changed, and neighbours of what was removed. */
  readonly #noted = new Set<Node>();
  #records: MutationRecord[] = [];
  #late: ReturnType<typeof setTimeout> | undefined;
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
    this.#observer = new MutationObserver((records) => this.#take(records));
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#late);
    });
  }

  watch(tree: Document | ShadowRoot): void {
    this.#observer.observe(tree, OBSERVED);
  }

  /** Within the page's own task nothing is done but to remember. */
  #take(records: MutationRecord[]): void {
    if (this.#records.length === 0) nextFrame(this.#noteAll);
    // Frames that are out of sight, or hidden, get no animation frames.
    this.#late ??= setTimeout(() => {
      this.#late = undefined;
      this.#noteAll();
    }, LATE_MS);
    if (this.#records.length > MAX_NOTED) {
      this.#overflown = true;
      this.#records = [];
    }
    for (const record of records) this.#records.push(record);
  }

  readonly #noteAll = () => {
    if (this.#signal.aborted) return;
    const records = this.#records;
    this.#records = [];
    for (const record of records) {
      const { type } = record;
      if (type === 'characterData') this.#noteText(record.target);
      else if (type === 'childList') this.#noteChildren(record);
      else this.#parts.attributeChanged(record.target);
    }
    if (this.#noted.size > MAX_NOTED) {
      this.#overflown = true;
      this.#noted.clear();
    }
    if (this.#noted.size > 0 || this.#removed || this.#overflown) this.#plan();
  };

  /** The marks of a text that was changed in place are wrong from this moment. */
  #noteText(text: Node): void {
    this.#noted.add(text);
    if (isText(text)) this.#parts.marks.drop(text);
  }

  /** Asks a record for as little as possible: every node that it gives is wrapped for this script. */
  #noteChildren(record: MutationRecord): void {
    const { addedNodes, removedNodes } = record;
    const { isOwn } = this.#parts;
    const count = addedNodes.length;
    for (let at = 0; at < count; at++) {
      const node = addedNodes[at];
      if (node && !isOwn(node)) this.#noted.add(node);
    }
    const removed = removedNodes[0];
    if (!removed || (removedNodes.length === 1 && isOwn(removed))) return;
    this.#removed = true;
    if (count > 0) return;
    // Texts on both sides of what was taken out may read on now.
    const neighbour = flows(record.previousSibling) ?? flows(record.nextSibling);
    if (neighbour) this.#noted.add(neighbour);
  }

  #plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    const now = performance.now();
    const saving = this.#saved < 0 ? -this.#saved / SHARE : 0;
    const wait = Math.max(saving, this.#lastScan + this.#gather - now);
    const isOnAndOn = now - this.#lastScan < 2 * this.#gather;
    this.#gather = isOnAndOn ? Math.min(LONGEST_GATHER_MS, this.#gather * LONGER) : GATHER_MS;
    if (wait > 0) setTimeout(() => this.#start(), wait);
    // Behind the frame, whose layout is clean then.
    else soon(() => this.#start(), 'user-visible');
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
      else {
        const { first, last, before, after } = windowAround(node);
        const isPlain = isText(node) && marks.of(node).length === 0;
        if (!isPlain || mayHold(before + node.data + after)) yield* round.look(first, last);
      }
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
