import type { PageAsks } from '@/data/page-messages';
import { browser } from '../wiring/browser';

/** Tells the content scripts of every tab; tabs without one do not answer, which is no error. */
export async function broadcast<Name extends keyof PageAsks>(
  name: Name,
  argument: PageAsks[Name],
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined ? null : browser.tabs.sendMessage(id, { name, argument }),
    ),
  );
}
