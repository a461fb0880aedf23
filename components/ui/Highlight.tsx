import type { ComponentChildren } from 'preact';
import { visibleText } from './visible-text';

interface HighlightProps {
  text: string;
  /** Places that matched, in UTF-16 units; out of order or overlapping ones are put right. */
  ranges: readonly (readonly [start: number, end: number])[];
}

/** Text with the parts that matched set off. */
export function Highlight({ text, ranges }: HighlightProps) {
  const parts: ComponentChildren[] = [];
  let done = 0;
  for (const [start, end] of [...ranges].sort((one, other) => one[0] - other[0])) {
    const from = Math.max(start, done);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    parts.push(visibleText(text.slice(done, from)), mark(text.slice(from, to)));
    done = to;
  }
  parts.push(visibleText(text.slice(done)));
  return <>{parts}</>;
}

function mark(text: string): ComponentChildren {
  return <mark>{visibleText(text)}</mark>;
}
