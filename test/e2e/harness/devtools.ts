import type { CDPSession, Frame, Page } from 'playwright-core';

/** A frame that lives in a process of its own, or the page, with its place in the page's window. */
export interface Target {
  session: CDPSession;
  /** The frame whose document is the target's root. */
  frame: Frame;
}

const sessions = new WeakMap<Frame, { url: string; session: Promise<CDPSession | null> }>();

/** A frame's DevTools session; `null` where it shares its parent's process. */
function sessionOf(page: Page, frame: Frame): Promise<CDPSession | null> {
  const known = sessions.get(frame);
  // A frame can move to another process when it goes to another site.
  if (known?.url === frame.url()) return known.session;
  const asked = frame === page.mainFrame() ? page : frame;
  const session = page
    .context()
    .newCDPSession(asked)
    .catch(() => null);
  sessions.set(frame, { url: frame.url(), session });
  return session;
}

/** The page and every frame of it that has a process of its own. */
export async function targetsOf(page: Page): Promise<Target[]> {
  const found: Target[] = [];
  for (const frame of page.frames()) {
    const session = await sessionOf(page, frame);
    if (session) found.push({ session, frame });
  }
  return found;
}

/** Where the top left corner of a target's document lies in the page's window, in CSS pixels. */
export async function originOf(target: Target): Promise<{ x: number; y: number }> {
  if (target.frame.parentFrame() === null) return { x: 0, y: 0 };
  const element = await target.frame.frameElement();
  const box = await element.boundingBox();
  if (!box) throw new Error(`The frame ${target.frame.url()} is not visible.`);
  const [left = 0, top = 0] = await element.evaluate((frame) => {
    const style = getComputedStyle(frame as Element);
    return [
      Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.paddingLeft),
      Number.parseFloat(style.borderTopWidth) + Number.parseFloat(style.paddingTop),
    ];
  });
  return { x: box.x + left, y: box.y + top };
}
