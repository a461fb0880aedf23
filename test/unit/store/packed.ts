import type { CatalogRecord, FileRecord } from '@/data/catalog/record';
import type { PackManifest, PackSink } from '@/data/store/pack-format';
import { type OpenPack, openPack } from '@/data/store/pack-reader';
import { createPackWriter } from '@/data/store/pack-writer';

/** A pack in parts that a test can damage. */
export interface Packed {
  manifest: PackManifest;
  parts: Map<string, Uint8Array<ArrayBuffer>>;
  sink: PackSink;
  readPart(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  open(): Promise<OpenPack>;
}

export async function pack(records: readonly CatalogRecord[], name = 'test'): Promise<Packed> {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>();
  const sink: PackSink = {
    async put(part, bytes) {
      parts.set(part.name, bytes);
    },
  };
  const writer = createPackWriter(sink);
  for (const record of records) await writer.add(record);
  const manifest = await writer.finish({ name });
  const readPart = async (part: string) => parts.get(part);
  const open = () => openPack({ manifest, readPart, label: { id: 'test', name } });
  return { manifest, parts, sink, readPart, open };
}

/** Files whose facts differ, named `prefix0.dll` and on. */
export function files(count: number, prefix = 'file'): FileRecord[] {
  return Array.from({ length: count }, (_, number) => {
    const md5 = `${prefix.length}${number}`.padStart(32, '0');
    const name = `${prefix}${number}.dll`;
    return {
      kind: 'file',
      id: `${name}-${md5}`,
      name,
      hashes: { md5, ssdeep: `3:${name}:x` },
      signature: { valid: number % 2 === 0, subject: 'CN=Test', thumbprint: 'ab'.repeat(20) },
      runtime: { modules: ['C:\\Windows\\System32\\ntdll.dll', `C:\\Own\\${name}`] },
      exports: [{ name: `Export${number}`, ordinal: 1 }],
      misuse: [{ source: 'sigma' }, { source: 'LOLBAS' }],
      docs: `Documentation ${number}`,
    };
  });
}

/** One byte in the middle turned over. */
export function damage(packed: Packed, part: string): void {
  const bytes = packed.parts.get(part)?.slice();
  if (!bytes) throw new Error(`The pack has no part ${part}`);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  packed.parts.set(part, bytes);
}
