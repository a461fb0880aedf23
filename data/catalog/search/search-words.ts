/** Longest word that is indexed: a CLSID has 36 characters, mangled names have no end. */
const LONGEST = 64;

/** Text as it is compared: lower case, full-width and accented letters plain. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  for (let i = 0; i < lower.length; i++) {
    if (lower.charCodeAt(i) > 0x7e) return lower.normalize('NFKD').replace(/\p{M}/gu, '');
  }
  return lower;
}

/** A word of a text; whether it stands at the text's start; whether it is part of a longer one. */
export type TakeWord = (word: string, first: boolean, part: boolean) => void;

const EDGES = /^[^\p{L}\p{N}.]+|[^\p{L}\p{N}]+$/gu;
const PARTS = /[\p{L}\p{N}]+/gu;
const HUMPS = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/**
 * Words of a text: each run without spaces, folded, whole; its parts between punctuation; and the
 * parts of a name `LikeThis`. One word may be given more than once.
 */
export function eachWord(text: string, take: TakeWord): void {
  let first = true;
  for (const run of text.split(/\s+/)) {
    const word = run.replace(EDGES, '');
    if (word === '') continue;
    take(foldText(word).slice(0, LONGEST), first, false);
    const parts = word.match(PARTS) ?? [];
    parts.forEach((part, i) => {
      const partFirst = first && i === 0;
      if (part.length < word.length) take(foldText(part).slice(0, LONGEST), partFirst, true);
      const humps = part.match(HUMPS) ?? [];
      if (humps.length < 2) return;
      humps.forEach((hump, j) => {
        if (hump.length > 1) take(hump.toLowerCase().slice(0, LONGEST), partFirst && j === 0, true);
      });
    });
    first = false;
  }
}
