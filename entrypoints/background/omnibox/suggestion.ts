import { matchName } from '@/components/ui/words';
import type { Match } from '@/data/catalog/finding';
import type { KeptRecord } from '@/data/kept/kept-record';
import type { SearchRow } from '@/data/messages';
import { plural } from '@/data/words/words';

/** A piece of a suggestion's line: what matched is set off, what is less is dimmed. */
export interface Piece {
  text: string;
  style?: 'match' | 'dim';
}

/** A record that is suggested; its id is what the field holds when it is chosen. */
export interface Suggestion {
  id: string;
  pieces: Piece[];
}

/** A search result: its name with what matched, version, and what the file is. */
export function ofRow({ record, matched, variants }: SearchRow): Suggestion {
  const pieces = marked(record.name, matched.field === 'name' ? matched.ranges : []);
  const several = variants > 1 ? plural('search.variants', variants) : undefined;
  pieces.push(...dimmed(record.fileVersion, several));
  if (record.description !== undefined) {
    pieces.push(SEPARATOR);
    pieces.push(
      ...marked(record.description, matched.field === 'description' ? matched.ranges : []),
    );
  }
  if (matched.field !== 'name' && matched.field !== 'description') {
    pieces.push(SEPARATOR, ...marked(matched.text, matched.ranges));
  }
  return { id: record.id, pieces };
}

/** A record that an indicator matched: by what, before what it is. */
export function ofMatch({ record, by }: Match): Suggestion {
  const how = by.map(matchName).join(', ');
  const pieces: Piece[] = [{ text: record.name, style: 'match' }];
  return {
    id: record.id,
    pieces: [...pieces, ...dimmed(record.fileVersion, how, record.description)],
  };
}

/** A recent look-up. */
export function ofKept({ id, name, description }: KeptRecord): Suggestion {
  return { id, pieces: [{ text: name }, ...dimmed(description)] };
}

const SEPARATOR: Piece = { text: ' · ', style: 'dim' };

function dimmed(...facts: (string | undefined)[]): Piece[] {
  return facts
    .filter((fact) => fact !== undefined)
    .map((fact) => ({ text: ` · ${fact}`, style: 'dim' }));
}

function marked(text: string, ranges: SearchRow['matched']['ranges']): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, end), style: 'match' });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
