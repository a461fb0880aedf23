/** Digests made to be hard to compare, the same at every run. */

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const SIZE = 270;

let state = 20211;

/** Whole number from 0 to below `bound` (xorshift). */
function random(bound: number): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) % bound;
}

function block(length: number, letters: number): string {
  return Array.from({ length }, () => BASE64[random(letters)]).join('');
}

function digest(letters: number, longest: number): string {
  return `${3 * 2 ** random(7)}:${block(random(longest), letters)}:${block(random(longest), letters)}`;
}

/** Some characters of `text` replaced, added, left out or repeated. */
function mutate(text: string, pool: string): string {
  let changed = text;
  for (let times = random(5); times >= 0; times--) {
    const at = random(changed.length + 1);
    const one = pool[random(pool.length)] ?? '';
    const rest = [changed.slice(at + 1), changed.slice(at)][random(2)] ?? '';
    const added = ['', one, one.repeat(random(7))][random(3)] ?? '';
    changed = changed.slice(0, at) + added + rest;
  }
  return changed;
}

function list(make: (i: number) => string): string[] {
  return Array.from({ length: SIZE }, (_, i) => make(i));
}

/** Half as fine, or twice: a digest whose blocks move by one place. */
function shifted(text: string): string {
  const [size = '', first = '', second = ''] = text.split(':');
  return random(2) === 0
    ? `${Number(size) * 2}:${second}:${mutate(first, BASE64)}`
    : `${Number(size) / 2}:${mutate(second, BASE64)}:${first}`;
}

const parents = Array.from({ length: 12 }, () => digest(64, 65));

export const FAMILIES: Readonly<Record<string, string[]>> = {
  'random, of two letters': list(() => digest(2, 66)),
  'random, of one letter and short': list(() => digest(1, 14)),
  'mutated from few parents': list((i) => mutate(parents[i % 12] ?? '', BASE64)),
  'shifted to another block size': list((i) =>
    random(2) === 0 ? (parents[i % 12] ?? '') : shifted(parents[i % 12] ?? ''),
  ),
  malformed: list((i) => mutate(parents[i % 12] ?? '', ':0 -+x9A')),
};
