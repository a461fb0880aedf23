import { isHex } from './chars';

/** A run of this many hex digits cannot lie between two probes this far apart. */
export const STRIDE = 8;

/** 1 for the codes of hex digits, by the low byte: what a probe finds is looked at exactly later. */
const HEX_BYTES = new Uint8Array(256);
for (let code = 0; code < 128; code++) if (isHex(code)) HEX_BYTES[code] = 1;

/** Characters sieved at once; the candidates of one chunk fit into `CANDIDATES`. */
const CHUNK = 8192;
const CANDIDATES = new Int32Array(CHUNK / STRIDE + 1);

function hexAt(text: string, at: number): number {
  return HEX_BYTES[text.charCodeAt(at) & 255] ?? 0;
}

/**
 * Calls `visit` with a place inside every run of eight or more hex digits and inside every run of
 * pairs of them (and some places more). `visit` gives the offset up to which it has dealt with the
 * text; probes before that are skipped.
 *
 * Every eighth character is looked at. A quarter of those of English prose are hex digits, so a
 * branch on each would be mispredicted too often: candidates are counted up instead, in two sieves.
 */
export function forEachHexProbe(text: string, visit: (at: number) => number): void {
  const length = text.length;
  // The second sieve looks at three characters to the right.
  const limit = length - 3;
  let done = 0;
  let at = STRIDE - 1;
  while (at < limit) {
    const chunkEnd = Math.min(limit, at + CHUNK);
    let count = 0;
    for (; at < chunkEnd; at += STRIDE) {
      CANDIDATES[count] = at;
      count += hexAt(text, at);
    }
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const p = CANDIDATES[i] ?? 0;
      CANDIDATES[kept] = p;
      kept +=
        (hexAt(text, p + 1) & (hexAt(text, p + 2) | hexAt(text, p + 3))) |
        (hexAt(text, p - 1) & (hexAt(text, p - 2) | hexAt(text, p - 3)));
    }
    for (let i = 0; i < kept; i++) {
      const p = CANDIDATES[i] ?? 0;
      if (p >= done && isHex(text.charCodeAt(p))) done = visit(p);
    }
  }
  for (; at < length; at += STRIDE) {
    if (at >= done && isHex(text.charCodeAt(at))) done = visit(at);
  }
}
