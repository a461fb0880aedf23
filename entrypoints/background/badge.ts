import { browser, type Runtime } from '../wiring/browser';

const BADGE_COLOUR = '#2563b0';
const BADGE_MOST = 999;

/** Marked places by frame, kept in session storage: the worker may be stopped between reports. */
type FrameCounts = Record<string, number>;

const PREFIX = 'places-';
const storageKey = (tabId: number) => `${PREFIX}${tabId}`;

/** Reports of one tab's frames come close together; each waits for the one before. */
let turn: Promise<unknown> = Promise.resolve();

/** Notes how many places a frame has marked and shows the sum over the tab's frames. */
export async function reportMarks(places: number, sender: Runtime.MessageSender): Promise<null> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return null;
  const mine = turn.then(() => addReport(tabId, sender.frameId ?? 0, places));
  turn = mine.catch(() => undefined);
  await mine;
  return null;
}

async function addReport(tabId: number, frameId: number, places: number): Promise<void> {
  const key = storageKey(tabId);
  const stored = await browser.storage.session.get(key);
  // A page that goes takes its frames with it.
  const counts = frameId === 0 && places === 0 ? {} : { ...toCounts(stored[key]) };
  counts[frameId] = places;
  await keepCounts(tabId, counts);
}

/** Sets a tab's counts to what all of its frames say now; frames that have gone tell nothing. */
export async function correctCounts(
  tabId: number,
  places: ReadonlyMap<number, number>,
): Promise<void> {
  const mine = turn.then(() => keepCounts(tabId, Object.fromEntries(places)));
  turn = mine.catch(() => undefined);
  await mine;
}

async function keepCounts(tabId: number, counts: FrameCounts): Promise<void> {
  await browser.storage.session.set({ [storageKey(tabId)]: counts });
  await showCount(
    tabId,
    Object.values(counts).reduce((sum, count) => sum + count, 0),
  );
}

async function showCount(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > BADGE_MOST ? `${BADGE_MOST}+` : String(count);
  try {
    await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR, tabId });
    await browser.action.setBadgeText({ text, tabId });
  } catch {
    // The tab was closed in the meantime.
  }
}

function toCounts(stored: unknown): FrameCounts {
  return typeof stored === 'object' && stored !== null ? (stored as FrameCounts) : {};
}

/** Forgets the counts of tabs that are gone; to be told of each would start the worker for it. */
export async function forgetGoneTabs(): Promise<void> {
  const { session } = browser.storage;
  const [stored, tabs] = await Promise.all([session.get(null), browser.tabs.query({})]);
  const open = new Set(tabs.map(({ id = -1 }) => storageKey(id)));
  const gone = Object.keys(stored).filter((key) => key.startsWith(PREFIX) && !open.has(key));
  if (gone.length > 0) await session.remove(gone);
}
