import type { FrameFound } from '@/data/found/found';
import type { FrameMarks } from '@/data/found/steps';
import type { Ask, PageSettings } from '@/data/messages';
import { browser } from '../wiring/browser';
import { startAside } from './aside';
import type { CardsNeed } from './cards';
import { FrameCards } from './frame-cards';
import type { HoverWish } from './hover-wish';
import type { MarkDress, MarkRules } from './mark-dress';
import type { PageHandlers } from './messages';
import { type Page, startPage } from './page';
import { whenParsed } from './parsed';

/** The worker may be starting anew: it is asked again after so many milliseconds. */
const RETRY_MS = [300, 2000, 10_000];

/** Items of the storage that a change of these settings is told of. */
const FOLLOWED = [
  'setting.hoverDelay',
  'setting.hoverKey',
  'setting.sites',
  'setting.markLook',
  'setting.unmarked',
  // Of an organisation's policy.
  'sites',
];

const NO_MARKS: FrameMarks = { on: false, looking: false, places: 0, next: 0, focused: false };
const OFF: FrameFound = { on: false, looking: false, keys: [] };

interface GateNeed extends CardsNeed {
  rules: MarkRules;
  /** Called when the page comes back from the back/forward cache. */
  returned: () => void;
}

/**
 * Decides whether this frame is looked at, by the settings or by the person's wish for this page, and
 * has it looked at or not at once when that changes. While it is not, nothing of the page is read.
 * @returns what it does when it is asked
 */
export function keepGate(
  { ask, loadCard, rules, returned }: GateNeed,
  signal: AbortSignal,
): PageHandlers {
  const wish: HoverWish = { delay: 0, key: 'none' };
  let page: Page | undefined;
  const cards = new FrameCards({ ask, loadCard }, signal);
  /** There while the page is not: the menu it is asked from opens before it is asked. */
  let aside: ReturnType<typeof startAside> | undefined = startAside(ask, cards, signal);
  /** What the person wants for this page, before what the settings say. */
  let wanted: boolean | undefined;
  let allowed = false;
  let dress: MarkDress | undefined;
  let turn = 0;
  let following: Promise<void> | undefined;
  const parsed = whenParsed(signal);

  const settle = () => {
    const on = dress !== undefined && (wanted ?? allowed);
    if (on === (page !== undefined) || signal.aborted) return;
    if (on) start();
    else {
      page?.end();
      page = undefined;
      cards.drop();
      aside = startAside(ask, cards, signal);
    }
  };
  const start = () => {
    page?.end();
    aside?.end();
    aside = undefined;
    if (dress) page = startPage({ ask, cards, wish, rules, dress, rewritten }, signal);
  };
  /** `document.open` takes every listener of the window away, and no script is started anew. */
  const rewritten = () => {
    listenForReturn();
    cards.drop();
    start();
  };
  // A page from the back/forward cache missed what was said meanwhile.
  const onReturn = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    returned();
    following = follow();
  };
  const listenForReturn = () => addEventListener('pageshow', onReturn, { signal });
  const follow = async () => {
    const mine = ++turn;
    const [settings] = await Promise.all([askSettings(ask), parsed]);
    if (!settings || mine !== turn) return;
    allowed = settings.on;
    wish.delay = settings.hoverDelay;
    wish.key = settings.hoverKey;
    dress = { look: settings.markLook, unmarked: settings.unmarked };
    page?.redress(dress);
    settle();
  };
  /** The page, or none where it is not looked at; while that is not known yet, it is waited for. */
  const settledPage = async (): Promise<Page | undefined> => {
    for (let waited: typeof following; dress === undefined && waited !== following; ) {
      waited = following;
      await waited;
    }
    return page;
  };
  const want = async (on: boolean | undefined): Promise<null> => {
    wanted = on;
    settle();
    await settledPage();
    return null;
  };

  const handlers: PageHandlers = {
    lookUp: async (argument) => (page ?? aside)?.lookUp(argument) ?? { shown: false },
    selection: async () => (page ?? aside)?.selection() ?? { text: '', focused: false },
    async remark() {
      page?.remark();
      return null;
    },
    start: () => want(true),
    stop: () => want(false),
    wish: async () => ({ on: wanted ?? null }),
    found: async () => (await settledPage())?.found() ?? OFF,
    reveal: async (argument) => page?.reveal(argument) ?? { shown: false, places: 0 },
    enterCard: async () => page?.enterCard() ?? { entered: false },
    async closeCard() {
      page?.closeCard();
      return null;
    },
    marksHere: async () => (await settledPage())?.marksHere() ?? NO_MARKS,
    goToMark: async (argument) => page?.goToMark(argument) ?? { shown: false },
    async notice({ text }) {
      (await loadCard())?.showNotice(text, signal);
      return null;
    },
  };
  followStorage(signal, (names) => {
    // A new rule is the later word.
    if (names.includes('setting.sites') || names.includes('sites')) wanted = undefined;
    following = follow();
  });
  listenForReturn();
  following = follow();
  return handlers;
}

async function askSettings(ask: Ask): Promise<PageSettings | undefined> {
  const top = window === window.top;
  for (const wait of [...RETRY_MS, undefined]) {
    try {
      return await ask('pageSettings', { top });
    } catch {
      if (wait === undefined) break;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  return undefined;
}

function followStorage(signal: AbortSignal, changed: (names: string[]) => void): void {
  const listener = (changes: Record<string, unknown>) => {
    const names = FOLLOWED.filter((name) => name in changes);
    if (names.length > 0) changed(names);
  };
  browser.storage.onChanged.addListener(listener);
  // After a reload of the extension its interface may be gone.
  signal.addEventListener('abort', () => browser.storage?.onChanged?.removeListener(listener));
}
