import { t } from '@/data/words/words';
import { browser, type Tabs } from '../wiring/browser';
import { openSidePanel } from '../wiring/side-panel';
import { askRunning, framesOf } from './ask-frame';
import { goToMark } from './mark-steps';
import { lookUpSelection } from './selection-lookup';
import { tabFound } from './tab-found';
import { startTab, stopTab } from './tab-switch';

/** Names of commands as the manifest lists them. */
export const OPEN_PANEL = 'open-side-panel';

/** Answers the keys that the browser keeps for the extension; to be called when the worker starts. */
export function followCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    // The browser opens it within the key's event only: before anything is awaited.
    if (name === OPEN_PANEL) void openSidePanel(tab?.windowId);
    else void onCommand(name, tab);
  });
}

/**
 * Answers a key of the browser in the page that it was pressed in; where the page takes no script
 * (browser pages, the extension stores), with the popup.
 */
async function onCommand(name: string, tab: Tabs.Tab | undefined): Promise<void> {
  const id = tab?.id ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
  const frames = id === undefined ? [] : await framesOf(id).catch(() => []);
  if (id === undefined || frames.length === 0) {
    await browser.action.openPopup();
    return;
  }
  const place = { tab: id, frames };
  const words = await act(name, place);
  if (words !== undefined) await askRunning({ tab: id, frame: 0 }, 'notice', { text: words });
}

/** Does what the command says; gives what is to be told. */
async function act(
  name: string,
  place: { tab: number; frames: number[] },
): Promise<string | undefined> {
  switch (name) {
    case 'look-up-selection':
      return lookUpSelection(place);
    case 'next-mark':
      return goToMark(place, 1);
    case 'previous-mark':
      return goToMark(place, -1);
    case 'toggle-marks':
      return toggleMarks(place.tab);
    default:
      return undefined;
  }
}

async function toggleMarks(tab: number): Promise<string> {
  const { state } = await tabFound(tab);
  if (state === 'on') {
    await stopTab(tab);
    return t('background.marks.off');
  }
  await startTab(tab);
  return t('background.marks.on');
}
