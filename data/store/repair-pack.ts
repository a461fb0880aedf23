import type { RepairReport } from './catalog-store';
import type { PackManifest, ReadPart } from './pack-format';
import type { NamedPart } from './part-batch';
import { rebuildIndex } from './rebuild-index';
import { verifyPack } from './verify-pack';

/**
 * Verifies a pack, and builds its index anew where that is damaged.
 * @returns what was found, and what is to be written in place of the index
 */
export async function repairPack(pack: {
  manifest: PackManifest;
  readPart: ReadPart;
}): Promise<{ report: RepairReport; mended?: { manifest: PackManifest; parts: NamedPart[] } }> {
  const damaged = await verifyPack(pack.manifest, pack.readPart);
  const names = damaged.map(({ name }) => name);
  const unreadable = damaged.flatMap(({ kind, first = 0, count = 0 }) =>
    kind === 'records' ? [{ first, count }] : [],
  );
  if (!damaged.some(({ kind }) => kind === 'index')) {
    return { report: { damaged: names, rebuilt: false, unreadable } };
  }
  const parts: NamedPart[] = [];
  const { manifest } = await rebuildIndex({
    ...pack,
    sink: {
      async put({ name }, bytes) {
        parts.push({ name, bytes });
      },
    },
  });
  return { report: { damaged: names, rebuilt: true, unreadable }, mended: { manifest, parts } };
}
