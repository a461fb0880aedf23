import type { PageAsks, PageReplies } from '@/data/page-messages';
import { browser, type Runtime } from '../wiring/browser';

/** The content script's file in the build, for frames where it does not run by itself. */
const CONTENT_SCRIPT = 'content-scripts/page.js';
const CARD_SCRIPT = 'card.js';

/** A frame whose page keeps its thread for longer is not waited for. */
const PATIENCE_MS = 3000;

/** A frame's answer, or `absent` where no content script runs in it, or none that answers. */
export async function askFrame<Name extends keyof PageAsks>(
  { tab, frame }: { tab: number; frame: number },
  name: Name,
  argument: PageAsks[Name],
): Promise<PageReplies[Name] | 'absent'> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'absent'>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, 'absent');
  });
  try {
    const asked: Promise<PageReplies[Name] | undefined> = browser.tabs.sendMessage(
      tab,
      { name, argument },
      { frameId: frame },
    );
    return await Promise.race([
      asked.then((reply) => (reply === undefined ? 'absent' : reply)),
      late,
    ]);
  } catch {
    return 'absent';
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The frames of a tab that take scripts, the page itself first; those of other sites are not among
 * them where the browser has let us into the page alone.
 * @throws {Error} where the page takes none
 */
export async function framesOf(tab: number): Promise<number[]> {
  const results = await browser.scripting.executeScript({
    target: { tabId: tab, allFrames: true },
    func: () => true,
    injectImmediately: true,
  });
  return results.map(({ frameId }) => frameId).sort((one, other) => one - other);
}

/** Runs the content script in a frame where it does not run. */
export async function runIn({ tab, frame }: { tab: number; frame: number }): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId: tab, frameIds: [frame] },
    files: [CONTENT_SCRIPT],
  });
}

/** Runs the script of the card in the frame that asks for it. */
export async function runCard({ tab, frameId = 0 }: Runtime.MessageSender): Promise<null> {
  if (tab?.id === undefined) throw new Error('Cards belong to a tab.');
  await browser.scripting.executeScript({
    target: { tabId: tab.id, frameIds: [frameId] },
    files: [CARD_SCRIPT],
    injectImmediately: true,
  });
  return null;
}

/** As `askFrame`, after running the content script where it does not run yet. */
export async function askRunning<Name extends keyof PageAsks>(
  place: { tab: number; frame: number },
  name: Name,
  argument: PageAsks[Name],
): Promise<PageReplies[Name] | 'absent'> {
  const first = await askFrame(place, name, argument);
  if (first !== 'absent') return first;
  try {
    await runIn(place);
  } catch {
    return 'absent';
  }
  return askFrame(place, name, argument);
}
