import type { PlaceInName } from '@/data/catalog/catalog-index';
import type { StringTable } from '../bytes/string-table';
import { decodeText, isAscii } from '../bytes/text-codec';
import type { Values } from '../values/block-codec';

/** Names one after another in one text, as they are printed and in lower case. */
export interface NameRun {
  readonly printed: string;
  /** Where each name ends. */
  readonly ends: Uint32Array;
  readonly folded: string;
  readonly foldedEnds: Uint32Array;
}

/** Matches between two moments at which the search may pause. */
const STRIDE = 1024;
const BACKSLASH = 0x5c;

/** The names that a block of values holds. @throws {DamagedPart} */
export function runOfValues({ contents, ends }: Values): NameRun {
  if (isAscii(contents)) return plainRun(decodeText(contents), ends);
  const names: string[] = [];
  ends.forEach((end, at) => {
    names.push(decodeText(contents.subarray(at === 0 ? 0 : ends[at - 1], end)));
  });
  return anyRun(names);
}

/** The names of a table. */
export function runOfTable(table: StringTable, plain: boolean): NameRun {
  if (plain) return plainRun(table.joined, table.ends);
  return anyRun(Array.from({ length: table.count }, (_, number) => table.text(number)));
}

/** Of names in ASCII, which are as long in lower case. */
function plainRun(printed: string, ends: Uint32Array): NameRun {
  return { printed, ends, folded: printed.toLowerCase(), foldedEnds: ends };
}

function anyRun(names: readonly string[]): NameRun {
  const folded = names.map((name) => name.toLowerCase());
  return {
    printed: names.join(''),
    ends: endsOf(names),
    folded: folded.join(''),
    foldedEnds: endsOf(folded),
  };
}

function endsOf(texts: readonly string[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(texts, (text) => {
    end += text.length;
    return end;
  });
}

export function nameAt({ printed, ends }: NameRun, place: number): string {
  return printed.slice(place === 0 ? 0 : ends[place - 1], ends[place]);
}

/** Gives the numbers of all names that hold a text (lower case, not empty) there, step by step. */
export function* placesHolding(
  { folded, foldedEnds }: NameRun,
  text: string,
  place: PlaceInName,
  take: (number: number) => void,
): Generator<void, void> {
  let number = 0;
  let start = 0;
  let tries = 0;
  for (let at = folded.indexOf(text); at >= 0; ) {
    if (++tries % STRIDE === 0) yield;
    let end = foldedEnds[number] ?? 0;
    while (end <= at) {
      start = end;
      end = foldedEnds[++number] ?? Number.POSITIVE_INFINITY;
    }
    const textEnd = at + text.length;
    const isStart = at === start || folded.charCodeAt(at - 1) === BACKSLASH;
    const fits =
      place === 'whole'
        ? isStart && textEnd === end
        : textEnd <= end && (isStart || place === 'anywhere');
    if (fits) take(number);
    at = folded.indexOf(text, fits ? end : at + 1);
  }
}
