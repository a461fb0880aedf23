import { describe, expect, it } from 'vitest';
import type { HeldNames, PlaceInName } from '@/data/catalog/catalog-index';
import { finish } from '@/data/catalog/sliced';
import { openPack } from '@/data/store/pack-reader';
import { damage, files, pack } from './packed';

const RECORDS = files(300);

/** Numbers of the records that hold such a name. */
function holdersOf(names: HeldNames, text: string, place: PlaceInName): number[] {
  const holders = finish(names.holders(text, place));
  return [...RECORDS.keys()].filter((number) => holders.has(number));
}

describe('the index of loaded modules', () => {
  it('gives each module’s records', async () => {
    const names = await (await (await pack(RECORDS)).open()).moduleNames();
    const shared = finish(names.holders('ntdll.dll', 'start'));
    for (const number of RECORDS.keys()) {
      expect(shared.text(number)).toBe('C:\\Windows\\System32\\ntdll.dll');
    }
    expect(holdersOf(names, 'c:\\own\\file17.dll', 'start')).toEqual([17]);
    expect(holdersOf(names, 'file17.dll', 'start')).toEqual([17]);
    expect(holdersOf(names, 'ile17.dll', 'start')).toEqual([]);
    expect(holdersOf(names, 'ile17.dll', 'anywhere')).toEqual([17]);
    expect(holdersOf(names, 'file17.dll', 'whole')).toEqual([17]);
    expect(holdersOf(names, 'c:\\own\\file17.dll', 'whole')).toEqual([17]);
    expect(holdersOf(names, 'file17.dl', 'whole')).toEqual([]);
  });

  it('is made from the records of a pack that was written without it', async () => {
    const { manifest, readPart, open } = await pack(RECORDS);
    const parts = manifest.parts.filter(({ name }) => name !== 'index/modules');
    const label = { id: 'old', name: 'old' };
    const old = await openPack({ manifest: { ...manifest, parts }, readPart, label });
    const names = await old.moduleNames();
    const whole = await (await open()).moduleNames();
    expect(names.count).toBe(whole.count);
    for (const number of RECORDS.keys()) {
      const own = `file${number}.dll`;
      expect(holdersOf(names, own, 'start')).toEqual([number]);
      expect(finish(names.holders(own, 'start')).text(number)).toBe(
        finish(whole.holders(own, 'start')).text(number),
      );
    }
  });

  it('says so where it is damaged, and nothing else is hindered', async () => {
    const packed = await pack(RECORDS);
    damage(packed, 'index/modules');
    const open = await packed.open();
    await expect(open.moduleNames()).rejects.toThrow(
      'The index of modules of the catalog “test” cannot be read, because a part of it is damaged',
    );
    expect(await open.record(5)).toEqual(RECORDS[5]);
  });
});
