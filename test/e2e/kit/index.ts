import '@/entrypoints/wiring/words';
import { toNdjson } from '@/data/export/ndjson';
import { importFiles } from '@/data/import/pipeline';
import type { ImportReport } from '@/data/import/progress';
import { CatalogConnection, PART_STORES } from '@/data/store/catalogs/database';
import { IndexedCatalogStore } from '@/data/store/catalogs/indexed-catalog-store';
import type { OpenPack } from '@/data/store/pack-reader';
import { verifyPack } from '@/data/store/repair/verify-pack';

/**
 * What tests do in a page of the extension with its own storage code; see `harness/page-kit.ts`. Each
 * function takes and gives plain JSON.
 */

const store = new IndexedCatalogStore();
const database = new CatalogConnection();

async function openNamed(name: string): Promise<OpenPack> {
  const info = (await store.list()).find((catalog) => catalog.name === name);
  if (!info) throw new Error(`There is no catalog “${name}”.`);
  return store.open(info.id);
}

/** SHA-256 of a catalog's records as NDJSON, a digest for each `count` records. */
export async function ndjsonDigests(name: string, count: number): Promise<string[]> {
  const pack = await openNamed(name);
  const digests: string[] = [];
  for (let first = 0; first < pack.index.count; first += count) {
    const bytes = new TextEncoder().encode(await ndjsonOf(pack, first, count));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    digests.push(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  }
  return digests;
}

export async function ndjson(name: string, first: number, count: number): Promise<string> {
  return ndjsonOf(await openNamed(name), first, count);
}

async function ndjsonOf(pack: OpenPack, first: number, count: number): Promise<string> {
  const lines: string[] = [];
  const end = Math.min(first + count, pack.index.count);
  for (let record = first; record < end; record++) lines.push(toNdjson(await pack.record(record)));
  return lines.join('');
}

/** Imports texts as one catalog, in place of one of that name. */
export async function replace(name: string, texts: string[]): Promise<ImportReport> {
  const files = texts.map((text, at) => ({ name: `${at}.ndjson`, blob: new Blob([text]) }));
  return importFiles({ files, store, name, replace: true });
}

/** Replaces a catalog over and over, by the one and the other text, until the browser ends. */
export function replaceForEver(name: string, one: string, other: string): void {
  void (async () => {
    for (;;) {
      await replace(name, [one]);
      await replace(name, [other]);
    }
  })();
}

/** Generations that have rows and belong to no catalog. */
export async function leftovers(): Promise<string[]> {
  const connection = await database.open();
  const live = new Set((await connection.getAll('catalogs')).map(({ generation }) => generation));
  const found = new Set<string>();
  for (const name of PART_STORES) {
    for (const [generation] of await connection.getAllKeys(name)) found.add(generation);
  }
  return [...found].filter((generation) => !live.has(generation));
}

/** The first record's id of a catalog and how many it has, after all of its parts were verified. */
export async function whole(name: string): Promise<{ first: string; count: number }> {
  const pack = await openNamed(name);
  const connection = await database.open();
  const row = (await connection.getAll('catalogs')).find((one) => one.name === name);
  const damaged = await verifyPack(pack.manifest, async (part) => {
    for (const rows of PART_STORES) {
      const found = await connection.get(rows, [row?.generation ?? '', part]);
      if (found && 'bytes' in found) return found.bytes;
    }
    return undefined;
  });
  if (damaged.length > 0) throw new Error(`Damaged: ${damaged.map((part) => part.name)}`);
  return { first: (await pack.record(0)).id, count: pack.index.count };
}
