/** Commands that keys call before those that none does; browsers give them in order of the alphabet. */
export function withKeysFirst<Command extends { keys: string }>(
  commands: readonly Command[],
): Command[] {
  return commands.toSorted((one, other) => Number(one.keys === '') - Number(other.keys === ''));
}
