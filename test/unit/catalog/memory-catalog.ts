import type { CatalogIndex, KeyHit, LoadedCatalog } from '@/data/catalog/catalog-index';
import type { CatalogLabel, Headline, MatchedBy } from '@/data/catalog/finding';
import { type CatalogRecord, type FileRecord, HASH_TYPES } from '@/data/catalog/record';

/** A catalog of plain maps, for tests of what is built on an index. */
export function memoryCatalog(label: CatalogLabel, records: CatalogRecord[]): LoadedCatalog {
  return { label, index: memoryIndex(records), record: async (number) => at(records, number) };
}

function memoryIndex(records: CatalogRecord[]): CatalogIndex {
  const hashes = new Map<string, KeyHit[]>();
  const names = new Map<string, number[]>();
  const paths = new Map<string, number[]>();
  const clsids = new Map<string, number[]>();
  const pages = new Map<string, number[]>();
  const headlines = records.map(headlineOf);
  records.forEach((record, number) => {
    add(pages, record.id, number);
    if (record.page !== undefined)
      add(pages, record.page.replace(/\.md$/, '').toLowerCase(), number);
    if (record.kind === 'com') {
      add(clsids, record.clsid, number);
      return;
    }
    add(names, record.name.toLowerCase(), number);
    if (record.path !== undefined) add(paths, record.path.toLowerCase(), number);
    for (const [by, hash] of hashColumns(record))
      add(hashes, hash.slice(0, 12), { record: number, by });
  });
  return {
    count: records.length,
    findHash: (key) => hashes.get(key.slice(0, 12)) ?? [],
    findHashPrefix: (head, limit) =>
      [...hashes]
        .filter(([prefix]) => prefix.startsWith(head.slice(0, 12)))
        .flatMap(([, hits]) => hits)
        .slice(0, limit),
    findName: (key) => names.get(key) ?? [],
    findPath: (key) => paths.get(key) ?? [],
    findClsid: (key) => clsids.get(key) ?? [],
    findPage: (key) => [...new Set(pages.get(key))],
    findFact: (fact, text) =>
      headlines.flatMap((headline, number) =>
        headline[fact]?.toLowerCase() === text.toLowerCase() ? [number] : [],
      ),
    headline: (number) => at(headlines, number),
    id: (number) => at(headlines, number).id,
    name: (number) => at(headlines, number).name,
    path: (number) => at(headlines, number).path ?? '',
    digest: (number) => {
      const record = at(records, number);
      return record.kind === 'file' ? (record.hashes.ssdeep ?? '') : '';
    },
  };
}

function hashColumns(record: FileRecord): [MatchedBy, string][] {
  const columns: [MatchedBy, string | undefined][] = [
    ...HASH_TYPES.map((type): [MatchedBy, string | undefined] => [type, record.hashes[type]]),
    ['thumbprint', record.signature?.thumbprint],
    ['serial', record.signature?.serial],
  ];
  return columns.filter((column): column is [MatchedBy, string] => column[1] !== undefined);
}

function headlineOf(record: CatalogRecord): Headline {
  if (record.kind === 'com') {
    const path = record.servers?.[0]?.path;
    return {
      kind: 'com',
      id: record.id,
      name: record.name ?? record.clsid,
      misuse: 0,
      ...(path === undefined ? {} : { path }),
      ...(record.progId === undefined ? {} : { progId: record.progId }),
    };
  }
  const { path, description, version, signature, scan } = record;
  const signer = /CN=([^,]*)/.exec(signature?.subject ?? '')?.[1];
  const facts = {
    path,
    description,
    company: version?.company,
    product: version?.product,
    originalFilename: version?.originalFilename,
    fileVersion: version?.fileVersion,
    machine: version?.machine,
    signer,
    signed: signature?.valid,
    detections: scan?.detections,
    engines: scan?.engines,
  };
  return {
    kind: 'file',
    id: record.id,
    name: record.name,
    misuse: record.misuse?.length ?? 0,
    ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
  };
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function at<Value>(list: readonly Value[], number: number): Value {
  const value = list[number];
  if (value === undefined) throw new Error(`There is no record ${number}.`);
  return value;
}
