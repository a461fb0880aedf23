import type { CatalogInfo, RemovedCatalog } from '@/data/messages';
import type { PackManifest } from '../pack-format';
import { type OpenPack, unreadPack } from '../pack-reader';
import { repairCatalog } from '../repair/repair-catalog';
import {
  inOrder,
  labelOf,
  listed,
  listedRow,
  refuseEmbedded,
  rowOf,
  toCatalogInfo,
  toRemovedCatalog,
  unknownCatalog,
} from './catalog-rows';
import type {
  CatalogStore,
  Generation,
  OnRepairProgress,
  OpenedCatalog,
  RepairReport,
} from './catalog-store';
import type { CatalogRow } from './database';
import { openedCatalog } from './opened-catalog';
import { expired, type RowChange, removedRows } from './row-changes';

interface HeldPack {
  manifest: PackManifest;
  parts: Map<string, Uint8Array<ArrayBuffer>>;
}

/** Catalogs in memory, for where the browser refuses IndexedDB: they go when the context ends. */
export class MemoryCatalogStore implements CatalogStore {
  readonly storage = 'memory';
  readonly refusal: string;
  #rows: CatalogRow[] = [];
  #packs = new Map<string, HeldPack>();

  /** @param refusal why they are not in IndexedDB, as a sentence */
  constructor(refusal: string) {
    this.refusal = refusal;
  }

  async list(): Promise<CatalogInfo[]> {
    return inOrder(listed(this.#rows)).map(toCatalogInfo);
  }

  async embeddedVersion(id: string): Promise<string | undefined> {
    return this.#rows.find((row) => row.id === id)?.version;
  }

  async openAll(): Promise<OpenedCatalog[]> {
    return Promise.all(
      inOrder(listed(this.#rows)).map((row) => openedCatalog(row, () => this.openUnread(row.id))),
    );
  }

  async open(id: string): Promise<OpenPack> {
    const pack = await this.openUnread(id);
    await pack.whole();
    return pack;
  }

  async openUnread(id: string): Promise<OpenPack> {
    const { row, manifest, readPart } = this.#pack(id);
    return unreadPack({ manifest, readPart, label: labelOf(row) });
  }

  async repair(id: string, onProgress?: OnRepairProgress): Promise<RepairReport> {
    return repairCatalog(this, async (one) => this.#pack(one), id, onProgress);
  }

  async begin(): Promise<Generation> {
    const generation = crypto.randomUUID();
    const parts: HeldPack['parts'] = new Map();
    return {
      sink: {
        async put({ name }, bytes) {
          parts.set(name, bytes);
        },
      },
      commit: async (choice) => {
        const row = rowOf(choice, generation, this.#rows);
        this.#packs.set(generation, { manifest: choice.manifest, parts });
        this.#rows = [...this.#rows.filter(({ id }) => id !== row.id), row];
        return toCatalogInfo(row);
      },
      abort: async () => parts.clear(),
    };
  }

  async remove(id: string): Promise<void> {
    for (const row of this.#rows) if (row.id === id) refuseEmbedded(row);
    this.#rows = this.#rows.filter((row) => row.id !== id);
  }

  async removed(): Promise<RemovedCatalog[]> {
    return removedRows(this.#rows).map(toRemovedCatalog);
  }

  async change(change: RowChange): Promise<void> {
    this.#rows = change(this.#rows);
  }

  async sweep(now = Date.now()): Promise<number> {
    const gone = new Set(expired(this.#rows, now));
    this.#rows = this.#rows.filter((row) => !gone.has(row));
    const live = new Set(this.#rows.map(({ generation }) => generation));
    const left = [...this.#packs.keys()].filter((generation) => !live.has(generation));
    for (const generation of left) this.#packs.delete(generation);
    return left.length;
  }

  async close(): Promise<void> {}

  #pack(id: string) {
    const row = listedRow(this.#rows, id);
    const { manifest, parts } = this.#packs.get(row.generation) ?? unknownCatalog();
    return { row, manifest, readPart: async (name: string) => parts.get(name) };
  }
}
