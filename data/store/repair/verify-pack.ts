import { DamagedPart } from '../damage';
import type { PackManifest, PackPart, ReadPart } from '../pack-format';
import { PartSource } from '../part-source';

/**
 * Reads every part and compares it with its checksum.
 * @param onPart is told how many parts were verified
 * @returns the parts that are missing or differ
 */
export async function verifyPack(
  manifest: PackManifest,
  readPart: ReadPart,
  onPart: (done: number) => void = () => {},
): Promise<PackPart[]> {
  const source = new PartSource(manifest, readPart);
  const damaged: PackPart[] = [];
  for (const [done, part] of manifest.parts.entries()) {
    onPart(done);
    try {
      await source.bytes(part.name);
    } catch (error) {
      if (!(error instanceof DamagedPart)) throw error;
      damaged.push(part);
    }
  }
  return damaged;
}
