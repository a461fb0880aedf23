import type { OnRepairProgress, RepairReport } from '../catalogs/catalog-store';
import type { NamedPart } from '../catalogs/part-batch';
import { rebuildIndex } from '../index/rebuild-index';
import type { PackManifest, ReadPart } from '../pack-format';
import { type OpenPack, openPack } from '../pack-reader';
import { toRuns, unreadableRecords } from './unreadable-records';
import { verifyPack } from './verify-pack';

interface Pack {
  manifest: PackManifest;
  readPart: ReadPart;
}

export interface RepairedPack {
  report: Omit<RepairReport, 'renewed'>;
  /** What is to be written in place of a damaged index. */
  mended?: { manifest: PackManifest; parts: NamedPart[] };
}

/** Verifies a pack, finds what of it cannot be read, and builds its index anew where that is damaged. */
export async function repairPack(
  pack: Pack,
  onProgress: OnRepairProgress = () => {},
): Promise<RepairedPack> {
  const { parts, counts } = pack.manifest;
  const damaged = await verifyPack(pack.manifest, pack.readPart, (done) =>
    onProgress({ doing: 'verifying', done, total: parts.length }),
  );
  const found = { parts: parts.length, damaged: damaged.map(({ name }) => name) };
  if (damaged.length === 0) {
    return { report: { ...found, rebuilt: false, unreadable: [], ids: [] } };
  }
  const of = (doing: 'rebuilding' | 'reading') => (done: number) =>
    onProgress({ doing, done, total: counts.records });
  const rebuilt = damaged.some(({ kind }) => kind === 'index');
  const mended = rebuilt ? await withNewIndex(pack, of('rebuilding')) : undefined;
  const open = await openMended(pack, mended);
  const records = await unreadableRecords(open, damaged, of('reading'));
  const ids = records.map((record) => open.index.headlines.id(record)).filter((id) => id !== '');
  const report = { ...found, rebuilt, unreadable: toRuns(records), ids };
  return mended ? { report, mended } : { report };
}

async function withNewIndex(pack: Pack, onRecords: (done: number) => void) {
  const parts: NamedPart[] = [];
  const { manifest } = await rebuildIndex({
    ...pack,
    onRecords,
    sink: {
      async put({ name }, bytes) {
        parts.push({ name, bytes });
      },
    },
  });
  return { manifest, parts };
}

/** The pack as it will be; its sentences are not shown, so it needs no name. */
function openMended(pack: Pack, mended: RepairedPack['mended']): Promise<OpenPack> {
  const { manifest, readPart } = pack;
  const label = { id: '', name: manifest.about.name };
  if (!mended) return openPack({ manifest, readPart, label });
  const fresh = new Map(mended.parts.map(({ name, bytes }) => [name, bytes]));
  return openPack({
    manifest: mended.manifest,
    readPart: async (name) => fresh.get(name) ?? readPart(name),
    label,
  });
}
