import { type PackManifest, parseManifest, type ReadPart } from '@/data/store/pack-format';
import { partPath } from '@/data/store/part-path';
import { t } from '@/data/words/words';
import { MAX_MANIFEST_BYTES, MAX_PART_BYTES } from './import-limits';
import type { SourceFile } from './read-item';
import { HEAD_BYTES, recognise } from './recognise';
import { RefusedError, UnreadableError } from './unreadable-error';
import { ZipContents } from './zip-contents';
import { readZipDirectory, type ZipEntry } from './zip-directory';

/** A pack that was given as an input: its manifest, and its parts beside it. */
export interface PackInput {
  /** Of the zip or of the manifest, as the person knows it. */
  name: string;
  manifest: PackManifest;
  readPart: ReadPart;
}

const MANIFEST = /(?:^|\/)manifest\.json$/;

/**
 * The pack that a zip holds in one of its folders, told by what its manifest says of itself.
 * @returns it and the folder (`''` for the root, else with its `/`); `undefined` where there is none
 * @throws {RefusedError} where it is of another version or its manifest is damaged
 */
export async function packInZip(
  zip: SourceFile,
  entries: readonly ZipEntry[],
): Promise<{ pack: PackInput; folder: string } | undefined> {
  const contents = new ZipContents(zip.blob, 'anyhow');
  for (const entry of entries) {
    if (!MANIFEST.test(entry.path) || entry.bytes > MAX_MANIFEST_BYTES) continue;
    const bytes = await contents.bytes(entry).catch(unreadableAsNothing);
    if (!bytes || recognise(bytes) !== 'pack') continue;
    const folder = folderOf(entry.path);
    const own = entries.filter((one) => one !== entry && one.path.startsWith(folder));
    // A manifest alone is no pack.
    if (own.length === 0) continue;
    const parts = new Map(own.map((one) => [one.path, one]));
    const readPart: ReadPart = async (name) => {
      const part = parts.get(folder + partPath(name));
      if (!part || part.bytes > MAX_PART_BYTES) return undefined;
      // Bytes that the zip cannot give are missing from the pack, which has its own words for that.
      const found = await contents.bytes(part).catch(unreadableAsNothing);
      return found && new Uint8Array(found);
    };
    return { pack: { name: zip.name, manifest: toManifest(bytes), readPart }, folder };
  }
  return undefined;
}

/**
 * Packs that lie unpacked among the files: a manifest with its parts in the folders beside it.
 * @returns each pack at its manifest, and `null` at each other file of a pack's folder
 * @throws {RefusedError} where one is of another version or its manifest is damaged
 */
export async function packsInFolders(
  files: readonly SourceFile[],
): Promise<Map<SourceFile, PackInput | null>> {
  const found = new Map<SourceFile, PackInput | null>();
  for (const file of files) {
    if (!MANIFEST.test(file.name) || file.blob.size > MAX_MANIFEST_BYTES) continue;
    const head = new Uint8Array(await file.blob.slice(0, HEAD_BYTES).arrayBuffer());
    if (recognise(head) !== 'pack') continue;
    const folder = folderOf(file.name);
    const own = files.filter((one) => one !== file && one.name.startsWith(folder));
    // A manifest alone is no pack.
    if (own.length === 0) continue;
    const manifest = toManifest(new Uint8Array(await file.blob.arrayBuffer()));
    const parts = new Map(own.map((one) => [one.name, one.blob]));
    for (const one of own) found.set(one, null);
    found.set(file, {
      name: file.name,
      manifest,
      readPart: async (name) => {
        const part = parts.get(folder + partPath(name));
        if (!part || part.size > MAX_PART_BYTES) return undefined;
        return new Uint8Array(await part.arrayBuffer());
      },
    });
  }
  return found;
}

/**
 * The pack that the files are, where they are nothing else: it can be taken over part by part.
 * @throws {RefusedError} where it cannot be trusted
 */
export async function lonePack(files: readonly SourceFile[]): Promise<PackInput | undefined> {
  const [file] = files;
  if (files.length !== 1 || !file) {
    const found = await packsInFolders(files);
    const packs = [...found.values()].filter((pack) => pack !== null);
    return found.size === files.length && packs.length === 1 ? packs[0] : undefined;
  }
  const head = new Uint8Array(await file.blob.slice(0, HEAD_BYTES).arrayBuffer());
  if (recognise(head) !== 'zip') return undefined;
  const entries = await readZipDirectory(file.blob, file.name);
  const found = await packInZip(file, entries);
  const alone = found && entries.every(({ path }) => path.startsWith(found.folder));
  return alone ? found.pack : undefined;
}

function toManifest(bytes: Uint8Array): PackManifest {
  try {
    return parseManifest(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw refusal(error);
    throw new RefusedError(t('import.manifestNoJson'));
  }
}

function refusal(error: unknown): RefusedError {
  return new RefusedError(error instanceof Error ? error.message : String(error));
}

function unreadableAsNothing(error: unknown): undefined {
  if (!(error instanceof UnreadableError)) throw error;
  return undefined;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}
