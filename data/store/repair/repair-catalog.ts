import { changedMeanwhile } from '../catalogs/catalog-rows';
import type { CatalogStore, OnRepairProgress, RepairReport } from '../catalogs/catalog-store';
import type { CatalogRow } from '../catalogs/database';
import { inGeneration } from '../catalogs/install-pack';
import { outdatedEmbedded } from '../catalogs/row-changes';
import { type PackManifest, parseManifest, type ReadPart } from '../pack-format';
import { type RepairedPack, repairPack } from './repair-pack';

/** A catalog's pack as it lies in a store; its manifest is not checked yet. */
export interface StoredPack {
  row: CatalogRow;
  manifest: unknown;
  readPart: ReadPart;
}

/**
 * Repairs a catalog of a store. Nothing is written over: a mended pack is a new generation, which
 * becomes the catalog's in one transaction. A catalog that the extension brings is not mended but
 * marked, so that the next start puts it in place anew.
 * @throws {Error} with a sentence, where the manifest is damaged or the catalog changed meanwhile
 */
export async function repairCatalog(
  store: CatalogStore,
  read: (id: string) => Promise<StoredPack>,
  id: string,
  onProgress?: OnRepairProgress,
): Promise<RepairReport> {
  const { row, manifest: stored, readPart } = await read(id);
  const manifest = checked(stored);
  if (manifest instanceof Error) {
    if (!row.embedded) throw manifest;
    return renew(store, id, { ...NOTHING_READ, damaged: ['manifest'] });
  }
  const { report, mended } = await repairPack({ manifest, readPart }, onProgress);
  // What was read of a generation that was swept meanwhile says nothing of the catalog.
  if ((await read(id)).row.generation !== row.generation) throw changedMeanwhile();
  if (row.embedded && report.damaged.length > 0) return renew(store, id, report);
  if (mended) await flip(store, row, readPart, mended);
  return { ...report, renewed: false };
}

const NOTHING_READ = { parts: 1, rebuilt: false, unreadable: [], ids: [] };

function checked(manifest: unknown): PackManifest | Error {
  try {
    return parseManifest(manifest);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function renew(
  store: CatalogStore,
  id: string,
  report: RepairedPack['report'],
): Promise<RepairReport> {
  await store.change(outdatedEmbedded(id));
  return { ...report, renewed: true };
}

async function flip(
  store: CatalogStore,
  { id, generation }: CatalogRow,
  readPart: ReadPart,
  mended: NonNullable<RepairedPack['mended']>,
): Promise<void> {
  const fresh = new Map(mended.parts.map(({ name, bytes }) => [name, bytes]));
  await inGeneration(store, async ({ sink, commit }) => {
    for (const part of mended.manifest.parts) {
      // A damaged shard comes along as it is: what is left of it may be wanted.
      const bytes = fresh.get(part.name) ?? (await readPart(part.name));
      if (bytes) await sink.put(part, bytes);
    }
    await commit({ manifest: mended.manifest, mends: { id, generation } });
  });
}
