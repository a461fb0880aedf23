import type { FileRecord } from '@/data/catalog/record';
import { t } from '@/data/words/words';
import { cleanText } from './clean-text';
import type { Content } from './content';
import { fileId, setHash } from './file-record';
import type { ReadContext } from './read-content';
import type { ReadItem } from './read-item';
import { linesOf } from './text-stream';

/** `digest,"path|MD5"`; ssdeep writes a quote inside the name as `\"`. */
const ROW = /^([^,"]+),"((?:[^"\\]|\\.)*)"$/;

/** Reads the output of ssdeep: a header, then rows with a digest and a path with an MD5 after it. */
export async function* readSsdeepList(
  content: Content,
  { pacer }: ReadContext,
): AsyncGenerator<ReadItem, void, undefined> {
  let number = 0;
  for await (const lines of linesOf(content)) {
    for (const line of lines) {
      number++;
      if (line.trim() === '' || number === 1) continue;
      const pause = pacer.turn();
      if (pause) await pause;
      const name = t('import.line', { name: content.name, number });
      const record = toRecord(line.trim());
      yield record
        ? { kind: 'record', record, name }
        : {
            kind: 'unreadable',
            name,
            reason: t('import.noSsdeepRow'),
          };
    }
  }
}

function toRecord(line: string): FileRecord | undefined {
  const [, digest = '', quoted = ''] = ROW.exec(line) ?? [];
  const hashes: FileRecord['hashes'] = {};
  const printed = cleanText(quoted.replaceAll('\\"', '"'));
  const bar = printed.lastIndexOf('|');
  if (bar !== -1) setHash(hashes, 'md5', printed.slice(bar + 1));
  setHash(hashes, 'ssdeep', digest);
  const path = (hashes.md5 === undefined ? printed : printed.slice(0, bar)).trim();
  const name = path.slice(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
  if (hashes.ssdeep === undefined || name === '') return undefined;
  return { kind: 'file', id: fileId(name, hashes, path), name, path, hashes };
}
