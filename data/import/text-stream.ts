import { t } from '@/data/words/words';
import type { Content } from './content';
import { MAX_MEMBER_BYTES } from './import-limits';
import { decoderFor } from './recognise';
import { RefusedError } from './unreadable-error';

/** The content's bytes as UTF-8, from whatever its byte order mark says they are. */
export function utf8(content: Content): ReadableStream<Uint8Array<ArrayBuffer>> {
  const { encoding } = decoderFor(content.head);
  const bytes = content.open();
  if (encoding === 'utf-8') return bytes;
  return bytes.pipeThrough(new TextDecoderStream(encoding)).pipeThrough(new TextEncoderStream());
}

/** The content's text in pieces, without its byte order mark. */
export async function* textOf(content: Content): AsyncGenerator<string, void, undefined> {
  const decoder = decoderFor(content.head);
  for await (const chunk of content.open()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/**
 * The content's lines in batches, without their line ends.
 * @throws {RefusedError} where a line is longer than any record
 */
export async function* linesOf(content: Content): AsyncGenerator<string[], void, undefined> {
  let rest: string[] = [];
  let restLength = 0;
  for await (const text of textOf(content)) {
    const lines = text.split('\n');
    const last = lines.pop() ?? '';
    if (lines.length > 0) {
      lines[0] = rest.join('') + (lines[0] ?? '');
      rest = [];
      restLength = 0;
      yield lines.map(withoutReturn);
    }
    rest.push(last);
    restLength += last.length;
    if (restLength > MAX_MEMBER_BYTES) {
      throw new RefusedError(t('import.lineTooLong', { name: content.name }));
    }
  }
  const line = rest.join('');
  if (line !== '') yield [withoutReturn(line)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
