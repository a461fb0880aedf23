import type { MarkKind } from '@/data/catalog/finding';
import {
  MARK_COLOURS,
  MARK_LINES,
  type MarkColour,
  type MarkLook,
  withLine,
} from '@/data/settings/mark-look';
import { COLOUR_WORDS, KIND_WORDS, LINE_WORDS } from './mark-words';

const COLOURS = Object.keys(MARK_COLOURS) as MarkColour[];

interface MarkStyleRowProps {
  kind: MarkKind;
  look: MarkLook;
  onChange: (look: MarkLook) => void;
}

/** Line and colour of one kind of mark. A line that another kind has is exchanged with it. */
export function MarkStyleRow({ kind, look, onChange }: MarkStyleRowProps) {
  const { line, colour } = look[kind];
  const { name, what } = KIND_WORDS[kind];
  return (
    <div class="mark-style">
      <p id={`mark-${kind}`}>
        <strong>{name}</strong> <span class="quiet">{what}</span>
      </p>
      <select
        class="field"
        aria-label={`${name}: line`}
        value={line}
        onChange={({ currentTarget: { value } }) => {
          const chosen = MARK_LINES.find((each) => each === value);
          if (chosen) onChange(withLine(look, kind, chosen));
        }}
      >
        {MARK_LINES.map((each) => (
          <option key={each} value={each}>
            {LINE_WORDS[each]}
          </option>
        ))}
      </select>
      <select
        class="field"
        aria-label={`${name}: colour`}
        value={colour}
        onChange={({ currentTarget: { value } }) => {
          const chosen = COLOURS.find((each) => each === value);
          if (chosen) onChange({ ...look, [kind]: { line, colour: chosen } });
        }}
      >
        {COLOURS.map((each) => (
          <option key={each} value={each}>
            {COLOUR_WORDS[each]}
          </option>
        ))}
      </select>
    </div>
  );
}
