import { MARK_COLOURS, MARK_KINDS, type MarkLook } from '@/data/settings/mark-look';

const SYSTEM_COLOURS = { known: 'LinkText', ambiguous: 'LinkText', noted: 'Highlight' } as const;

/**
 * The rule that paints the highlights of one name. Lines differ, so that marks are told apart without
 * colour; mid tones suit any page. The place that a person is led to is shown in any case.
 * @param origin selector of the element whose texts inherit the rule; of no selector every element is
 *   matched, for which a browser computes the styles of all of them anew
 */
export function markStyle(name: string, look: MarkLook, origin = ''): string {
  const kinds = look.on ? MARK_KINDS : [];
  const rules = kinds.map((kind) => {
    const { line, colour } = look[kind];
    const tint = look.tint ? `background-color: ${MARK_COLOURS[colour]}22;` : '';
    return `${origin}::highlight(${name}-${kind}) { text-decoration: underline 2px ${line} ${MARK_COLOURS[colour]}; ${tint} }`;
  });
  const forced = kinds.map(
    (kind) =>
      `${origin}::highlight(${name}-${kind}) { text-decoration-color: ${SYSTEM_COLOURS[kind]}; background-color: Canvas; color: LinkText; }`,
  );
  return `
${rules.join('\n')}
${origin}::highlight(${name}-flash) {
  text-decoration: underline 3px solid #b45309;
  background-color: #ffd84d;
  color: #1a1400;
}
@media (forced-colors: active) {
${forced.join('\n')}
  ${origin}::highlight(${name}-flash) { text-decoration-color: HighlightText; background-color: Highlight; color: HighlightText; }
}`;
}
