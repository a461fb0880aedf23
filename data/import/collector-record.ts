import type { Export, FileRecord, Handle, Runtime, VersionInfo } from '@/data/catalog/record';
import { t } from '@/data/words/words';
import { cleanText, knownText } from './clean-text';
import {
  fileId,
  inOrder,
  orAbsent,
  setHash,
  splitAccess,
  splitChildren,
  toScan,
  toSignature,
} from './file-record';
import { UnreadableError } from './unreadable-error';

/** Fields of one file as the collector prints them, from JSON or from a row of CSV. */
export type CollectorFields = Readonly<Record<string, unknown>>;

const HASH_FIELDS = [
  ['hash_md5', 'md5'],
  ['hash_sha1', 'sha1'],
  ['hash_sha256', 'sha256'],
  ['hash_sha384', 'sha384'],
  ['hash_sha512', 'sha512'],
  ['hash_ssdeep', 'ssdeep'],
  ['hash_imp', 'imphash'],
  ['hash_pesha1', 'pesha1'],
  ['hash_pe256', 'pesha256'],
] as const;

const VERSION_FIELDS = [
  ['meta_original_filename', 'originalFilename'],
  ['meta_product_name', 'product'],
  ['meta_company_name', 'company'],
  ['meta_file_version', 'fileVersion'],
  ['meta_product_version', 'productVersion'],
  ['meta_language', 'language'],
  ['meta_legal_copyright', 'copyright'],
  ['meta_legal_trademarks', 'trademarks'],
  ['meta_machinetype', 'machine'],
] as const;

/**
 * Makes a record of what the collector says of one file, in the same form as from its library page.
 * @throws {UnreadableError} where it does not even name the file
 */
export function toCollectorRecord(fields: CollectorFields): FileRecord {
  const line = (field: string) => knownText(toText(fields[field]));
  const path = line('file_path');
  const name = line('file_name') ?? path?.slice(path.lastIndexOf('\\') + 1);
  if (!name) {
    throw new UnreadableError(t('import.noName'));
  }
  const description = line('meta_description');
  const comments = line('meta_comments');
  const hashes: FileRecord['hashes'] = {};
  for (const [field, type] of HASH_FIELDS) setHash(hashes, type, line(field));
  const signature = toSignature({
    status: line('signature_status_message'),
    valid: toValid(fields.signature_status),
    serial: line('signature_serial'),
    thumbprint: line('signature_thumbprint'),
    issuer: line('signature_issuer'),
    subject: line('signature_subject'),
  });
  const version: VersionInfo = {};
  for (const [field, key] of VERSION_FIELDS) {
    const value = line(field);
    if (value !== undefined) version[key] = value;
  }
  const versionInfo = orAbsent(version);
  const scan = toScan(line('filescan_vtdetection'), line('filescan_vtlink'));
  const runtime = toRuntime(fields);
  const exports = toExports(fields.dll_export);
  return {
    kind: 'file',
    id: fileId(name, hashes, path),
    name,
    ...(path === undefined ? {} : { path }),
    ...(description === undefined ? {} : { description }),
    ...(comments === undefined ? {} : { comments }),
    hashes,
    ...(signature ? { signature } : {}),
    ...(versionInfo ? { version: versionInfo } : {}),
    ...(scan ? { scan } : {}),
    ...(runtime ? { runtime } : {}),
    ...(exports.length > 0 ? { exports } : {}),
  };
}

/** `0` and `Valid` say valid, other codes not; `undefined` where the source says nothing. */
function toValid(status: unknown): boolean | undefined {
  const text = toText(status).trim().toLowerCase();
  return text === '' ? undefined : text === '0' || text === 'valid';
}

function toRuntime(fields: CollectorFields): Runtime | undefined {
  const stdout = toText(fields.output);
  const stderr = toText(fields.error);
  const children = toTexts(fields.children).flatMap(splitChildren);
  const windowTitle = toText(fields.runtime_window_title).trim();
  const handles = toHandles(fields.runtime_handles);
  const modules = toTexts(fields.runtime_modules)
    .map((path) => path.trim())
    .filter((path) => path !== '');
  return orAbsent({
    ...(stdout === '' ? {} : { stdout }),
    ...(stderr === '' ? {} : { stderr }),
    ...(children.length > 0 ? { children } : {}),
    ...(windowTitle === '' ? {} : { windowTitle }),
    ...(handles.length > 0 ? { handles } : {}),
    ...(modules.length > 0 ? { modules } : {}),
  });
}

function toHandles(value: unknown): Handle[] {
  if (!isObject(value)) return [];
  return Object.entries(value).map(([printed, kind]) => {
    const type = knownText(toText(kind));
    return { ...splitAccess(cleanText(printed).trim()), ...(type === undefined ? {} : { type }) };
  });
}

function toExports(value: unknown): Export[] {
  if (!isObject(value)) return [];
  const exports: Export[] = [];
  for (const [key, fields] of Object.entries(value)) {
    if (!isObject(fields)) continue;
    const part = new Map(Object.entries(fields));
    const ordinal = toOrdinal(toText(part.get('dll_export_ordinal')), key);
    if (ordinal === undefined) continue;
    const name = toText(part.get('dll_export_functionname')).trim();
    const address = knownText(toText(part.get('dll_export_address')))?.toLowerCase();
    const rva = knownText(toText(part.get('dll_export_relativeaddress')))?.toLowerCase();
    exports.push({
      ...(name === '' ? {} : { name }),
      ordinal,
      ...(address === undefined ? {} : { address }),
      ...(rva === undefined ? {} : { rva }),
    });
  }
  return inOrder(exports);
}

/** `37 (0x25)`, or else the digits of the key `[37]`. */
function toOrdinal(printed: string, key: string): number | undefined {
  const digits = /\d+/.exec(printed)?.[0] ?? /\d+/.exec(key)?.[0];
  return digits === undefined ? undefined : Number.parseInt(digits, 10);
}

/** A text of the source; lists of lines are joined, what is null or an object says nothing. */
function toText(value: unknown): string {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(toText).join('\n') : '';
}

/** Texts of a field that is a text or a list of them. */
function toTexts(value: unknown): string[] {
  return (Array.isArray(value) ? value.map(toText) : [toText(value)]).filter((text) => text !== '');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
