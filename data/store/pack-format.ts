import * as v from 'valibot';
// The build's configuration reads this module, and knows no `@/`.
import { t } from '../words/words';

export const PACK_FORMAT = 'pe-lens-pack';
/** Rises with every change that an older reader would misread. */
export const PACK_VERSION = 2;

/** Records in a shard: read together, so few enough to open fast and many enough to compress. */
export const RECORDS_PER_SHARD = 128;

/** Tables of values that records share, each in blocks of its own. */
export const VALUE_TABLES = [
  'exports',
  'names',
  'misuse',
  'texts',
  'lists',
  'signatures',
  'instances',
  'digests',
] as const;
export type ValueTableName = (typeof VALUE_TABLES)[number];

const text = v.string();
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const part = v.object({
  name: v.pipe(text, v.maxLength(1024)),
  kind: v.picklist(['records', 'values', 'pages', 'index', 'screenshot']),
  /** Bytes of the part as it is stored. */
  bytes: whole,
  /** Lower-case hex of the part's bytes. */
  sha256: v.pipe(text, v.regex(/^[0-9a-f]{64}$/)),
  /** Of records and values: number of the first one, how many there are, and their table. */
  first: v.optional(whole),
  count: v.optional(whole),
  table: v.optional(v.picklist(VALUE_TABLES)),
});

const manifest = v.object({
  format: v.literal(PACK_FORMAT),
  version: v.literal(PACK_VERSION),
  about: v.object({
    name: text,
    licence: v.optional(text),
    source: v.optional(text),
    dataDate: v.optional(text),
  }),
  counts: v.object({ records: whole, files: whole, comObjects: whole, screenshots: whole }),
  parts: v.array(part),
});

export type PackPart = v.InferOutput<typeof part>;
export type PackManifest = v.InferOutput<typeof manifest>;
export type PackAbout = PackManifest['about'];

/** Takes each part as soon as it is complete, in the order of the manifest. */
export interface PackSink {
  put(part: PackPart, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}

/** Gives the bytes of a part, `undefined` where it is missing. */
export type ReadPart = (name: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;

/**
 * Checks outside data as a manifest.
 * @throws {Error} with a sentence, where it is not one or is of another version
 */
export function parseManifest(value: unknown): PackManifest {
  const head = v.safeParse(
    v.object({ format: v.literal(PACK_FORMAT), version: v.number() }),
    value,
  );
  if (!head.success) {
    throw new Error(t('store.noPack'));
  }
  const { version } = head.output;
  if (version !== PACK_VERSION) {
    const versions = { version, own: PACK_VERSION };
    throw new Error(
      version > PACK_VERSION ? t('store.packNewer', versions) : t('store.packOlder', versions),
    );
  }
  const whole = v.safeParse(manifest, value);
  if (whole.success) return whole.output;
  const at = whole.issues[0] && v.getDotPath(whole.issues[0]);
  throw new Error(at ? t('store.packManifest', { place: at }) : t('store.packManifestRoot'));
}

/** Bytes of all parts. */
export function packBytes(manifest: PackManifest): number {
  return manifest.parts.reduce((sum, one) => sum + one.bytes, 0);
}
