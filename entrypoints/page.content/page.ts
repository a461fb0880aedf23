import type { IndicatorKind } from '@/data/detect/indicator';
import type { FrameFound } from '@/data/found/found';
import type { Ask } from '@/data/messages';
import type { PageAsks, PageReplies } from '@/data/page-messages';
import { isMarkedKind } from '@/data/settings/mark-groups';
import { Asked } from './asked';
import { listFound } from './found';
import type { FrameCards } from './frame-cards';
import { afterFrame } from './frames';
import { Highlights, randomName } from './highlights';
import { Hover } from './hover';
import type { HoverWish } from './hover-wish';
import { watchLateRoots } from './late-roots';
import { Lookup } from './lookup';
import { type MarkDress, MarkRule, type MarkRules } from './mark-dress';
import { Marks } from './marks';
import { Painter } from './painter';
import { reporter } from './report';
import { Reveal } from './reveal';
import { Roots } from './roots';
import { listenSampled } from './sampled';
import { Scanner } from './scanner';
import { Slices } from './slices';
import { Tour } from './tour';
import { Watcher } from './watcher';

/** While the page scrolls, what that means for marks and cards is looked at so often. */
const SCROLL_MS = 100;

interface Surroundings {
  ask: Ask;
  cards: FrameCards;
  wish: Readonly<HoverWish>;
  rules: MarkRules;
  dress: MarkDress;
  /** Called when the page is to be started anew, in place of this one. */
  rewritten: () => void;
}

/** A frame that is looked at. */
export interface Page {
  lookUp(argument: PageAsks['lookUp']): Promise<PageReplies['lookUp']>;
  /** Looks everything up anew. */
  remark(): void;
  /** Marks look differently from now on. */
  redress(dress: MarkDress): void;
  found(): FrameFound;
  reveal(argument: PageAsks['reveal']): Promise<PageReplies['reveal']>;
  selection(): PageReplies['selection'];
  enterCard(): PageReplies['enterCard'];
  closeCard(): void;
  marksHere(): PageReplies['marksHere'];
  goToMark(argument: PageAsks['goToMark']): Promise<PageReplies['goToMark']>;
  /** Leaves nothing behind, neither in the page nor in the background. */
  end(): void;
}

/**
 * The content script of one frame that is looked at:
 *
 *   Slices ─run─▶ Scanner ─walk, runs, detect─▶ Lookup ─marks?─▶ background
 *     ▲             ▲    └─meets─▶ Roots            │
 *     │             │                               ▼
 *   Watcher ◀─observers on every tree            Marks ─near the viewport─▶ Painter ─▶ Highlights
 *                                                   ▲
 *   pointer ─▶ Hover ─which mark, which attribute?──┘──find──▶ Cards ◀── Asked ◀─ menu, keyboard
 *
 * Ended by `outer` or its own `end`, it leaves nothing behind.
 */
export function startPage(
  { ask, cards: frameCards, wish, rules, dress, rewritten }: Surroundings,
  outer: AbortSignal,
): Page {
  const ended = new AbortController();
  const signal = AbortSignal.any([outer, ended.signal]);
  const cards = frameCards.current;
  const isOwn = (node: Node) => cards.isHost(node);
  const report = reporter(ask, signal);
  const rule = new MarkRule(rules, dress);
  const highlights = new Highlights(randomName(), (name) => {
    void slices.restyle(rule.insert(name));
  });

  const marks: Marks = new Marks({
    added(mark) {
      painter.added(mark);
      report(marks.size);
    },
    removed(mark) {
      painter.removed(mark);
      hover.markRemoved(mark);
      report(marks.size);
    },
  });
  const painter = new Painter(
    { marks: () => marks, highlights, rendered: () => slices.rendered },
    signal,
  );
  const lookup: Lookup = new Lookup(ask, signal, {
    mark: (place, kind) => marks.add(place, kind),
    later: (job) => slices.add(job, 'now'),
    asking: () => highlights.prepare(),
  });
  const slices: Slices = new Slices(signal, () => {
    scanner.settle();
    lookup.flush();
    askForRoots();
  });
  const roots: Roots = new Roots((root) => {
    watcher.watch(root);
    scanner.addTree(root);
  });
  /** Whether elements are rendered is asked for: on a page that changes on and on that costs. */
  const askForRoots = () => {
    const isIdle = roots.hasUnasked && !slices.has('idle') && !watcher.isBusy;
    if (isIdle) slices.add(roots.askWaiting(), 'idle');
  };
  const isMarked = (kind: IndicatorKind) => isMarkedKind(kind, rule.unmarked);
  const scanner: Scanner = new Scanner({ slices, roots, lookup, marks, isOwn, isMarked });
  const near = () => highlights.marks();
  const hover = new Hover({ ask, cards, roots, marks, near, wish }, signal);
  const watcher: Watcher = new Watcher(
    {
      slices,
      scanner,
      marks,
      isOwn,
      stirred: () => painter.stir(),
      rewritten,
      overflown: () => marks.recheck(highlights.marks()),
    },
    signal,
  );
  const asked = new Asked({ ask, cards: frameCards, roots }, signal);
  const reveal = new Reveal(marks, highlights, signal);
  const tour = new Tour({ ask, cards, marks, reveal });

  const remark = () => {
    lookup.forget();
    marks.clear();
    scanner.addAll();
  };
  // A page from the back/forward cache missed what was said meanwhile.
  const onReturn = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    rule.renew(highlights);
    remark();
  };
  addEventListener('pageshow', onReturn, { signal });

  watcher.watch(document);
  let { designMode } = document;
  watchLateRoots(
    roots,
    () => {
      askForRoots();
      // Nothing tells when a page becomes one to write in, or is none any more.
      if (designMode === document.designMode) return;
      designMode = document.designMode;
      remark();
    },
    signal,
  );
  scanner.addTree(document);
  slices.runNow();
  listenSampled('scroll', SCROLL_MS, signal, (target) => {
    painter.scrolled(target);
    hover.scrolled(target);
    scanner.preferVisible();
  });
  // The walker begins at the top by itself.
  afterFrame(() => scrollY > 0 && !signal.aborted && scanner.preferVisible());

  return {
    lookUp: (argument) => asked.lookUp(argument),
    remark,
    redress(next) {
      if (rule.change(next, highlights)) remark();
    },
    found: () => ({ on: true, looking: slices.has('scan'), keys: listFound(marks) }),
    reveal: (argument) => reveal.show(argument),
    selection: () => asked.selection(),
    enterCard: () => ({ entered: cards.enter() }),
    closeCard: () => cards.close(),
    marksHere: () => ({
      ...tour.here(),
      looking: slices.has('scan'),
      focused: asked.selection().focused,
    }),
    goToMark: (argument) => tour.goTo(argument),
    end() {
      ended.abort();
      if (marks.size > 0) void ask('reportMarks', { places: 0 }).catch(ignore);
      rule.remove(highlights);
    },
  };
}

function ignore(): void {}
