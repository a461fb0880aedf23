import { browser } from '../wiring/browser';
import { openSidePanel } from '../wiring/side-panel';

/** Names of the commands as the manifest lists them. */
export const OPEN_PANEL = 'open-side-panel';

/** Answers the keys that the browser keeps for the extension; to be called when the worker starts. */
export function followCommands(): void {
  browser.commands.onCommand.addListener((name, tab) => {
    // The browser opens it within the key's event only: before anything is awaited.
    if (name === OPEN_PANEL) void openSidePanel(tab?.windowId);
  });
}
