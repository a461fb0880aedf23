import { gzipSync } from 'node:zlib';
import type { CatalogRecord } from '@/data/catalog/record';
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

async function pack(of: readonly CatalogRecord[]): Promise<readonly PackPart[]> {
  const writer = createPackWriter({ async put() {} });
  for (const record of of) await writer.add(record);
  return (await writer.finish({ name: 'size' })).parts;
}

const bytesOf = (all: readonly PackPart[]) => all.reduce((sum, { bytes }) => sum + bytes, 0);
const parts = await pack(records);

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
  table ? `values: ${table}` : kind === 'index' ? name.replace(/\/\d+$/, '') : kind;
const families = new Map<string, { parts: number; bytes: number }>();
for (const part of parts) {
  const { parts: before = 0, bytes = 0 } = families.get(familyOf(part)) ?? {};
  families.set(familyOf(part), { parts: before + 1, bytes: bytes + part.bytes });
}
console.table(Object.fromEntries(families));

const total = bytesOf(parts);
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

// The other half is not at hand. Every second page of this one against all of it shows by how much a
// pack grows when the pages double; values that are shared already make the next doubling cheaper.
const WHOLE_PAGES = 26_445;
const growth = total / bytesOf(await pack(records.filter((_, at) => at % 2 === 0)));
const doublings = Math.log2(WHOLE_PAGES / records.length);
console.log(
  `Twice the pages make ${growth.toFixed(3)} times the pack: of the ${WHOLE_PAGES} pages of the whole ` +
    `library about ${((total * growth ** doublings) / 1e6).toFixed(2)} MB (aim: under 13).`,
);
