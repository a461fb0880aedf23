const FIRST_MS = 1000;
const LONGEST_MS = 30_000;

/**
 * Pause before the next attempt: doubled with each failure, and between half of that and all of it, so
 * that many browsers which lost one server do not come back in step.
 * @param failures so far in a row, at least 1
 * @param random from 0 up to 1
 */
export function backoff(failures: number, random: number): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.round(whole * (0.5 + random / 2));
}
