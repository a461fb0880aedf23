import type { ReadyPack } from '@/data/store/catalogs/install-pack';
import { DamagedPart } from '@/data/store/damage';
import { packBytes, parseManifest } from '@/data/store/pack-format';
import { partPath } from '@/data/store/part-path';
import { browser } from '../wiring/browser';

declare global {
  interface ImportMetaEnv {
    /** SHA-256 of the manifest of the pack in the build, told by `wxt.config.ts`. */
    readonly SHIPPED_PACK: string | undefined;
  }
}

/** Version of the pack that this build brings; `undefined` in a build without one. */
export const SHIPPED_PACK: string | undefined = import.meta.env.SHIPPED_PACK;

/**
 * The pack among the extension's own files. To fetch those is no request to a network, and they need
 * not be web-accessible.
 * @param onBytes told how many bytes of the pack's were read
 * @throws {Error} with a sentence, where its manifest is missing or damaged
 */
export async function loadShippedPack(
  onBytes: (done: number, total: number) => void,
): Promise<ReadyPack> {
  const manifest = parseManifest(await readManifest());
  const total = packBytes(manifest);
  let done = 0;
  onBytes(done, total);
  return {
    manifest,
    readPart: async (name) => {
      const bytes = await readOwn(partPath(name));
      done += bytes?.length ?? 0;
      onBytes(done, total);
      return bytes;
    },
  };
}

async function readManifest(): Promise<unknown> {
  const bytes = await readOwn('manifest.json');
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    const damage = new DamagedPart('its manifest is missing or no JSON');
    throw new Error(damage.message, { cause: error instanceof SyntaxError ? damage : error });
  }
}

/** @returns `undefined` where the extension has no such file, for which `fetch` rejects */
async function readOwn(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const response = await fetch(browser.runtime.getURL(`catalog/${path}`));
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined;
  }
}
