import { copyParts } from '@/data/store/catalogs/install-pack';
import { DamagedPart } from '@/data/store/damage';
import type { PackManifest, PackSink } from '@/data/store/pack-format';
import { type OpenPack, openPack } from '@/data/store/pack-reader';
import { present } from '@/data/store/present';
import { t } from '@/data/words/words';
import type { PackInput } from './pack-input';
import type { Pacer } from './pause';
import type { ReadItem } from './read-item';
import { RefusedError } from './unreadable-error';

interface PackContext {
  pacer: Pacer;
  /** Told which share of the pack has been read, 0 to 1. */
  onShare: (done: number) => void;
}

/**
 * Reads the records and pictures of a pack, for where they go among those of other inputs. What a
 * damaged part makes unreadable is an item of its own.
 * @throws {RefusedError} where its index is damaged
 */
export async function* readPack(
  pack: PackInput,
  { pacer, onShare }: PackContext,
): AsyncGenerator<ReadItem, void, undefined> {
  const open = await openInput(pack);
  yield { kind: 'about', about: present(open.manifest.about) };
  for (let record = 0; record < open.index.count; record++) {
    const pause = pacer.turn();
    if (pause) await pause;
    yield await readRecord(open, record);
    onShare((record + 1) / open.index.count);
  }
  for (const { kind, name } of pack.manifest.parts) {
    if (kind !== 'screenshot') continue;
    const picture = name.slice(name.indexOf('/') + 1);
    yield await orUnreadable(picture, async () => {
      const bytes = await open.screenshot(picture);
      return { kind: 'screenshot', name: picture, bytes: bytes ?? new Uint8Array() };
    });
  }
}

/**
 * Takes a pack over as it is, each part verified.
 * @param onRecords told how many records, and which share of the pack's bytes, have been copied
 * @returns its manifest, which may become a catalog's
 * @throws {RefusedError} where a part is missing or damaged, or the index does not open
 */
export async function copyPack(
  pack: PackInput,
  sink: PackSink,
  onRecords: (records: number, share: number) => void,
  signal?: AbortSignal,
): Promise<PackManifest> {
  const { manifest } = pack;
  const total = manifest.parts.reduce((sum, { bytes }) => sum + bytes, 0);
  let records = 0;
  let done = 0;
  const open = await openInput(pack);
  const told: PackSink = {
    async put(part, bytes) {
      signal?.throwIfAborted();
      await sink.put(part, bytes);
      if (part.kind === 'records') records += part.count ?? 0;
      done += part.bytes;
      onRecords(records, done / total);
    },
  };
  await copyParts(pack, told).catch(refuse);
  return open.manifest;
}

async function openInput({ manifest, readPart }: PackInput): Promise<OpenPack> {
  const label = { id: 'input', name: manifest.about.name };
  const open = await openPack({ manifest, readPart, label }).catch(refuse);
  if (open.index.count !== manifest.counts.records) {
    throw new RefusedError(t('import.packCounts', { name: label.name }));
  }
  return open;
}

function readRecord(open: OpenPack, number: number): Promise<ReadItem> {
  const name = open.index.headlines.id(number);
  return orUnreadable(name, async () => ({
    kind: 'record',
    record: await open.record(number),
    name,
  }));
}

async function orUnreadable(name: string, read: () => Promise<ReadItem>): Promise<ReadItem> {
  try {
    return await read();
  } catch (error) {
    if (!isDamage(error)) throw error;
    return { kind: 'unreadable', name, reason: error.message };
  }
}

function isDamage(error: unknown): error is Error {
  return error instanceof Error && error.cause instanceof DamagedPart;
}

/** @throws {RefusedError} in place of damage, other errors as they are */
function refuse(error: unknown): never {
  if (isDamage(error)) throw new RefusedError(error.message);
  throw error;
}
