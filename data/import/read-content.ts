import { t } from '@/data/words/words';
import { allBytes, type Content } from './content';
import { readCsv } from './csv-reader';
import { MAX_PAGE_BYTES, MAX_SCREENSHOT_BYTES } from './import-limits';
import { readJson } from './json-reader';
import { readNdjson } from './ndjson-reader';
import { readPage } from './page-reader';
import type { Pacer } from './pause';
import type { ReadItem } from './read-item';
import { decoderFor, type InputFormat, recognise } from './recognise';
import { readSsdeepList } from './ssdeep-list-reader';
import { UnreadableError } from './unreadable-error';

export interface ReadContext {
  pacer: Pacer;
  /** Not every file of an archive is for the catalog: what plainly is none is passed over. */
  archived: boolean;
  /** Told how many bytes of the input file have been taken, packed as they are. */
  onBytes: (done: number) => void;
}

/**
 * Reads one content of whatever format.
 * @throws {UnreadableError} where nothing of it can be read
 * @throws {RefusedError} where it breaks in the middle of its records
 */
export function readContent(
  content: Content,
  context: ReadContext,
): AsyncIterable<ReadItem> | Iterable<ReadItem> {
  const format = recognise(content.head);
  if (format === 'page') return readPageContent(content, context);
  if (format === 'image') return readScreenshot(content, context);
  if (format === 'json' || (format === 'other-json' && !context.archived)) {
    return readJson(content, context);
  }
  if (format === 'csv') return readCsv(content, context);
  if (format === 'ssdeep') return readSsdeepList(content, context);
  if (format === 'ndjson') return readNdjson(content, context);
  if (format !== 'pack' && context.archived && !isMeantAsPage(content.name)) return [];
  throw new UnreadableError(wrongFormat(format));
}

function wrongFormat(format: InputFormat | undefined): string {
  if (format === 'pack') {
    return t('import.manifestAlone');
  }
  if (format === 'zip' || format === 'gzip') {
    return t('import.archiveInArchive');
  }
  return t('import.unknownFormat');
}

async function* readPageContent(
  content: Content,
  { archived }: ReadContext,
): AsyncGenerator<ReadItem, void, undefined> {
  const bytes = await allBytes(content, MAX_PAGE_BYTES);
  const item = readPageItem(content.name, decoderFor(bytes).decode(bytes), archived);
  if (item) yield item;
}

/** A page as an item; `undefined` where it is another page of the same website. */
export function readPageItem(name: string, text: string, archived: boolean): ReadItem | undefined {
  try {
    return { kind: 'record', record: readPage(text, name), name };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    if (archived && !isMeantAsPage(name, text)) return undefined;
    return { kind: 'unreadable', name, reason: error.message };
  }
}

async function* readScreenshot(
  content: Content,
  { archived }: ReadContext,
): AsyncGenerator<ReadItem, void, undefined> {
  if (archived && !SCREENSHOT_PATH.test(content.name)) return;
  const bytes = await allBytes(content, MAX_SCREENSHOT_BYTES);
  yield { kind: 'screenshot', name: baseName(content.name), bytes };
}

const SCREENSHOT_PATH = /(?:^|\/)screenshots\/[^/]+\.(?:png|jpe?g)$/i;
/** Names that the library gives to pages of records alone. */
const RECORD_PAGE = /(?:-[0-9a-f]{32}|-|^clsid_.*)\.md$/i;
/** Pages that a website or a repository has beside its records. */
const OTHER_PAGE = /^(?:index|readme|license|licence|changelog|contributing|about|404)\.md$/i;
const FRONT_MATTER = /^\ufeff?---\r?\n[\s\S]*?\n---\r?\n/;
const PAGE_SIGN = /^(?:\* File Path:|## Hashes|# \{)/m;

/** Whether a file that cannot be read was to be a page of a record, or may have been. */
function isMeantAsPage(path: string, text = ''): boolean {
  const name = baseName(path);
  if (RECORD_PAGE.test(name)) return true;
  if (!/\.md$/i.test(name) || OTHER_PAGE.test(name)) return false;
  return !FRONT_MATTER.test(text) || PAGE_SIGN.test(text);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
