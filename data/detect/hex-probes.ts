import { isHex } from './chars';
import type { Scan } from './scan';

/** A run of this many hex digits cannot lie between two probes this far apart. */
export const STRIDE = 8;

const HEX = new Uint8Array(256);
for (let code = 0; code < 256; code++) if (isHex(code)) HEX[code] = 1;

/** Characters sieved at once; the candidates of one chunk fit into `CANDIDATES`. */
const CHUNK = 1024;
const CANDIDATES = new Int32Array(CHUNK / STRIDE + 1);

/** Where the run of hex digits round `at` begins, not before `floor`. */
export function hexRunStart(codes: Uint8Array, at: number, floor: number): number {
  let start = at;
  while (start > floor && HEX[codes[start - 1] ?? 0] === 1) start--;
  return start;
}

/** Where the run of hex digits that goes on at `at` ends. */
export function hexRunEnd(codes: Uint8Array, at: number): number {
  let end = at;
  while (HEX[codes[end] ?? 0] === 1) end++;
  return end;
}

function hexAt(codes: Uint8Array, at: number): number {
  return HEX[codes[at] ?? 0] ?? 0;
}

/**
 * Calls `visit` with a place inside every run of eight or more hex digits and inside every run of
 * pairs of them (and some places more). `visit` gives the offset up to which it has dealt with the
 * text; probes before that are skipped.
 *
 * Every eighth character is looked at. A quarter of those of English prose are hex digits, so a
 * branch on each would be mispredicted too often: candidates are counted up instead, in two sieves.
 */
export function forEachHexProbe(scan: Scan, visit: (at: number) => number): void {
  const { codes, length } = scan;
  let done = 0;
  let at = STRIDE - 1;
  while (at < length) {
    const chunkStart = at;
    const chunkEnd = Math.min(length, at + CHUNK);
    let count = 0;
    for (; at < chunkEnd; at += STRIDE) {
      CANDIDATES[count] = at;
      count += hexAt(codes, at);
    }
    // In text full of hex the second sieve would keep nearly everything.
    const isDense = count * STRIDE * 2 > chunkEnd - chunkStart;
    let kept = isDense ? count : 0;
    for (let i = 0; i < count && !isDense; i++) {
      const p = CANDIDATES[i] ?? 0;
      CANDIDATES[kept] = p;
      kept +=
        (hexAt(codes, p + 1) & (hexAt(codes, p + 2) | hexAt(codes, p + 3))) |
        (hexAt(codes, p - 1) & (hexAt(codes, p - 2) | hexAt(codes, p - 3)));
    }
    for (let i = 0; i < kept; i++) {
      const p = CANDIDATES[i] ?? 0;
      if (p >= done) done = visit(p);
    }
  }
}
