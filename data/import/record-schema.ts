import * as v from 'valibot';
import type { CatalogRecord, RegistryKey } from '@/data/catalog/record';

/** The record form as outside data are checked against it; keys that it does not know are left out. */

const text = v.pipe(v.string(), v.nonEmpty());
const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`)));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.minLength(1));
const maybe = v.exactOptional;

const hashes = v.object({
  md5: maybe(hex(32)),
  sha1: maybe(hex(40)),
  sha256: maybe(hex(64)),
  sha384: maybe(hex(96)),
  sha512: maybe(hex(128)),
  ssdeep: maybe(v.pipe(v.string(), v.regex(/^\d+:[^:\s]*:[^:\s]*$/))),
  imphash: maybe(hex(32)),
  pesha1: maybe(hex(40)),
  pesha256: maybe(hex(64)),
});

const signature = v.object({
  status: maybe(text),
  valid: maybe(v.boolean()),
  serial: maybe(text),
  thumbprint: maybe(text),
  issuer: maybe(text),
  subject: maybe(text),
});

const version = v.object({
  originalFilename: maybe(text),
  product: maybe(text),
  company: maybe(text),
  fileVersion: maybe(text),
  productVersion: maybe(text),
  language: maybe(text),
  copyright: maybe(text),
  trademarks: maybe(text),
  machine: maybe(text),
});

const scan = v.object({ detections: maybe(whole), engines: maybe(whole), link: maybe(text) });

const runtime = v.object({
  stdout: maybe(text),
  stderr: maybe(text),
  children: maybe(list(text)),
  windowTitle: maybe(text),
  handles: maybe(list(v.object({ path: text, access: maybe(text), type: maybe(text) }))),
  modules: maybe(list(text)),
});

const misuse = v.object({
  source: v.string(),
  sourceUrl: maybe(text),
  file: maybe(text),
  fileUrl: maybe(text),
  example: maybe(text),
  license: maybe(text),
  licenseUrl: maybe(text),
});

const file = v.object({
  kind: v.literal('file'),
  id: text,
  page: maybe(text),
  name: text,
  path: maybe(text),
  description: maybe(text),
  comments: maybe(text),
  hashes,
  signature: maybe(signature),
  version: maybe(version),
  scan: maybe(scan),
  runtime: maybe(runtime),
  exports: maybe(
    list(v.object({ name: maybe(text), ordinal: whole, address: maybe(text), rva: maybe(text) })),
  ),
  similar: maybe(list(v.object({ page: text, score: whole }))),
  misuse: maybe(list(misuse)),
  docs: maybe(text),
  screenshots: maybe(list(text)),
});

const com = v.object({
  kind: v.literal('com'),
  id: text,
  page: maybe(text),
  clsid: v.pipe(v.string(), v.regex(/^[0-9a-f-]{30,44}$/)),
  name: maybe(text),
  servers: maybe(list(v.object({ type: text, path: maybe(text), threadingModel: maybe(text) }))),
  progId: maybe(text),
  registry: maybe(v.custom<RegistryKey>((value) => isRegistryKey(value, 0), 'not a registry key')),
  instance: maybe(
    v.object({
      type: maybe(text),
      methods: maybe(v.custom<Record<string, string>>(isTextMap, 'not a map of texts')),
      properties: maybe(v.custom<Record<string, string>>(isTextMap, 'not a map of texts')),
    }),
  ),
});

const record = v.variant('kind', [file, com]);

/** Registries nest a few keys deep; more would only exhaust the stack. */
const MAX_KEY_DEPTH = 64;

function isRegistryKey(value: unknown, depth: number): value is RegistryKey {
  if (!isObject(value) || depth > MAX_KEY_DEPTH) return false;
  return Object.values(value).every(
    (inner) => typeof inner === 'string' || isRegistryKey(inner, depth + 1),
  );
}

function isTextMap(value: unknown): value is Record<string, string> {
  return isObject(value) && Object.values(value).every((inner) => typeof inner === 'string');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Checks outside data as a record.
 * @returns the record, or where and how it differs from the record form
 */
export function parseRecord(value: unknown): { record: CatalogRecord } | { problem: string } {
  const result = v.safeParse(record, value, { abortEarly: true });
  if (result.success) return { record: result.output };
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  return { problem: path === null ? issue.message : `“${path}”: ${issue.message}` };
}
