import { t } from '@/data/words/words';
import { formatBytes } from '../ui/format';

/** A list of some 300,000 lines; beyond it a page's memory is the wrong place. */
export const MAX_LIST_BYTES = 32_000_000;

/** Bytes that tell what a file is. */
const HEAD = 4096;

/**
 * The text of a file: UTF-8, or UTF-16 as PowerShell and the registry editor write it.
 * @throws {Error} with a sentence, where the file is too large or not text
 */
export async function readListFile(file: File): Promise<string> {
  if (file.size > MAX_LIST_BYTES) {
    throw new Error(
      t('list.tooLarge', {
        name: file.name,
        size: formatBytes(file.size),
        most: formatBytes(MAX_LIST_BYTES),
      }),
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding = encodingOf(bytes.subarray(0, HEAD));
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.slice(0, HEAD).includes('\0')) {
    const step = /\.evtx$/i.test(file.name)
      ? t('list.notTextLog', { name: file.name })
      : t('list.notText', { name: file.name });
    throw new Error(step);
  }
  return text;
}

/** By the byte order mark; without one, text that is half zero bytes is UTF-16. */
function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length * 0.4 && even === 0) return 'utf-16le';
  return even > head.length * 0.4 && odd === 0 ? 'utf-16be' : 'utf-8';
}
