/** An input that is not what it should be; the message is a sentence with a next step. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
}
