import type { CatalogRecord } from '@/data/catalog/record';
import type { CatalogInfo } from '@/data/messages';
import { t } from '@/data/words/words';
import { checksum } from '../bytes/checksum';
import { encodeJson } from '../bytes/text-codec';
import {
  PACK_VERSION,
  type PackAbout,
  type PackManifest,
  type PackSink,
  type ReadPart,
} from '../pack-format';
import { createPackWriter } from '../pack-writer';
import { PartSource, withSentence } from '../part-source';
import type { CatalogChoice, CatalogStore, Generation } from './catalog-store';

/** Id of the catalog that is shipped with the extension. */
export const EMBEDDED_ID = 'embedded';

/** Parts read beside each other. */
const READ_AHEAD = 8;

/** A pack that lies somewhere, ready. */
export interface ReadyPack {
  manifest: PackManifest;
  readPart: ReadPart;
}

/**
 * Takes a ready pack into the store, each part verified.
 * @throws {Error} with a sentence, where a part is missing or damaged; then nothing was changed
 */
export async function installPack(
  store: CatalogStore,
  pack: ReadyPack,
  choice: Omit<CatalogChoice, 'manifest'> = {},
): Promise<CatalogInfo> {
  return inGeneration(store, async ({ sink, commit }) => {
    await copyParts(pack, sink);
    return commit({ ...choice, manifest: pack.manifest });
  });
}

/**
 * Copies all parts of a pack, each verified.
 * @throws {Error} with a sentence, where a part is missing or damaged
 */
export async function copyParts({ manifest, readPart }: ReadyPack, sink: PackSink): Promise<void> {
  const source = new PartSource(manifest, readPart);
  const ahead: Promise<Uint8Array<ArrayBuffer>>[] = [];
  for (const [at, part] of manifest.parts.entries()) {
    for (let next = ahead.length; next < Math.min(at + READ_AHEAD, manifest.parts.length); next++) {
      const reading = source.bytes(manifest.parts[next]?.name ?? '');
      // Met below, in order; until then it is not unhandled.
      reading.catch(() => {});
      ahead.push(reading);
    }
    const bytes = await ahead[at]?.catch((error: unknown) => {
      throw withSentence(error, t('store.part.numbered', { name: part.name }), manifest.about.name);
    });
    if (bytes) await sink.put(part, bytes);
    delete ahead[at];
  }
}

/**
 * Makes sure that the embedded catalog holds these records: does nothing where it does already, and
 * replaces it where the extension brings newer data or another form of packs.
 */
export async function ensureEmbedded(
  store: CatalogStore,
  about: PackAbout,
  records: readonly CatalogRecord[],
): Promise<boolean> {
  const version = await checksum(encodeJson([PACK_VERSION, about, records]));
  if ((await store.embeddedVersion(EMBEDDED_ID)) === version) return false;
  await inGeneration(store, async ({ sink, commit }) => {
    const writer = createPackWriter(sink);
    for (const record of records) await writer.add(record);
    return commit({
      manifest: await writer.finish(about),
      embedded: { id: EMBEDDED_ID, version },
    });
  });
  return true;
}

/**
 * The same for a ready pack that is shipped with the extension.
 * @param version of the pack's data, told by the build
 * @param load is called only where the pack is not in place
 * @returns whether it was put in place now
 * @throws {Error} with a sentence, where a part is missing or damaged; then nothing was changed
 */
export async function ensureEmbeddedPack(
  store: CatalogStore,
  version: string,
  load: () => Promise<ReadyPack>,
): Promise<boolean> {
  if ((await store.embeddedVersion(EMBEDDED_ID)) === version) return false;
  await installPack(store, await load(), { embedded: { id: EMBEDDED_ID, version } });
  return true;
}

/** Does the work in a new generation, of which nothing stays where the work fails. */
export async function inGeneration<Result>(
  store: CatalogStore,
  work: (generation: Generation) => Promise<Result>,
): Promise<Result> {
  const generation = await store.begin();
  try {
    return await work(generation);
  } catch (error) {
    // What stopped the work is worth telling; rows that stay are swept at the next start.
    await generation.abort().catch(() => {});
    throw error;
  }
}
