import { t } from '@/data/words/words';
import type { Content } from './content';
import type { ReadContext } from './read-content';
import type { ReadItem } from './read-item';
import { parseRecord } from './record-schema';
import { linesOf } from './text-stream';

/** Reads NDJSON in the record form: a line that is none is an item of its own. */
export async function* readNdjson(
  content: Content,
  { pacer }: ReadContext,
): AsyncGenerator<ReadItem, void, undefined> {
  let number = 0;
  for await (const lines of linesOf(content)) {
    for (const line of lines) {
      number++;
      if (line.trim() === '') continue;
      const pause = pacer.turn();
      if (pause) await pause;
      yield toItem(line, t('import.line', { name: content.name, number }));
    }
  }
}

function toItem(line: string, name: string): ReadItem {
  const result = parseRecord(parseJson(line));
  if ('record' in result) return { kind: 'record', record: result.record, name };
  return {
    kind: 'unreadable',
    name,
    reason: t('import.noRecord', { problem: result.problem }),
  };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
