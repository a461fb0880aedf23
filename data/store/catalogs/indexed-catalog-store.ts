import type { CatalogInfo, RemovedCatalog } from '@/data/messages';
import { parseManifest, type ReadPart } from '../pack-format';
import { type OpenPack, unreadPack } from '../pack-reader';
import { repairCatalog, type StoredPack } from '../repair/repair-catalog';
import {
  inOrder,
  labelOf,
  listed,
  listedRow,
  refuseEmbedded,
  rowOf,
  toCatalogInfo,
  toRemovedCatalog,
} from './catalog-rows';
import type {
  CatalogStore,
  Generation,
  OnRepairProgress,
  OpenedCatalog,
  RepairReport,
} from './catalog-store';
import {
  CatalogConnection,
  type CatalogRow,
  type ManifestRow,
  PART_STORES,
  type PartRow,
  type PartStore,
} from './database';
import { type GenerationLocks, platformLocks } from './generation-locks';
import { openedCatalog } from './opened-catalog';
import { type NamedPart, PartBatch } from './part-batch';
import { PartReads } from './part-reads';
import { expired, type RowChange, removedRows } from './row-changes';

type StoredRow = PartRow | ManifestRow;

/** Catalogs in IndexedDB. */
export class IndexedCatalogStore implements CatalogStore {
  readonly storage = 'indexeddb';
  #connection = new CatalogConnection();
  #reads = new PartReads(this.#connection);
  #locks: GenerationLocks;

  constructor(locks: GenerationLocks = platformLocks()) {
    this.#locks = locks;
  }

