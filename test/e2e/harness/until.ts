/**
 * Asks again until the answer is the wanted one.
 * @param question gives the answer, or `undefined` while it is not there
 * @param told what the answer was at last, for the error
 * @throws {Error} after `milliseconds`
 */
export async function until<Answer>(
  what: string,
  question: () => Promise<Answer | undefined>,
  { milliseconds = 15_000, every = 20, told = async () => '' }: UntilOptions = {},
): Promise<Answer> {
  const end = performance.now() + milliseconds;
  for (;;) {
    const answer = await question();
    if (answer !== undefined) return answer;
    if (performance.now() > end) {
      const last = await told();
      throw new Error(
        `After ${milliseconds} ms still not: ${what}.${last && ` There is: ${last}`}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

interface UntilOptions {
  milliseconds?: number;
  /** Pause between two questions: longer where the question itself takes much of the browser's time. */
  every?: number;
  told?: () => Promise<string>;
}
