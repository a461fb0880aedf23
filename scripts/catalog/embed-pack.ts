import '../words/use-english';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseManifest } from '../../data/store/pack-format';
import { partPath } from '../../data/store/part-path';

/** Where a build looks for its pack. */
const USUAL = 'public/catalog';

/** The pack that a build brings along. */
export interface BuildPack {
  folder: string;
  /** SHA-256 of its manifest: a changed pack takes the place of the one that a browser has. */
  version: string;
  /** Paths in the folder. */
  files: string[];
}

/**
 * The pack of a build: that of `public/catalog/` or of the folder that `PE_LENS_CATALOG` names;
 * `undefined` where there is none, or the variable says `none`.
 * @throws {Error} with a sentence, where it is of another version or the named folder has none
 */
export function packOfBuild(named = process.env.PE_LENS_CATALOG): BuildPack | undefined {
  if (named === 'none') return undefined;
  const folder = resolve(named || USUAL);
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) {
    if (!named) return undefined;
    throw new Error(`PE_LENS_CATALOG names ${folder}, which holds no manifest.json of a pack.`);
  }
  const bytes = readFileSync(path);
  const { parts } = parseManifest(JSON.parse(bytes.toString('utf8')));
  return {
    folder,
    version: createHash('sha256').update(bytes).digest('hex'),
    files: ['manifest.json', ...parts.map(({ name }) => partPath(name))],
  };
}

interface PublicFile {
  relativeDest: string;
}

/** Puts the pack's files among those that a build copies, in place of what `public/catalog/` holds. */
export function embedPack(
  files: (PublicFile | (PublicFile & { absoluteSrc: string }))[],
  pack: BuildPack | undefined,
): void {
  const others = files.filter(({ relativeDest }) => !/^catalog[\\/]/.test(relativeDest));
  const own = (pack?.files ?? []).map((path) => ({
    absoluteSrc: join(pack?.folder ?? '', path),
    relativeDest: `catalog/${path}`,
  }));
  files.splice(0, files.length, ...others, ...own);
}
