import { runSliced } from '@/data/catalog/sliced';
import type { Sections } from '../bytes/sections';
import type { PartSource } from '../part-source';
import type { RecordReader } from '../records/record-reader';
import { decodeTexts } from '../values/list-codecs';
import type { ValueReader } from '../values/value-reader';
import type { HeldNameTable } from './held-name-table';
import { MODULE_INDEX } from './index-builder';
import { ModuleIndexBuilder, readModuleIndex } from './module-index';

/**
 * Opens the index of loaded modules, in slices. A pack from before it was written has none: there the
 * records themselves are read, once while the pack is open.
 * @throws {DamagedPart}
 */
export async function openModuleNames(options: {
  source: PartSource;
  values: ValueReader;
  records: RecordReader;
  count: number;
}): Promise<HeldNameTable> {
  const { source, count } = options;
  const sections = source.part(MODULE_INDEX)
    ? await source.sections(MODULE_INDEX)
    : await fromRecords(options);
  return runSliced(readModuleIndex(sections, count));
}

async function fromRecords({
  values,
  records,
  count,
}: {
  values: ValueReader;
  records: RecordReader;
  count: number;
}): Promise<Sections> {
  const builder = new ModuleIndexBuilder();
  for (let number = 0; number < count; number++) {
    const { modules } = (await records.skeleton(number)).references;
    const list = modules === undefined ? [] : decodeTexts(await values.read('lists', modules));
    builder.add(modules, list);
  }
  return builder.build();
}
