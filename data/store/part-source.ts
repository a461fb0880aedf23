import { turn } from '@/data/catalog/sliced';
import { t } from '@/data/words/words';
import { checksum } from './bytes/checksum';
import { readSections, type Sections } from './bytes/sections';
import { DamagedPart, damaged } from './damage';
import type { PackManifest, PackPart, ReadPart } from './pack-format';

/** Reads the parts of a pack and verifies each against the manifest. */
export class PartSource {
  readonly manifest: PackManifest;
  #read: ReadPart;
  #parts: Map<string, PackPart>;

  constructor(manifest: PackManifest, read: ReadPart) {
    this.manifest = manifest;
    this.#read = read;
    this.#parts = new Map(manifest.parts.map((part) => [part.name, part]));
  }

  part(name: string): PackPart | undefined {
    return this.#parts.get(name);
  }

  /** Parts whose name begins so. */
  named(prefix: string): PackPart[] {
    return this.manifest.parts.filter(({ name }) => name.startsWith(prefix));
  }

  /** @throws {DamagedPart} where the part is missing or differs from its checksum */
  async bytes(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const { part, bytes } = await this.#unverified(name);
    await verify(part, bytes);
    return bytes;
  }

  /** @throws {DamagedPart} */
  async sections(name: string): Promise<Sections> {
    const { part, bytes } = await this.#unverified(name);
    // The platform computes the checksum beside what is done here.
    const verified = verify(part, bytes);
    verified.catch(() => {});
    // Of parts that are read beside each other all may be here at once.
    await turn();
    const sections = await readSections(bytes).catch(async (error: unknown) => {
      // Of a part that is not what was written, that is the reason.
      await verified;
      throw error;
    });
    await verified;
    return sections;
  }

  async #unverified(name: string): Promise<{ part: PackPart; bytes: Uint8Array<ArrayBuffer> }> {
    const part = this.#parts.get(name) ?? damaged(`the manifest has no "${name}"`);
    const bytes = (await this.#read(name)) ?? damaged('it is missing');
    if (bytes.length !== part.bytes) damaged('its length differs from the manifest');
    return { part, bytes };
  }
}

async function verify(part: PackPart, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  if ((await checksum(bytes)) !== part.sha256) damaged('its checksum differs from the manifest');
}

/**
 * What a damaged part means, as a sentence; other errors as they are.
 * @param what can no longer be read, such as `Record wksprt.exe-…`
 * @param advice the next step, as a sentence
 */
export function withSentence(
  error: unknown,
  what: string,
  catalog: string,
  advice = t('store.importAgain'),
): unknown {
  if (!(error instanceof DamagedPart)) return error;
  const sentence = t('store.unreadable', { what, catalog, reason: error.message, advice });
  return new Error(sentence, { cause: error });
}
