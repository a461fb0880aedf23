import { source } from 'axe-core';

/** Where an expression can be run; the result is JSON, or a promise of it. */
export interface Evaluating {
  evaluate: <Answer>(expression: string) => Promise<Answer>;
}

/**
 * What axe-core finds on a page, a line a rule; none where all is well. What it finds right is neither
 * described nor sent: that is many times as much.
 */
export async function axeFindings(page: Evaluating): Promise<string[]> {
  // The pages' policy stops script elements; the debugger may still evaluate. Half a megabyte of it
  // takes longer than a look at the page, so it is brought once to each document.
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(source);
  await page.evaluate(AT_REST);
  return page.evaluate<string[]>(FINDINGS);
}

/** Ends transitions: a colour on its way to another is none that a person reads. */
const AT_REST = `document.getAnimations().forEach((running) => {
  if (running instanceof CSSTransition) running.finish();
})`;

const FINDINGS = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, help, nodes }) =>
    id + ': ' + help + ' at ' + nodes.map(({ target }) => target).join(', ')))`;
