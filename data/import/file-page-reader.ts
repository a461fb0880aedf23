import type { FileRecord, Hashes, SimilarFile, VersionInfo } from '@/data/catalog/record';
import { t } from '@/data/words/words';
import { readExports } from './exports-section';
import { fileId, orAbsent, setHash, toScan, toSignature } from './file-record';
import { parseLink, splitRow, tableRows, unquote } from './markdown-table';
import { readMisuse } from './misuse-section';
import { readBullets } from './page-bullets';
import { findSections, type LineRange } from './page-sections';
import { readRuntime } from './runtime-section';
import { UnreadableError } from './unreadable-error';

/** The hash table's names of hashes. */
const HASH_ROWS: Readonly<Record<string, keyof Hashes>> = {
  MD5: 'md5',
  SHA1: 'sha1',
  SHA256: 'sha256',
  SHA384: 'sha384',
  SHA512: 'sha512',
  SSDEEP: 'ssdeep',
  IMP: 'imphash',
  PESHA1: 'pesha1',
  PE256: 'pesha256',
};

const VERSION_BULLETS = [
  ['Original Filename', 'originalFilename'],
  ['Product Name', 'product'],
  ['Company Name', 'company'],
  ['File Version', 'fileVersion'],
  ['Product Version', 'productVersion'],
  ['Language', 'language'],
  ['Legal Copyright', 'copyright'],
  ['Legal Trademarks', 'trademarks'],
  ['Machine Type', 'machine'],
] as const satisfies readonly (readonly [string, keyof VersionInfo])[];

const NOWHERE: LineRange = { from: 0, to: 0 };

/**
 * Reads the page of one file.
 * @param lines the page's lines, clean, without its licence line
 * @param from the line after the heading with the name
 * @throws {UnreadableError}
 */
export function readFilePage(
  lines: readonly string[],
  from: number,
  name: string,
  page: string,
): FileRecord {
  const { top, named } = findSections(lines, from);
  const hashTable = named.get('Hashes');
  if (!hashTable) {
    throw new UnreadableError(t('import.page.noHashes'));
  }
  const bullets = readBullets(lines, top);
  const path = bullets.get('File Path');
  const filePath = path === undefined ? undefined : unquote(path);
  const hashes = readHashes(lines, hashTable);
  const description = bullets.get('Description');
  const comments = bullets.get('Comments');
  const record: FileRecord = {
    kind: 'file',
    id: fileId(name, hashes, filePath),
    page,
    name,
    ...(filePath ? { path: filePath } : {}),
    ...(description === undefined ? {} : { description }),
    ...(comments === undefined ? {} : { comments }),
    hashes,
  };
  const section = (heading: string) => named.get(heading) ?? NOWHERE;

  const signature = readSignature(lines, section('Signature'));
  if (signature) record.signature = signature;
  const version = readVersion(lines, section('File Metadata'));
  if (version) record.version = version;
  const scanned = readBullets(lines, section('File Scan'));
  const scan = toScan(scanned.get('VirusTotal Detections'), scanned.get('VirusTotal Link'));
  if (scan) record.scan = scan;
  const runtime = readRuntime(lines, section('Runtime Data'));
  if (runtime) record.runtime = runtime;
  const exports = readExports(lines, section('DLL Exports:'));
  if (exports.length > 0) record.exports = exports;
  const similar = readSimilar(lines, section('File Similarity (ssdeep match)'));
  if (similar.length > 0) record.similar = similar;
  const misuse = readMisuse(lines, section('Possible Misuse'));
  if (misuse.length > 0) record.misuse = misuse;
  const docs = readDocs(lines, section('Additional Info*'));
  if (docs !== '') record.docs = docs;
  const screenshots = readScreenshots(lines, section('Screenshot'));
  if (screenshots.length > 0) record.screenshots = screenshots;
  return record;
}

function readHashes(lines: readonly string[], section: LineRange): Hashes {
  const hashes: Hashes = {};
  for (const row of tableRows(lines, section.from, section.to)) {
    const [name = '', value = ''] = splitRow(row);
    const type = HASH_ROWS[name];
    if (type) setHash(hashes, type, unquote(value));
  }
  return hashes;
}

function readSignature(lines: readonly string[], section: LineRange) {
  const bullets = readBullets(lines, section);
  const unquoted = (name: string) => unquote(bullets.get(name) ?? '');
  return toSignature({
    status: bullets.get('Status'),
    serial: unquoted('Serial'),
    thumbprint: unquoted('Thumbprint'),
    issuer: bullets.get('Issuer'),
    subject: bullets.get('Subject'),
  });
}

function readVersion(lines: readonly string[], section: LineRange): VersionInfo | undefined {
  const bullets = readBullets(lines, section);
  const version: VersionInfo = {};
  for (const [bullet, key] of VERSION_BULLETS) {
    const value = bullets.get(bullet);
    if (value !== undefined) version[key] = value;
  }
  return orAbsent(version);
}

/** Rows `[path](page) | score`. The path is that of the other page's record and is not kept twice. */
function readSimilar(lines: readonly string[], section: LineRange): SimilarFile[] {
  const similar: SimilarFile[] = [];
  for (const row of tableRows(lines, section.from, section.to)) {
    const bar = row.lastIndexOf('|');
    const page = parseLink(row.slice(0, bar).trim())?.url;
    const score = Number.parseInt(row.slice(bar + 1), 10);
    if (page && !Number.isNaN(score)) similar.push({ page, score });
  }
  return similar;
}

function readDocs(lines: readonly string[], section: LineRange): string {
  const text = lines.slice(section.from, section.to).join('\n');
  return text.replace(/^\n+/, '').trimEnd();
}

/** File names of `![name](screenshots/….png)` lines. */
function readScreenshots(lines: readonly string[], section: LineRange): string[] {
  const names: string[] = [];
  for (let at = section.from; at < section.to; at++) {
    const url = parseLink((lines[at] ?? '').trim())?.url;
    if (url) names.push(url.slice(url.lastIndexOf('/') + 1));
  }
  return names;
}
