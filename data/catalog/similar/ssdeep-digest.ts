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
  const blockSize = blockSizeOf(text);
  const blocks = blocksOf(text);
  return blockSize === undefined || blocks === undefined ? undefined : { blockSize, ...blocks };
}

/** The number at the start, whatever stands between it and the colon: the reference reads no closer. */
export function blockSizeOf(text: string): number | undefined {
  const number = /^\s*([+-]?\d+)/.exec(text)?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Both blocks, runs cut; undefined where one is missing or too long. */
export function blocksOf(text: string): Omit<Digest, 'blockSize'> | undefined {
  const parts = /^[^:]*:([^:]*):([^,]*)/.exec(text);
  if (parts === null) return undefined;
  const first = cutRuns(parts[1] ?? '');
  const second = cutRuns(parts[2] ?? '');
  if (first.length > MAX_BLOCK || second.length > MAX_BLOCK) return undefined;
  return isAscii(first) && isAscii(second) ? { first, second } : undefined;
}

function cutRuns(block: string): string {
  return block.replace(/(.)\1{3,}/gs, '$1$1$1');
}

function isAscii(block: string): boolean {
  for (let i = 0; i < block.length; i++) if (block.charCodeAt(i) > 0x7f) return false;
  return true;
}
