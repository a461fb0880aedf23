/**
 * Runs a check that passes or fails as one.
 * @param {string} name
 * @param {() => Promise<boolean>} check
 * @returns {Promise<import('./tally.mjs').Tally>}
 */
export async function runCheck(name, check) {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const passed = await check().catch((error) => {
    console.error(error);
    return false;
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${passed ? 'passed' : 'FAILED'}: ${name} (${seconds} s)`);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}
