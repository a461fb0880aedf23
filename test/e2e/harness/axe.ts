import { type AxeResults, source } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds on a page, a line a rule; none where all is well. */
export async function axeFindings(page: Page): Promise<string[]> {
  // The pages' policy stops script elements; the debugger may still evaluate.
  await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target).join(', ')}`,
  );
}
