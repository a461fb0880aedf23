/** @typedef {{passed: number, failed: number, skipped: number}} Tally */

/**
 * The sentence that ends `npm test`.
 * @param {readonly Tally[]} tallies
 */
export function toLastLine(tallies) {
  /** @param {keyof Tally} part */
  const sum = (part) => tallies.reduce((total, tally) => total + tally[part], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/**
 * Counts the tests of a report of vitest's JSON reporter. A file that fails before its first test, or
 * an error outside of tests, counts as one failure.
 * @param {unknown} report
 * @returns {Tally}
 */
export function tallyReport(report) {
  if (typeof report !== 'object' || report === null) return { passed: 0, failed: 1, skipped: 0 };
  const counts = /** @type {Record<string, unknown>} */ (report);
  /** @param {string} name */
  const count = (name) => (typeof counts[name] === 'number' ? Number(counts[name]) : 0);
  const failedTests = count('numFailedTests');
  const failed = counts.success === true ? failedTests : Math.max(failedTests, 1);
  return {
    passed: count('numPassedTests'),
    failed,
    skipped: count('numPendingTests') + count('numTodoTests'),
  };
}
