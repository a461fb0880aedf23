import type { Ask } from '@/data/messages';
import { Asked } from './asked';
import { Cards } from './cards';
import { afterFrame } from './frames';
import { Highlights, randomName } from './highlights';
import { Hover } from './hover';
import { watchLateRoots } from './late-roots';
import { Lookup } from './lookup';
import { Marks } from './marks';
import { takeMessages } from './messages';
import { Painter } from './painter';
import { reporter } from './report';
import { Roots } from './roots';
import { listenSampled } from './sampled';
import { Scanner } from './scanner';
import { Slices } from './slices';
import { Watcher } from './watcher';

/** While the page scrolls, what that means for marks and cards is looked at so often. */
const SCROLL_MS = 100;

/**
 * The content script of one frame:
 *
 *   Slices ─run─▶ Scanner ─walk, runs, detect─▶ Lookup ─marks?─▶ background
 *     ▲             ▲    └─meets─▶ Roots            │
 *     │             │                               ▼
 *   Watcher ◀─observers on every tree            Marks ─near the viewport─▶ Painter ─▶ Highlights
 *                                                   ▲
 *   pointer ─▶ Hover ─which mark, which attribute?──┘──find──▶ Cards ◀── Asked ◀─ menu, keyboard
 *
 * Ended by `signal`, it leaves nothing behind.
 */
export function startPage(ask: Ask, signal: AbortSignal): void {
  const cards = new Cards(ask, signal);
  const isOwn = (node: Node) => cards.isHost(node);
  const name = randomName();
  const report = reporter(ask, signal);
  const highlights = new Highlights(
    name,
    () => void ask('insertMarkStyle', { name }).catch(ignore),
  );

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
  const painter = new Painter(() => marks, highlights, signal);
  const lookup: Lookup = new Lookup(ask, signal, {
    mark: (place, kind) => marks.add(place, kind),
    later: (job) => slices.add(job, 'now'),
  });
  const slices: Slices = new Slices(signal, () => {
    scanner.settle();
    lookup.flush();
    if (roots.hasUnasked && !slices.has('idle')) slices.add(roots.askWaiting(), 'idle');
  });
  const roots: Roots = new Roots((root) => {
    watcher.watch(root);
    scanner.addTree(root);
  });
  const scanner: Scanner = new Scanner({ slices, roots, lookup, marks, isOwn });
  const near = () => highlights.marks();
  const hover = new Hover({ ask, cards, roots, marks, near }, signal);
  const watcher: Watcher = new Watcher(
    {
      slices,
      scanner,
      marks,
      isOwn,
      stirred: () => painter.stir(),
      attributeChanged: (element) => hover.attributeChanged(element),
    },
    signal,
  );
  const asked = new Asked({ ask, cards, roots }, signal);

  const remark = () => {
    lookup.forget();
    marks.clear();
    scanner.addAll();
  };
  takeMessages(signal, {
    lookUp: (argument) => asked.lookUp(argument),
    async remark() {
      remark();
      return null;
    },
  });
  // A page from the back/forward cache missed what was said meanwhile.
  addEventListener('pageshow', (event) => event.persisted && remark(), { signal });

  watcher.watch(document);
  watchLateRoots(roots, signal);
  scanner.addTree(document);
  slices.runNow();
  listenSampled('scroll', SCROLL_MS, signal, (target) => {
    painter.scrolled(target);
    hover.scrolled(target);
    scanner.preferVisible();
  });
  // The walker begins at the top by itself.
  afterFrame(() => scrollY > 0 && !signal.aborted && scanner.preferVisible());
}

function ignore(): void {}
