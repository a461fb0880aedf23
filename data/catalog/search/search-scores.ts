import { FIT, FIT_POINTS, type Fit } from './search-fields';
import type { TokenTable } from './token-table';
import { matchInside, matchStarts, matchTypos } from './word-matches';

/** How far words are taken to match: only from their start, inside them too, with typos too. */
export const DEPTHS = ['starts', 'inside', 'typos'] as const;
export type Depth = (typeof DEPTHS)[number];

/** Points of every group for one query; the arrays are kept from query to query. */
export class Scores {
  /** Groups that any word matched. */
  readonly found: number[] = [];
  readonly points: Float32Array;
  /** How many words of the query matched a group. */
  readonly words: Uint8Array;
  /** Field of a group's best match. */
  readonly fields: Uint8Array;
  private readonly best: Float32Array;
  private readonly bestFields: Uint8Array;
  private readonly strongest: Float32Array;

  constructor(
    private readonly tokens: TokenTable,
    groups: number,
  ) {
    this.points = new Float32Array(groups);
    this.words = new Uint8Array(groups);
    this.fields = new Uint8Array(groups);
    this.best = new Float32Array(groups);
    this.bestFields = new Uint8Array(groups);
    this.strongest = new Float32Array(groups);
  }

  clear(): void {
    for (const group of this.found) {
      this.points[group] = 0;
      this.words[group] = 0;
      this.strongest[group] = 0;
    }
    this.found.length = 0;
  }

  /** Adds what one word of the query matches, of each group its best place, step by step. */
  *addWord(word: string, depth: Depth): Generator<void, void> {
    const touched: number[] = [];
    const take = (token: number, fit: Fit, share: number) =>
      this.takeToken(token, fit, share, touched);
    yield* matchStarts(this.tokens, word, take);
    if (depth !== 'starts') yield* matchInside(this.tokens, word, take);
    if (depth === 'typos') yield* matchTypos(this.tokens, word, take);
    yield;
    for (const group of touched) {
      const best = this.best[group] ?? 0;
      if (this.words[group] === 0) this.found.push(group);
      this.words[group] = (this.words[group] ?? 0) + 1;
      this.points[group] = (this.points[group] ?? 0) + best;
      if (best > (this.strongest[group] ?? 0)) {
        this.strongest[group] = best;
        this.fields[group] = this.bestFields[group] ?? 0;
      }
      this.best[group] = 0;
    }
  }

  private takeToken(token: number, fit: Fit, share: number, touched: number[]): void {
    const points = FIT_POINTS[fit];
    if (points === undefined) return;
    const { postings, postingStarts } = this.tokens;
    const factor = fit === FIT.typo ? share : 0.75 + 0.25 * share;
    const end = postingStarts[token + 1] ?? 0;
    for (let at = postingStarts[token] ?? 0; at < end; at++) {
      const posting = postings[at] ?? 0;
      const group = posting >>> 5;
      const value = (points[posting & 31] ?? 0) * factor;
      const before = this.best[group] ?? 0;
      if (value <= before) continue;
      if (before === 0) touched.push(group);
      this.best[group] = value;
      this.bestFields[group] = (posting & 31) >>> 1;
    }
  }
}
