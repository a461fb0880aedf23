import { TRIVIAL_HASHES } from './trivial-hashes';

/** A content whose hashes identify nothing, as the catalog of messages calls it. */
export type TrivialInput = keyof typeof TRIVIAL_HASHES;

const table = new Map<string, TrivialInput>([['3::', 'empty']]);
for (const input of Object.keys(TRIVIAL_HASHES) as TrivialInput[]) {
  for (const hash of TRIVIAL_HASHES[input]) table.set(hash, input);
}

/** What a hash (or the ssdeep digest `3::`) is the hash of, where that is a trivial input. */
export function trivialInput(key: string): TrivialInput | undefined {
  return table.get(key);
}

/** The same for a truncated hash, `head…tail`. */
export function trivialPrefix(head: string, tail: string): TrivialInput | undefined {
  for (const [hash, input] of table) {
    if (hash.startsWith(head) && hash.endsWith(tail)) return input;
  }
  return undefined;
}
