/** What the person asked for cannot be done as asked; the message is a sentence with a next step. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
