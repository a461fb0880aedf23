import { isInPage } from './dom';
import { isElement, isLeftAlone, isText, partOf } from './elements';
import { soon } from './frames';
import { mayHold } from './glance';
import { LONG_TEXT } from './long-text';
import type { Marks } from './marks';
import type { Round, Scanner } from './scanner';
import type { Job, Slices } from './slices';
import { blockOf, smallTextOf, standsAlone, windowAround } from './window';

const OBSERVED: MutationObserverInit = { subtree: true, childList: true, characterData: true };

/** Beyond so many noted nodes whole trees are looked at again instead. */
const MAX_NOTED = 4000;

/**
 * Bursts of changes are gathered for so long before the text is looked at again; longer and longer
 * where they do not end, for nobody reads what changes twice a second.
 */
const GATHER_MS = 80;
const LONGEST_GATHER_MS = 500;
const LONGER = 1.5;

/**
 * Share of the time for text that changes on and on, and what may be saved up for a page that loads:
 * within any five seconds it is less than a fiftieth.
 */
const SHARE = 0.01;
const SAVED_MS = 40;
/** What was overdrawn beyond this is forgiven: a page that comes all at once is not left alone for long. */
const DEBT_MS = 20;

/** Nodes taken out are looked for at most so often. */
const SWEEP_MS = 1000;

interface Parts {
  slices: Slices;
  scanner: Scanner;
  marks: Marks;
  isOwn: (node: Node) => boolean;
  /** Something changed. */
  stirred: () => void;
  /** The page has written its document anew: listeners of the window are gone with the old one. */
  rewritten: () => void;
  /** So much changed at once that any painted mark may stand on another text now. */
  overflown: () => void;
}

/**
 * Follows what the page changes:
 *
 *   observers ── records ──▶ at once: marks of changed text go ──▶ later: text is looked at again
 */
export class Watcher {
  readonly #parts: Parts;
  readonly #signal: AbortSignal;
  readonly #observer: MutationObserver;
  /** What was added or changed, and neighbours of what was removed. */
  readonly #noted = new Set<Node>();
  #removed = false;
  #overflown = false;
  #planned = false;
  #gather = GATHER_MS;
  #saved = SAVED_MS;
  #lastScan = Number.NEGATIVE_INFINITY;
  #lastSweep = 0;
  readonly #root = document.documentElement;

  constructor(parts: Parts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
    this.#observer = new MutationObserver((records) => this.#note(records));
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  watch(tree: Document | ShadowRoot): void {
    this.#observer.observe(tree, OBSERVED);
  }

  /** Whether changes come on and on. */
  get isBusy(): boolean {
    return this.#gather > GATHER_MS && performance.now() - this.#lastScan < 2 * this.#gather;
  }

  /**
   * What is noted is little: it comes within the page's own time. To keep the records for later would
   * cost as much again.
   */
  #note(records: readonly MutationRecord[]): void {
    const root = document.documentElement;
    if (root && root !== this.#root) {
      this.#parts.rewritten();
      return;
    }
    const start = performance.now();
    if (records.length > MAX_NOTED) this.#overflow();
    else {
      for (const record of records) {
        if (record.type === 'characterData') this.#noteText(record.target);
        else this.#noteChildren(record);
      }
      if (this.#noted.size > MAX_NOTED) this.#overflow();
    }
    this.#saved -= performance.now() - start;
    if (this.#noted.size > 0 || this.#removed || this.#overflown) this.#plan();
  }

  #overflow(): void {
    this.#overflown = true;
    this.#noted.clear();
    this.#parts.overflown();
  }

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
    const isRemoval = removedNodes.length > 0;
    const removed = count === 0 ? removedNodes[0] : undefined;
    if (removed && removedNodes.length === 1 && isOwn(removed)) return;
    if (isRemoval) this.#removed = true;
    // Texts on both sides of what was taken out may read on now, and what came may part a mark's.
    if (count > 0 && this.#parts.marks.across === 0) return;
    const neighbour = flows(record.previousSibling) ?? flows(record.nextSibling);
    if (neighbour) this.#noted.add(neighbour);
  }

  #plan(): void {
    if (this.#planned) return;
    this.#planned = true;
    const now = performance.now();
    const saving = Math.min(DEBT_MS, Math.max(0, -this.#saved)) / SHARE;
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
    const left = Math.max(-DEBT_MS, this.#saved);
    this.#saved = Math.min(SAVED_MS, left + (now - this.#lastScan) * SHARE);
    this.#lastScan = now;
    this.#parts.slices.add(this.#metered(this.#scanNoted()), 'now');
  }

  *#scanNoted(): Job {
    const { scanner, marks, stirred } = this.#parts;
    if (this.#overflown) {
      this.#overflown = false;
      scanner.addAll((job) => this.#metered(job));
      for (const [, ofNode] of [...marks.nodes()]) {
        marks.recheck(ofNode);
        yield 'step';
      }
    }
    const round = scanner.startRound({ seen: (each) => this.#noted.delete(each) });
    const leftAlone = new Map<Node, boolean>();
    const looked = new Map<Element, boolean>();
    for (const node of [...this.#noted]) {
      if (!this.#noted.delete(node) || !isInPage(node)) continue;
      if (!isText(node) && !isElement(node)) continue;
      if (isLeftAlone(node, leftAlone)) continue;
      yield* isText(node) ? this.#lookAround(node, round, looked) : lookAtElement(node, round);
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

  /**
   * Looks at a text with all that it may read on into. `looked` tells of blocks of this round whether
   * they were looked at whole.
   */
  *#lookAround(text: Text, round: Round, looked: Map<Element, boolean>): Job {
    if (standsAlone(text) && text.length <= LONG_TEXT) {
      round.lookAtText(text);
      return;
    }
    const block = blockOf(text);
    const isDone = block && looked.get(block);
    if (isDone) return;
    const whole = block && isDone === undefined ? smallTextOf(block) : undefined;
    if (block) looked.set(block, whole !== undefined);
    if (block && whole !== undefined) {
      yield* this.#lookWhere(whole, block, block, round);
      return;
    }
    const { first, last, before, after } = windowAround(text);
    yield* this.#lookWhere(before + text.data + after, first, last, round);
  }

  /** Looks at a stretch by its text; marks that what came between has cut hold nothing any more. */
  *#lookWhere(text: string, first: Node, last: Node, round: Round): Job {
    if (mayHold(text)) yield* round.look(first, last);
    else if (this.#parts.marks.across > 0) yield* round.lookClosely(first, last);
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

function* lookAtElement(element: Element, round: Round): Job {
  const { first, last } = windowAround(element);
  yield* round.look(first, last);
}

/** Text, or an element whose text reads on. */
function flows(node: Node | null): Node | null {
  if (!node || isText(node)) return node;
  return isElement(node) && partOf(node) === 'inline' ? node : null;
}
