/** What a row of the lists below the search field is about. */
const MAINS = '.row-main';

/**
 * Moves the focus through the rows below the search field, whatever list they are in.
 * @returns whether there was a row to move to
 */
export function moveFocus(within: ParentNode, step: 1 | -1): boolean {
  const mains = [...within.querySelectorAll<HTMLElement>(MAINS)];
  const current = mains.findIndex((each) => each.matches(':focus'));
  const next = mains[current + step];
  // Before the first row is the field, which asks for the first with the focus outside of all rows.
  if (next === undefined || (current < 0 && step < 0)) return false;
  next.focus();
  return true;
}
