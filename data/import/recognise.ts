/** Formats of inputs, told by content alone. */
export type InputFormat =
  | 'zip'
  | 'gzip'
  | 'page'
  | 'json'
  /** A JSON object that shows no sign of the collector in its beginning. */
  | 'other-json'
  | 'ndjson'
  | 'csv'
  | 'ssdeep'
  | 'image'
  | 'pack';

/** First bytes of an input that are enough for telling its format. */
export const HEAD_BYTES = 16 * 1024;

const MAGIC: readonly (readonly [InputFormat, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image', [0xff, 0xd8, 0xff]],
];

/** @returns `undefined` where the bytes are of no format that is read */
export function recognise(head: Uint8Array): InputFormat | undefined {
  for (const [format, magic] of MAGIC) {
    if (magic.every((byte, at) => head[at] === byte)) return format;
  }
  // Pages are by far the most frequent: their front matter is told before anything is decoded.
  const start = head[0] === 0xef ? 3 : 0;
  if (head[start] === 0x2d && head[start + 1] === 0x2d && head[start + 2] === 0x2d) return 'page';
  const text = decodeHead(head.subarray(0, HEAD_BYTES)).trimStart();
  if (text.startsWith('{')) return recogniseJson(text);
  if (text.startsWith('---') || text.startsWith('# ')) return 'page';
  if (text.startsWith('ssdeep,1.')) return 'ssdeep';
  const line = text.slice(0, text.search(/[\r\n]|$/));
  if (/^"?[a-z_]+"?(,"?[a-z_0-9]+"?)+$/i.test(line) && /\bfile_name\b/i.test(line)) return 'csv';
  return undefined;
}

function recogniseJson(text: string): InputFormat {
  if (/"format"\s*:\s*"pe-lens-pack"/.test(text)) return 'pack';
  const line = text.slice(0, text.search(/[\r\n]|$/));
  if (/"kind"\s*:\s*"(?:file|com)"/.test(line)) return 'ndjson';
  return COLLECTOR_SIGN.test(text) ? 'json' : 'other-json';
}

const COLLECTOR_SIGN = /"(?:rundate|file_name|file_path|hash_md5|\{[\da-f-]{30,44}\})"\s*:/i;

/** A decoder for the text whose first bytes are given: UTF-8, or UTF-16 where its mark says so. */
export function decoderFor(head: Uint8Array): TextDecoder {
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder('utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder('utf-16be');
  return new TextDecoder();
}

function decodeHead(head: Uint8Array): string {
  return decoderFor(head).decode(head);
}
