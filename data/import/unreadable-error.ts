/** One input of many is not what it should be; the message is a sentence with a next step. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}

/**
 * An input that nothing may be taken from: hostile, damaged, or broken in the middle of its records.
 * The message is a sentence with a next step.
 */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
}
