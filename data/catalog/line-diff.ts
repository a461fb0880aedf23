import { diffArrays } from 'diff';

/** A line of two texts laid over each other. */
export interface DiffLine {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Beyond this many edits two texts are different texts, and finding the fewest edits takes long. */
const MAX_EDITS = 2000;

/** Lines of two texts in their order: in both, only in the first (removed), only in the second (added). */
export function diffLines(before: string, after: string): DiffLine[] {
  const old = linesOf(before);
  const recent = linesOf(after);
  const changes = diffArrays(old, recent, { maxEditLength: MAX_EDITS });
  if (changes === undefined) {
    return [
      ...old.map((text) => ({ kind: 'removed' as const, text })),
      ...recent.map((text) => ({ kind: 'added' as const, text })),
    ];
  }
  return changes.flatMap(({ value, added, removed }) => {
    const kind = added ? 'added' : removed ? 'removed' : 'same';
    return value.map((text) => ({ kind, text }) as const);
  });
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/\r\n|\r|\n/);
}
