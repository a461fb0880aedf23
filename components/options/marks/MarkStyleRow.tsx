import type { MarkKind } from '@/data/catalog/finding';
import {
  MARK_COLOURS,
  MARK_LINES,
  type MarkColour,
  type MarkLook,
  withLine,
} from '@/data/settings/mark-look';
import { t } from '@/data/words/words';

const COLOURS = Object.keys(MARK_COLOURS) as MarkColour[];

interface MarkStyleRowProps {
  kind: MarkKind;
  look: MarkLook;
  onChange: (look: MarkLook) => void;
}

/** Line and colour of one kind of mark. A line that another kind has is exchanged with it. */
export function MarkStyleRow({ kind, look, onChange }: MarkStyleRowProps) {
  const { line, colour } = look[kind];
  const name = t(`options.marks.kind.${kind}`);
  return (
    <div class="mark-style">
      <p id={`mark-${kind}`}>
        <strong>{name}</strong> <span class="quiet">{t(`options.marks.meaning.${kind}`)}</span>
      </p>
      <select
        class="field"
        aria-label={t('options.marks.lineOf', { kind: name })}
        value={line}
        onChange={({ currentTarget: { value } }) => {
          const chosen = MARK_LINES.find((each) => each === value);
          if (chosen) onChange(withLine(look, kind, chosen));
        }}
      >
        {MARK_LINES.map((each) => (
          <option key={each} value={each}>
            {t(`options.marks.line.${each}`)}
          </option>
        ))}
      </select>
      <select
        class="field"
        aria-label={t('options.marks.colourOf', { kind: name })}
        value={colour}
        onChange={({ currentTarget: { value } }) => {
          const chosen = COLOURS.find((each) => each === value);
          if (chosen) onChange({ ...look, [kind]: { line, colour: chosen } });
        }}
      >
        {COLOURS.map((each) => (
          <option key={each} value={each}>
            {t(`options.marks.colour.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
