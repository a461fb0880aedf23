import type { FileRecord, Runtime, Scan, VersionInfo } from '@/data/catalog/record';
import { present } from '../present';
import {
  fromRelativeCell,
  numberCell,
  type PutCell,
  type Row,
  relativeCell,
  textCell,
  textsCell,
} from './cells';
import { usualFileId } from './derived-names';
import { fullFilePage, shortFilePage } from './short-page';

const VERSION_TEXTS = [
  'originalFilename',
  'product',
  'company',
  'fileVersion',
  'productVersion',
  'language',
  'copyright',
  'trademarks',
  'machine',
] as const satisfies (keyof VersionInfo)[];

/** Marks an object that is there and empty. */
const EMPTY = 1;
/** Marks an id that follows from name and MD5. */
const USUAL = 0;

/** Facts of a file record that a shard keeps as cells, for `fromFileCells` to read. */
export function putFileCells(record: FileRecord, put: PutCell): void {
  const { name, hashes, version, scan, runtime } = record;
  const md5 = hashes.md5 ?? '';
  put('name', name);
  put('id', record.id === usualFileId(name, md5) ? USUAL : record.id);
  if (record.page !== undefined) {
    put('page', shortFilePage(record.page, name, md5));
  }
  put('path', relativeCell(record.path, name));
  put('description', record.description);
  put('comments', record.comments);
  put('screenshots', record.screenshots);
  if (version) putVersion(version, name, put);
  if (scan) putScan(scan, hashes.sha256, put);
  if (runtime) {
    put('children', runtime.children);
    put('windowTitle', runtime.windowTitle);
    if (Object.keys(runtime).length === 0) put('runtime', EMPTY);
  }
}

/**
 * @param md5 of the record, `''` where it has none
 * @throws {DamagedPart}
 */
export function fromFileCells(row: Row, md5: string, sha256: string | undefined): FileRecord {
  const name = textCell(row, 'name') ?? '';
  const page = textCell(row, 'page');
  return {
    kind: 'file',
    id: row('id') === USUAL ? usualFileId(name, md5) : (textCell(row, 'id') ?? ''),
    name,
    hashes: {},
    ...present({
      page: page === undefined ? undefined : fullFilePage(page, name, md5),
      path: fromRelativeCell(row, 'path', name),
      description: textCell(row, 'description'),
      comments: textCell(row, 'comments'),
      version: versionOf(row, name),
      scan: scanOf(row, sha256),
      runtime: runtimeOf(row),
      screenshots: textsCell(row, 'screenshots'),
    }),
  };
}

function putVersion(version: VersionInfo, name: string, put: PutCell): void {
  if (Object.keys(version).length === 0) put('version', EMPTY);
  for (const field of VERSION_TEXTS) {
    put(field, relativeCell(version[field], baseOf(field, name, version.productVersion)));
  }
}

function versionOf(row: Row, name: string): VersionInfo | undefined {
  const version: VersionInfo = {};
  const product = fromRelativeCell(row, 'productVersion', undefined);
  for (const field of VERSION_TEXTS) {
    const text = fromRelativeCell(row, field, baseOf(field, name, product));
    if (text !== undefined) version[field] = text;
  }
  return Object.keys(version).length > 0 || row('version') === EMPTY ? version : undefined;
}

/** The text that a field usually repeats: `wksprt.exe.mui`, `10.0.19041.1 (WinBuild.160101.0800)`. */
function baseOf(field: keyof VersionInfo, name: string, product: string | undefined) {
  if (field === 'originalFilename') return name;
  return field === 'fileVersion' ? product : undefined;
}

function putScan(scan: Scan, sha256: string | undefined, put: PutCell): void {
  if (Object.keys(scan).length === 0) put('scan', EMPTY);
  put('detections', scan.detections);
  put('engines', scan.engines);
  put('link', relativeCell(scan.link, sha256));
}

function scanOf(row: Row, sha256: string | undefined): Scan | undefined {
  const scan = present({
    detections: numberCell(row, 'detections'),
    engines: numberCell(row, 'engines'),
    link: fromRelativeCell(row, 'link', sha256),
  });
  return Object.keys(scan).length > 0 || row('scan') === EMPTY ? scan : undefined;
}

function runtimeOf(row: Row): Runtime | undefined {
  const runtime = present({
    children: textsCell(row, 'children'),
    windowTitle: textCell(row, 'windowTitle'),
  });
  return Object.keys(runtime).length > 0 || row('runtime') === EMPTY ? runtime : undefined;
}
