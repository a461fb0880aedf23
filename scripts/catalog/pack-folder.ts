import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { type PackManifest, type PackSink, parseManifest } from '@/data/store/pack-format';
import { partPath } from '@/data/store/part-path';
import { UsageError } from './usage-error';

const MANIFEST = 'manifest.json';

/** A folder of a pack that is being written: beside its place, until all of it is there. */
export class PackFolder implements PackSink {
  readonly #partial: string;
  readonly #made = new Set<string>();

  private constructor(readonly place: string) {
    this.#partial = `${place}.partial-${process.pid}`;
  }

  /** @throws {UsageError} where the folder holds anything that is not of a pack */
  static async begin(place: string): Promise<PackFolder> {
    await refuseOthers(place);
    const folder = new PackFolder(place);
    await mkdir(folder.#partial, { recursive: true });
    return folder;
  }

  async put({ name }: { name: string }, bytes: Uint8Array): Promise<void> {
    const path = join(this.#partial, partPath(name));
    const folder = dirname(path);
    if (!this.#made.has(folder)) await mkdir(folder, { recursive: true });
    this.#made.add(folder);
    await writeFile(path, bytes);
  }

  /** Puts the pack in its place; an older one goes. */
  async finish(manifest: PackManifest): Promise<void> {
    await writeFile(join(this.#partial, MANIFEST), `${JSON.stringify(manifest)}\n`);
    const old = `${this.#partial}-old`;
    await rename(this.place, old).catch(ifMissing);
    await rename(this.#partial, this.place);
    await rm(old, { recursive: true, force: true });
  }

  /** Leaves nothing. */
  async abort(): Promise<void> {
    await rm(this.#partial, { recursive: true, force: true });
  }
}

/** An older pack makes way for a new one; anything else may be all that the person has of it. */
async function refuseOthers(place: string): Promise<void> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(ifMissing);
  if (entries === undefined || entries.length === 0) return;
  const own = await partsOf(place);
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name)
      .slice(place.length + 1)
      .split(sep)
      .join('/');
    if (own.has(path)) continue;
    throw new UsageError(
      `“${place}” holds “${path}”, which is not of a pack: name another folder, or an empty one.`,
    );
  }
}

async function partsOf(place: string): Promise<ReadonlySet<string>> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(place, MANIFEST), 'utf8'));
    const parts = parseManifest(manifest).parts.map(({ name }) => partPath(name));
    return new Set([MANIFEST, ...parts]);
  } catch {
    return new Set();
  }
}

function ifMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
  if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') {
    throw new UsageError('The place of the pack is a file: name a folder.');
  }
  throw error;
}
