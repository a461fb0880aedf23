import type { DiffLine } from '@/data/catalog/line-diff';

/** Lines around a difference that are shown with it. */
const AROUND = 3;
/** A shorter stretch is shown: a line that stands for it takes room as well. */
const WORTH_FOLDING = 4;

/** Neighbouring lines of one kind, or a stretch of equal lines that is left out. */
export type DiffBlock =
  | { kind: DiffLine['kind']; from: number; lines: string[] }
  | { kind: 'folded'; from: number; count: number };

/**
 * The lines as blocks; unless `whole`, equal lines far from a difference are folded. Unfolded they are
 * a block of their own, so that the focus can go to it.
 */
export function toBlocks(lines: readonly DiffLine[], whole: boolean): DiffBlock[] {
  const blocks: DiffBlock[] = [];
  for (let from = 0; from < lines.length; ) {
    const kind = lines[from]?.kind ?? 'same';
    let to = from;
    while (lines[to]?.kind === kind) to++;
    const before = from === 0 ? 0 : AROUND;
    const behind = to === lines.length ? 0 : AROUND;
    const hidden = to - from - before - behind;
    if (kind === 'same' && hidden >= WORTH_FOLDING) {
      if (before > 0) blocks.push(block(lines, kind, from, from + before));
      blocks.push(
        whole
          ? block(lines, kind, from + before, to - behind)
          : { kind: 'folded', from: from + before, count: hidden },
      );
      if (behind > 0) blocks.push(block(lines, kind, to - behind, to));
    } else blocks.push(block(lines, kind, from, to));
    from = to;
  }
  return blocks;
}

function block(
  lines: readonly DiffLine[],
  kind: DiffLine['kind'],
  from: number,
  to: number,
): DiffBlock {
  return { kind, from, lines: lines.slice(from, to).map(({ text }) => text) };
}
