import { NumberRun } from './number-run';
import { eachWord } from './search-words';
import { sortedInSteps } from './sorted-in-steps';
import { letterMask, type TokenTable, toPosting } from './token-table';
import { indexTrigrams } from './trigrams';

/** Words, and places of words, that are taken between two moments at which the work may pause. */
const STRIDE = 1024;
const PAIRS = 8 * 1024;

/** Collects words and where they stand, then sorts them into a table. */
export class TokenCollector {
  private readonly numbers = new Map<string, number>();
  /** Words that are more than a part of others: what lies inside a part lies inside its word too. */
  private readonly whole = new Set<number>();
  /** Words of each text that was added, as `word * 2 + first`, list after list. */
  private readonly lists = new NumberRun();
  private readonly listStarts = new NumberRun();
  private readonly tokens = new NumberRun();
  private readonly postings = new NumberRun();
  /** One more than the last group of each word and field: variants of one name are entered once. */
  private lastGroups = new Uint32Array(0);

  /** Takes the words of a text; gives the number of their list. */
  addText(text: string): number {
    this.listStarts.push(this.lists.length);
    eachWord(text, (word, first, part) => this.addToList(word, first, part));
    return this.listStarts.length - 1;
  }

  /** Takes a text that is one word, folded already. */
  addWord(word: string): number {
    this.listStarts.push(this.lists.length);
    if (word !== '') this.addToList(word, true, false);
    return this.listStarts.length - 1;
  }

  private addToList(word: string, first: boolean, part: boolean): void {
    let number = this.numbers.get(word);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(word, number);
    }
    if (!part) this.whole.add(number);
    this.lists.push(number * 2 + (first ? 1 : 0));
  }

  /** Says that a list's words stand in a field of a group; groups come in their order. */
  addPlace(list: number, group: number, field: number): void {
    const room = this.numbers.size * 16;
    if (this.lastGroups.length < room) this.lastGroups = new Uint32Array(room);
    const start = this.listStarts.at(list);
    const end =
      list + 1 < this.listStarts.length ? this.listStarts.at(list + 1) : this.lists.length;
    for (let i = start; i < end; i++) {
      const entry = this.lists.at(i);
      const token = entry >>> 1;
      if (this.lastGroups[token * 16 + field] === group + 1) continue;
      this.lastGroups[token * 16 + field] = group + 1;
      this.tokens.push(token);
      this.postings.push(toPosting(group, field, (entry & 1) === 1));
    }
  }

  *finish(): Generator<void, TokenTable> {
    const unsorted = [...this.numbers.keys()];
    yield;
    const words = yield* sortedInSteps(unsorted, (a, b) => (a < b ? -1 : 1));
    const count = words.length;
    const starts = new Uint32Array(count + 1);
    const masks = new Uint32Array(count);
    const rank = new Uint32Array(count);
    const isWhole: boolean[] = [];
    let at = 1;
    for (const [i, word] of words.entries()) {
      if (i % STRIDE === 0) yield;
      const number = this.numbers.get(word) ?? 0;
      starts[i] = at;
      at += word.length + 1;
      masks[i] = letterMask(word);
      rank[number] = i;
      isWhole.push(this.whole.has(number));
    }
    starts[count] = at;
    const text = yield* joined(words);
    return {
      count,
      text,
      starts,
      masks,
      ...(yield* indexTrigrams(text, starts, isWhole)),
      ...(yield* this.sortPostings(rank, count)),
    };
  }

  private *sortPostings(
    rank: Uint32Array,
    count: number,
  ): Generator<void, Pick<TokenTable, 'postingStarts' | 'postings'>> {
    const postingStarts = new Uint32Array(count + 1);
    for (let i = 0; i < this.tokens.length; i++) {
      if (i % PAIRS === 0) yield;
      const place = (rank[this.tokens.at(i)] ?? 0) + 1;
      postingStarts[place] = (postingStarts[place] ?? 0) + 1;
    }
    for (let i = 0; i < count; i++) {
      postingStarts[i + 1] = (postingStarts[i + 1] ?? 0) + (postingStarts[i] ?? 0);
    }
    yield;
    const next = postingStarts.slice();
    const postings = new Uint32Array(this.tokens.length);
    for (let i = 0; i < this.tokens.length; i++) {
      if (i % PAIRS === 0) yield;
      const token = rank[this.tokens.at(i)] ?? 0;
      const at = next[token] ?? 0;
      next[token] = at + 1;
      postings[at] = this.postings.at(i);
    }
    return { postingStarts, postings };
  }
}

/** All words, each between line feeds. */
function* joined(words: readonly string[]): Generator<void, string> {
  const pieces = [''];
  for (let from = 0; from < words.length; from += STRIDE) {
    yield;
    pieces.push(words.slice(from, from + STRIDE).join('\n'));
  }
  pieces.push('');
  yield;
  return pieces.join('\n');
}
