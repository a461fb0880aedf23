import { recognise } from '@/data/import/recognise';
import { t } from '@/data/words/words';
import { DownloadError } from './download-error';

/** First bytes of a body that tell a catalog from a web page. */
const HEAD_BYTES = 1024;

/** Takes chunks until there are enough to tell what the body is; all of them where it is shorter. */
export async function readHead(
  read: () => Promise<Uint8Array<ArrayBuffer> | undefined>,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const chunk = await read();
    if (chunk === undefined) break;
    chunks.push(chunk);
    length += chunk.length;
  }
  return chunks;
}

/**
 * Refuses a body that is no catalog, such as the page of a proxy, of a sign-in or of an error that
 * comes with status 200.
 * @throws {DownloadError}
 */
export async function refuseForeign(
  chunks: readonly Uint8Array<ArrayBuffer>[],
  host: string,
): Promise<void> {
  const head = new Uint8Array(await new Blob([...chunks]).arrayBuffer());
  const format = recognise(head);
  if (format !== undefined && format !== 'image') return;
  const text = new TextDecoder().decode(head).trimStart();
  if (head.length === 0) {
    throw new DownloadError(t('download.emptyFile', { host }));
  }
  if (/^<(?:!doctype|html|head|body|!--|\?xml)/i.test(text)) {
    throw new DownloadError(t('download.webPage', { host }), { keep: true });
  }
  throw new DownloadError(t('download.unknownFormat', { host }));
}
