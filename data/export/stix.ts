import type { CatalogRecord, ComRecord, FileRecord, RegistryKey } from '@/data/catalog/record';
import { uuidV5 } from './uuid-v5';
import { directoryOf, extensionOf } from './windows-path';

/** A STIX 2.1 cyber-observable object. */
export interface StixObject {
  type: string;
  spec_version: '2.1';
  id: string;
  [property: string]: unknown;
}

/** Namespace of deterministic ids of cyber-observables, STIX 2.1, section 2.9. */
const NAMESPACE = '00abedb4-aa42-466c-9c01-fed23315a9b7';
/** Of several hashes, the first of these contributes to an id (section 2.9). */
const ID_HASHES = ['MD5', 'SHA-1', 'SHA-256', 'SHA-512'];

/** Extensions of PE files by `windows-pebinary-type-ov`. */
const PE_TYPES: Readonly<Record<string, string>> = {
  exe: 'exe',
  com: 'exe',
  scr: 'exe',
  dll: 'dll',
  cpl: 'dll',
  ocx: 'dll',
  sys: 'sys',
};
/** IMAGE_FILE_HEADER.Machine of what the catalog prints. */
const MACHINES: Readonly<Record<string, string>> = {
  '32-bit': '014c',
  '64-bit': '8664',
  '64-bit ARM': 'aa64',
  '452': '01c4',
};

/**
 * A record as STIX 2.1 objects with deterministic ids: a file and its directory; for a COM object the
 * registry keys of its servers, or its own key where it has none. What STIX has no property for
 * (signature, version data, exports, runtime, misuse, methods) is left out.
 */
export function toStix(record: CatalogRecord): StixObject[] {
  return record.kind === 'file' ? toFile(record) : toRegistryKeys(record);
}

/** A record's objects as a STIX bundle, with an id that follows from theirs. */
export function toStixBundle(record: CatalogRecord): object {
  const objects = toStix(record);
  const id = `bundle--${uuidV5(NAMESPACE, objects.map((object) => object.id).join(' '))}`;
  return { type: 'bundle', id, objects };
}

function toFile({ name, path, hashes, version }: FileRecord): StixObject[] {
  const folder = path === undefined ? undefined : directoryOf(path);
  const directory = folder === undefined ? [] : [withId('directory', { path: folder }, ['path'])];
  const digests = present({
    MD5: hashes.md5,
    'SHA-1': hashes.sha1,
    'SHA-256': hashes.sha256,
    'SHA-384': hashes.sha384,
    'SHA-512': hashes.sha512,
    SSDEEP: hashes.ssdeep,
  });
  const peType = PE_TYPES[extensionOf(name) ?? ''];
  const pe = present({
    pe_type: peType,
    imphash: hashes.imphash,
    machine_hex: MACHINES[version?.machine ?? ''],
  });
  const isPe = peType !== undefined && Object.keys(pe).length > 1;
  const file = present({
    hashes: Object.keys(digests).length > 0 ? digests : undefined,
    name,
    parent_directory_ref: directory[0]?.id,
    extensions: isPe ? { 'windows-pebinary-ext': pe } : undefined,
  });
  const contributing = ['hashes', 'name', 'parent_directory_ref', 'extensions'];
  return [...directory, withId('file', file, contributing)];
}

function toRegistryKeys({ clsid, name, registry = {}, servers = [] }: ComRecord): StixObject[] {
  const own = `HKEY_CLASSES_ROOT\\CLSID\\{${clsid}}`;
  if (servers.length === 0) return [registryKey(own, name === undefined ? [] : [['', name]])];
  return servers.map(({ type }) => {
    const server = registry[type];
    return registryKey(`${own}\\${type}`, typeof server === 'object' ? valuesOf(server) : []);
  });
}

function valuesOf(key: RegistryKey): [name: string, data: string][] {
  return Object.entries(key).flatMap(([name, data]) =>
    typeof data === 'string' ? [[name === '(default)' ? '' : name, data]] : [],
  );
}

function registryKey(key: string, values: [name: string, data: string][]): StixObject {
  const listed = values.map(([name, data]) => ({ name, data }));
  const properties = listed.length > 0 ? { key, values: listed } : { key };
  return withId('windows-registry-key', properties, ['key', 'values']);
}

/** @param contributing the “ID contributing properties” of the type */
function withId(
  type: string,
  properties: Record<string, unknown>,
  contributing: readonly string[],
): StixObject {
  const source: Record<string, unknown> = {};
  for (const property of contributing) {
    const value = properties[property];
    if (value !== undefined) source[property] = property === 'hashes' ? oneHash(value) : value;
  }
  const id = `${type}--${uuidV5(NAMESPACE, canonical(source))}`;
  return { type, spec_version: '2.1', id, ...properties };
}

function oneHash(hashes: unknown): unknown {
  const entries = Object.entries(hashes ?? {});
  const chosen =
    ID_HASHES.map((name) => entries.find(([hash]) => hash === name)).find((hash) => hash) ??
    entries[0];
  return chosen ? Object.fromEntries([chosen]) : hashes;
}

/** JSON Canonicalization Scheme (RFC 8785) of texts, lists and objects. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${members.join(',')}}`;
}

function present(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined));
}
