import type { CatalogInfo } from '@/data/messages';
import {
  inOrder,
  labelOf,
  refuseEmbedded,
  reordered,
  rowOf,
  toCatalogInfo,
  unknownCatalog,
} from './catalog-rows';
import type { CatalogStore, Generation, RepairReport } from './catalog-store';
import type { CatalogRow } from './database';
import type { PackManifest } from './pack-format';
import { type OpenPack, openPack } from './pack-reader';
import { repairPack } from './repair-pack';

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
    return inOrder(this.#rows).map(toCatalogInfo);
  }

  async embeddedVersion(id: string): Promise<string | undefined> {
    return this.#rows.find((row) => row.id === id)?.version;
  }

  async open(id: string): Promise<OpenPack> {
    const row = this.#rows.find((one) => one.id === id) ?? unknownCatalog();
    const { manifest, parts } = this.#packs.get(row.generation) ?? unknownCatalog();
    return openPack({ manifest, label: labelOf(row), readPart: async (name) => parts.get(name) });
  }

  async repair(id: string): Promise<RepairReport> {
    const row = this.#rows.find((one) => one.id === id) ?? unknownCatalog();
    const pack = this.#packs.get(row.generation) ?? unknownCatalog();
    const { manifest, parts } = pack;
    const { report, mended } = await repairPack({
      manifest,
      readPart: async (name) => parts.get(name),
    });
    for (const { name, bytes } of mended?.parts ?? []) parts.set(name, bytes);
    pack.manifest = mended?.manifest ?? manifest;
    return report;
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

  async rename(id: string, name: string): Promise<void> {
    this.#rows = this.#rows.map((row) => (row.id === id ? { ...row, name } : row));
  }

  async setOrder(ids: readonly string[]): Promise<void> {
    this.#rows = reordered(this.#rows, ids);
  }

  async setEnabled(id: string, enabled: boolean): Promise<void> {
    this.#rows = this.#rows.map((row) => (row.id === id ? { ...row, enabled } : row));
  }

  async sweep(): Promise<number> {
    const live = new Set(this.#rows.map(({ generation }) => generation));
    const left = [...this.#packs.keys()].filter((generation) => !live.has(generation));
    for (const generation of left) this.#packs.delete(generation);
    return left.length;
  }

  async close(): Promise<void> {}
}
