import { gzipSync } from 'node:zlib';
import { readPage } from '@/data/import/page-reader';
import type { PackPart } from '@/data/store/pack-format';
import { createPackWriter } from '@/data/store/pack-writer';
import { CORPUS_DIR } from '../test/corpus';
import { readHalfLibrary } from '../test/half-library';

/**
 * Size of the half library's pack, part by part, against gzip of its pages and of its records, and
 * against what cannot be compressed: the hashes' bytes and the digests' characters at six bits each.
 */

if (CORPUS_DIR === undefined) {
  console.error('The published data files are not at hand: set CORPUS_DIR to their folder.');
  process.exit(1);
}
const pages = readHalfLibrary(CORPUS_DIR);
const records = pages.map(({ name, text }) => readPage(text, name));
const writer = createPackWriter({ async put() {} });
for (const record of records) await writer.add(record);
const { parts } = await writer.finish({ name: 'size' });

let floor = 0;
const seen = new Set<string>();
for (const record of records) {
  if (record.kind !== 'file') continue;
  for (const [type, hash] of Object.entries(record.hashes)) {
    if (seen.has(hash)) continue;
    seen.add(hash);
    floor += type === 'ssdeep' ? (hash.length * 6) / 8 : hash.length / 2;
  }
}

const familyOf = ({ kind, name, table }: PackPart) =>
  table ? `values: ${table}` : kind === 'index' ? name : kind;
const families = new Map<string, { parts: number; bytes: number }>();
for (const part of parts) {
  const { parts: before = 0, bytes = 0 } = families.get(familyOf(part)) ?? {};
  families.set(familyOf(part), { parts: before + 1, bytes: bytes + part.bytes });
}
console.table(Object.fromEntries(families));

const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
const rows = {
  'pages, gzip': gzipSync(pages.map(({ text }) => text).join('\n')).length,
  'records as JSON lines, gzip': gzipSync(
    records.map((record) => JSON.stringify(record)).join('\n'),
  ).length,
  'pack (index included)': total,
  'hashes and digests alone': floor,
};
console.table(
  Object.fromEntries(
    Object.entries(rows).map(([name, bytes]) => [
      name,
      {
        MB: Number((bytes / 1e6).toFixed(2)),
        'times the floor': Number((bytes / floor).toFixed(2)),
      },
    ]),
  ),
);