  async list(): Promise<CatalogInfo[]> {
    return inOrder(listed(await this.#rows())).map(toCatalogInfo);
  }

  async embeddedVersion(id: string): Promise<string | undefined> {
    return (await (await this.#connection.open()).get('catalogs', id))?.version;
  }

  async openAll(): Promise<OpenedCatalog[]> {
    const database = await this.#connection.open();
    const reading = database.transaction(['catalogs', 'indexes']);
    const rows = inOrder(listed(await reading.objectStore('catalogs').getAll()));
    const indexes = reading.objectStore('indexes');
    const manifests = await Promise.all(
      rows.map((row) => (row.enabled ? indexes.get([row.generation, 'manifest']) : undefined)),
    );
    return Promise.all(
      rows.map((row, at) => openedCatalog(row, async () => this.#unread(row, manifests[at]))),
    );
  }

  async open(id: string): Promise<OpenPack> {
    const pack = await this.openUnread(id);
    await pack.whole();
    return pack;
  }

  async openUnread(id: string): Promise<OpenPack> {
    const { row, stored } = await this.#manifest(id);
    return this.#unread(row, stored);
  }

  async repair(id: string, onProgress?: OnRepairProgress): Promise<RepairReport> {
    return repairCatalog(this, (one) => this.#stored(one), id, onProgress);
  }

  async begin(): Promise<Generation> {
    const generation = crypto.randomUUID();
    const release = await this.#locks.hold(generation);
    const batch = new PartBatch((parts) => this.#write(generation, parts));
    let open = true;
    return {
      sink: batch,
      commit: async (choice) => {
        await batch.flush();
        const { manifest } = choice;
        const database = await this.#connection.open();
        const json = JSON.stringify(manifest);
        await database.put('indexes', { generation, name: 'manifest', manifest: json });
        // Strict, since from here on the old rows may go: these must be on the disk first.
        const flip = database.transaction('catalogs', 'readwrite', { durability: 'strict' });
        const row = rowOf(choice, generation, await flip.store.getAll());
        await Promise.all([flip.store.put(row), flip.done]);
        open = false;
        release();
        return toCatalogInfo(row);
      },
      abort: async () => {
        if (!open) return;
        open = false;
        await this.#deleteRows(generation).finally(release);
      },
    };
  }

  async remove(id: string): Promise<void> {
    const change = (await this.#connection.open()).transaction('catalogs', 'readwrite');
    const row = await change.store.get(id);
    if (row) refuseEmbedded(row);
    await Promise.all([change.store.delete(id), change.done]);
  }

  async removed(): Promise<RemovedCatalog[]> {
    return removedRows(await this.#rows()).map(toRemovedCatalog);
  }

  async change(change: RowChange): Promise<void> {
    const database = await this.#connection.open();
    const transaction = database.transaction('catalogs', 'readwrite', { durability: 'strict' });
    const rows = change(await transaction.store.getAll());
    await Promise.all([...rows.map((row) => transaction.store.put(row)), transaction.done]);
  }

  async sweep(now = Date.now()): Promise<number> {
    await this.#removeExpired(now);
    const live = new Set((await this.#rows()).map(({ generation }) => generation));
    let swept = 0;
    for (const generation of await this.#generations()) {
      if (live.has(generation)) continue;
      const free = await this.#locks.ifFree(generation, () => this.#deleteRows(generation));
      if (free) swept++;
    }
    return swept;
  }

  async close(): Promise<void> {
    await this.#connection.close();
  }

  async #stored(id: string): Promise<StoredPack> {
    const { row, stored } = await this.#manifest(id);
    return { row, manifest: manifestOf(stored), readPart: this.#readerOf(row) };
  }

  async #manifest(id: string): Promise<{ row: CatalogRow; stored: StoredRow | undefined }> {
    const database = await this.#connection.open();
    const reading = database.transaction(['catalogs', 'indexes']);
    const row = listedRow(await reading.objectStore('catalogs').getAll(), id);
    return { row, stored: await reading.objectStore('indexes').get([row.generation, 'manifest']) };
  }

  #unread(row: CatalogRow, stored: StoredRow | undefined): OpenPack {
    const manifest = parseManifest(manifestOf(stored));
    return unreadPack({ manifest, readPart: this.#readerOf(row), label: labelOf(row) });
  }

  #readerOf({ generation }: CatalogRow): ReadPart {
    return async (name) => bytesOf(await this.#reads.get(storeOf(name), generation, name));
  }

  async #rows(): Promise<CatalogRow[]> {
    return (await this.#connection.open()).getAll('catalogs');
  }

  async #removeExpired(now: number): Promise<void> {
    // Most starts meet none, and write nothing.
    if (expired(await this.#rows(), now).length === 0) return;
    const change = (await this.#connection.open()).transaction('catalogs', 'readwrite');
    const gone = expired(await change.store.getAll(), now);
    await Promise.all([...gone.map(({ id }) => change.store.delete(id)), change.done]);
  }

  async #write(generation: string, parts: NamedPart[]): Promise<void> {
    const database = await this.#connection.open();
    for (const store of PART_STORES) {
      const own = parts.filter(({ name }) => storeOf(name) === store);
      if (own.length === 0) continue;
      const write = database.transaction(store, 'readwrite', { durability: 'relaxed' });
      const puts = own.map(({ name, bytes }) => write.store.put({ generation, name, bytes }));
      await Promise.all([...puts, write.done]);
    }
  }

  /** All generations that have rows, found by jumping from one to the next. */
  async #generations(): Promise<Set<string>> {
    const database = await this.#connection.open();
    const found = new Set<string>();
    for (const store of PART_STORES) {
      const { store: rows } = database.transaction(store);
      let cursor = await rows.openKeyCursor();
      while (cursor) {
        const [generation] = cursor.key;
        found.add(generation);
        cursor = await rows.openKeyCursor(IDBKeyRange.lowerBound([generation, []], true));
      }
    }
    return found;
  }

  /** Deletes a generation's rows unless it has become a catalog's meanwhile. */
  async #deleteRows(generation: string): Promise<void> {
    const database = await this.#connection.open();
    // `catalogs` too: another context's flip comes wholly before or wholly after.
    const change = database.transaction(['catalogs', ...PART_STORES], 'readwrite');
    const rows = await change.objectStore('catalogs').getAll();
    const range = IDBKeyRange.bound([generation], [generation, []]);
    const deletions = rows.some((row) => row.generation === generation)
      ? []
      : PART_STORES.map((store) => change.objectStore(store).delete(range));
    await Promise.all([...deletions, change.done]);
  }
}

/** What was stored as the manifest; `undefined` where nothing was, or what is no JSON. */
function manifestOf(row: StoredRow | undefined): unknown {
  if (!row || !('manifest' in row)) return undefined;
  // Packs of version 1 had theirs stored as objects, and their version is to be told.
  const stored: unknown = row.manifest;
  try {
    return typeof stored === 'string' ? JSON.parse(stored) : stored;
  } catch {
    return undefined;
  }
}

function bytesOf(row: StoredRow | undefined): Uint8Array<ArrayBuffer> | undefined {
  return row && 'bytes' in row ? row.bytes : undefined;
}

function storeOf(part: string): PartStore {
  if (part.startsWith('index/')) return 'indexes';
  return part.startsWith('screenshots/') ? 'screenshots' : 'shards';
}
