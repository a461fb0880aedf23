import { browser } from './browser';

/** What Chrome has and the shared types lack. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/** What Firefox has and the shared types say otherwise. */
interface SidebarAction {
  open(): Promise<void>;
}

const { sidePanel, sidebarAction } = browser as unknown as {
  sidePanel?: SidePanel;
  sidebarAction?: SidebarAction;
};

/** Whether this browser has a side panel: some that are built on Chromium leave it out. */
export const hasSidePanel: boolean = sidePanel !== undefined || sidebarAction !== undefined;

/**
 * Opens the side panel of a window. Both browsers take that only in the person's click or key, before
 * anything was awaited.
 * @throws {Error} with the browser's reason
 */
export async function openSidePanel(windowId: number | undefined): Promise<void> {
  if (sidebarAction !== undefined) await sidebarAction.open();
  else if (sidePanel !== undefined && windowId !== undefined) await sidePanel.open({ windowId });
}
