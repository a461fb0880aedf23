import Papa from 'papaparse';
import type { CatalogRecord } from '@/data/catalog/record';

export type Cell = string | number | undefined;

/**
 * Columns in order, named as the collector names its fields, so that a table of files can be imported
 * again. Lists that have no column of the collector (exports, handles, modules, misuse) are counted.
 */
const COLUMNS: readonly (readonly [string, (record: CatalogRecord) => Cell])[] = [
  ['kind', ({ kind }) => kind],
  ['id', ({ id }) => id],
  ['file_name', file(({ name }) => name)],
  ['file_path', file(({ path }) => path)],
  ['hash_md5', file(({ hashes }) => hashes.md5)],
  ['hash_sha1', file(({ hashes }) => hashes.sha1)],
  ['hash_sha256', file(({ hashes }) => hashes.sha256)],
  ['hash_sha384', file(({ hashes }) => hashes.sha384)],
  ['hash_sha512', file(({ hashes }) => hashes.sha512)],
  ['hash_ssdeep', file(({ hashes }) => hashes.ssdeep)],
  ['hash_imp', file(({ hashes }) => hashes.imphash)],
  ['hash_pesha1', file(({ hashes }) => hashes.pesha1)],
  ['hash_pe256', file(({ hashes }) => hashes.pesha256)],
  ['signature_status', file(({ signature }) => toStatus(signature?.valid))],
  ['signature_status_message', file(({ signature }) => signature?.status)],
  ['signature_serial', file(({ signature }) => signature?.serial)],
  ['signature_thumbprint', file(({ signature }) => signature?.thumbprint)],
  ['signature_issuer', file(({ signature }) => signature?.issuer)],
  ['signature_subject', file(({ signature }) => signature?.subject)],
  ['meta_description', file(({ description }) => description)],
  ['meta_original_filename', file(({ version }) => version?.originalFilename)],
  ['meta_product_name', file(({ version }) => version?.product)],
  ['meta_comments', file(({ comments }) => comments)],
  ['meta_company_name', file(({ version }) => version?.company)],
  ['meta_file_version', file(({ version }) => version?.fileVersion)],
  ['meta_product_version', file(({ version }) => version?.productVersion)],
  ['meta_language', file(({ version }) => version?.language)],
  ['meta_legal_copyright', file(({ version }) => version?.copyright)],
  ['meta_legal_trademarks', file(({ version }) => version?.trademarks)],
  ['meta_machinetype', file(({ version }) => version?.machine)],
  ['output', file(({ runtime }) => runtime?.stdout)],
  ['error', file(({ runtime }) => runtime?.stderr)],
  ['children', file(({ runtime }) => runtime?.children?.join(' '))],
  ['runtime_window_title', file(({ runtime }) => runtime?.windowTitle)],
  ['filescan_vtdetection', file(({ scan }) => scan && toDetection(scan))],
  ['filescan_vtlink', file(({ scan }) => scan?.link)],
  ['count_exports', file(({ exports }) => exports?.length)],
  ['count_handles', file(({ runtime }) => runtime?.handles?.length)],
  ['count_modules', file(({ runtime }) => runtime?.modules?.length)],
  ['count_misuse', file(({ misuse }) => misuse?.length)],
  ['clsid', (record) => (record.kind === 'com' ? record.clsid : undefined)],
  ['com_name', (record) => (record.kind === 'com' ? record.name : undefined)],
  ['com_progid', (record) => (record.kind === 'com' ? record.progId : undefined)],
  ['com_server', (record) => (record.kind === 'com' ? record.servers?.[0]?.path : undefined)],
];

/**
 * How a text begins that a spreadsheet runs, full-width signs among them. The parser's own expression
 * lets texts of several lines through.
 */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** The first line of the table, its line end included. */
export const CSV_HEADER: string = toCsvLine(COLUMNS.map(([name]) => name));

/** A record as one row of the table, its line end included. */
export function toCsv(record: CatalogRecord): string {
  return toCsvLine(COLUMNS.map(([, cell]) => cell(record)));
}

/**
 * Cells as one row of RFC 4180, its line end included. A text that a spreadsheet would run as a
 * formula is given an apostrophe in front: catalogs and lists hold texts that malware chose.
 */
export function toCsvLine(cells: readonly Cell[]): string {
  return `${Papa.unparse([cells.map((cell) => cell ?? '')], { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
}

type FileOf<Kind> = Extract<CatalogRecord, { kind: Kind }>;

function file(cell: (record: FileOf<'file'>) => Cell): (record: CatalogRecord) => Cell {
  return (record) => (record.kind === 'file' ? cell(record) : undefined);
}

function toStatus(valid: boolean | undefined): string | undefined {
  return valid === undefined ? undefined : valid ? 'Valid' : 'NotValid';
}

function toDetection({ detections, engines }: { detections?: number; engines?: number }): Cell {
  return detections === undefined || engines === undefined ? undefined : `${detections}/${engines}`;
}
