import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { SourceFile } from '@/data/import/read-item';
import { UsageError } from './usage-error';

/** What systems and version control keep in folders beside the person's files. */
const LITTER = /^(?:\.git|\.svn|node_modules|__MACOSX|\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/**
 * The files that are named, and those within the folders that are named, in the order of their names:
 * the same folder gives the same catalog on every system. Nothing of them is read yet.
 * @param paths from `folder`
 * @throws {UsageError} where one does not exist or cannot be read
 */
export async function collectInputs(
  paths: readonly string[],
  folder: string,
): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const path of paths) {
    const place = resolve(folder, path);
    try {
      if ((await stat(place)).isDirectory()) await collectFolder(place, basename(place), files);
      else files.push({ name: basename(place), blob: await openAsBlob(place) });
    } catch (error) {
      throw new UsageError(`“${path}” cannot be read: ${reasonOf(error)}. Check the path.`);
    }
  }
  if (files.length > 0) return files;
  throw new UsageError(`There is no file in ${paths.map((path) => `“${path}”`).join(', ')}.`);
}

/** @param name of the folder, as the inputs in it are named */
async function collectFolder(place: string, name: string, files: SourceFile[]): Promise<void> {
  const entries = await readdir(place, { withFileTypes: true });
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  for (const entry of entries) {
    const inner = join(place, entry.name);
    if (LITTER.test(entry.name)) continue;
    if (entry.isDirectory()) await collectFolder(inner, `${name}/${entry.name}`, files);
    else if (entry.isFile()) {
      files.push({
        name: `${name}/${entry.name}`,
        blob: await openAsBlob(inner),
        ofFolder: true,
      });
    }
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'access is denied';
  return error instanceof Error ? error.message : String(error);
}
