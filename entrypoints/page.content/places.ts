import { detect } from '@/data/detect/detect';
import type { IndicatorKey } from '@/data/detect/indicator';
import { joinRun } from '@/data/detect/join';
import { mayHold } from './glance';
import type { Run } from './run';

/** An indicator where it stands on the page. */
export interface Place extends IndicatorKey {
  /** As the page has it, without characters that only allow line breaks. */
  text: string;
  /** Text nodes it lies in, in document order; mostly one. */
  nodes: readonly [Text, ...Text[]];
  /** Offset in the first node. */
  start: number;
  /** Offset in the last node. */
  end: number;
}

export interface Places {
  places: readonly Place[];
  /** An indicator crosses an element whose style was not asked for; `partByStyle` does. */
  unsure: boolean;
}

/** Shorter runs hold no indicator. */
const SHORTEST = 4;

const NOTHING: Places = { places: [], unsure: false };

/** Characters that only allow a line break: soft hyphen, zero-width space, word joiner, BOM. */
export const BREAK_HINTS = /[\u00ad\u200b\u2060\ufeff]/g;

/** Finds the indicators of a run. */
export function findPlaces(run: Run): Places {
  const [piece] = run;
  if (run.length === 1 && piece && piece.text.search(BREAK_HINTS) < 0) {
    const { node, from } = piece;
    if (piece.text.length < SHORTEST || !mayHold(piece.text)) return NOTHING;
    const places = detect(piece.text).map(({ kind, key, text, start, end }): Place => {
      return { kind, key, text, nodes: [node], start: from + start, end: from + end };
    });
    return { places, unsure: false };
  }
  return findInPieces(run);
}

function findInPieces(run: Run): Places {
  const texts = run.map(({ text }) => text);
  if (!mayHold(texts.join(''))) return NOTHING;
  const joined = joinRun(texts);
  const places: Place[] = [];
  let unsure = false;
  for (const { kind, key, text, start, end } of detect(joined.text)) {
    const [first, startAt] = joined.toPiece(start);
    const [last, endAt] = joined.toPieceEnd(end);
    const pieces = run.slice(first, last + 1);
    const [head, ...others] = pieces;
    const tail = pieces.at(-1);
    if (!head || !tail) continue;
    unsure ||= others.some(({ crossed }) => crossed.length > 0);
    const nodes: [Text, ...Text[]] = [head.node, ...others.map(({ node }) => node)];
    places.push({ kind, key, text, nodes, start: head.from + startAt, end: tail.from + endAt });
  }
  return { places, unsure };
}
