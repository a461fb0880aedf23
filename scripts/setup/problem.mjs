/** Something that the person at the keyboard has to settle: one sentence, with what to do next. */
export class Problem extends Error {}

/**
 * Runs a command's main function; a `Problem` is printed as its sentence alone, anything else with
 * its stack, since that is a fault of ours.
 * @param {() => Promise<number>} main gives the exit code
 */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof Problem ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
