import type { Locator } from 'playwright-core';

/** What a screen reader is told of an element, as a tree in YAML; addresses are not heard. */
export async function heard(element: Locator): Promise<string> {
  const tree = await element.ariaSnapshot();
  return tree.replace(/^ *- \/url:.*\n?/gm, '');
}
