import * as v from 'valibot';
import type { MarkKind } from '@/data/catalog/finding';
import { t } from '@/data/words/words';

/** Underlines, told apart without colour. */
export const MARK_LINES = ['solid', 'double', 'dotted', 'dashed', 'wavy'] as const;
export type MarkLine = (typeof MARK_LINES)[number];

/** Mid tones: each holds 3:1 on white as on a dark page. */
export const MARK_COLOURS = {
  blue: '#3b82d6',
  violet: '#8b6bd9',
  orange: '#d9730d',
  green: '#2f9e5f',
  pink: '#d9508f',
  grey: '#7b8494',
} as const;
export type MarkColour = keyof typeof MARK_COLOURS;

export const MARK_KINDS: readonly MarkKind[] = ['known', 'ambiguous', 'noted'];

const style = v.object({
  line: v.picklist(MARK_LINES),
  colour: v.picklist(Object.keys(MARK_COLOURS) as MarkColour[]),
});

/** How marks are painted. */
export const markLook = v.pipe(
  v.object({
    /** Whether they are; hovering finds what is known all the same. */
    on: v.boolean(),
    /** Whether the text's background is tinted too. */
    tint: v.boolean(),
    known: style,
    ambiguous: style,
    noted: style,
  }),
  v.check(
    (look) => new Set(MARK_KINDS.map((kind) => look[kind].line)).size === MARK_KINDS.length,
    () => t('settings.sameLine'),
  ),
);
export type MarkLook = v.InferOutput<typeof markLook>;

export const DEFAULT_LOOK: MarkLook = {
  on: true,
  tint: true,
  known: { line: 'solid', colour: 'blue' },
  ambiguous: { line: 'dotted', colour: 'violet' },
  noted: { line: 'wavy', colour: 'orange' },
};

/** The look with another line for a kind; the kind that had this line gets the other's in exchange. */
export function withLine(look: MarkLook, kind: MarkKind, line: MarkLine): MarkLook {
  const had = look[kind].line;
  const other = MARK_KINDS.find((each) => each !== kind && look[each].line === line);
  const changed = { ...look, [kind]: { ...look[kind], line } };
  return other === undefined ? changed : { ...changed, [other]: { ...look[other], line: had } };
}
