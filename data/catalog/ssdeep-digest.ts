/** Longest block, after runs were cut. */
export const MAX_BLOCK = 64;
/** Two blocks are compared only where they share this many characters in a row. */
export const WINDOW = 7;

/** A digest taken apart: `first` was made at `blockSize`, `second` at twice that. */
export interface Digest {
  blockSize: number;
  first: string;
  second: string;
}

/**
 * Takes a digest `blocksize:block1:block2` apart; a file name after a comma is ignored, runs of more
 * than three equal characters are cut to three. Undefined for a malformed digest, for characters
 * beyond ASCII and for a block that is longer than 64 characters after that.
 */
export function parseDigest(text: string): Digest | undefined {
  const parts = /^(\d{1,10}):([\0-9;-\x7f]*):([\0-+\--9;-\x7f]*)(?:,|$)/.exec(text);
  if (parts === null) return undefined;
  const blockSize = Number(parts[1]);
  const first = cutRuns(parts[2] ?? '');
  const second = cutRuns(parts[3] ?? '');
  if (first.length > MAX_BLOCK || second.length > MAX_BLOCK) return undefined;
  return { blockSize, first, second };
}

function cutRuns(block: string): string {
  return block.replace(/(.)\1{3,}/gs, '$1$1$1');
}
