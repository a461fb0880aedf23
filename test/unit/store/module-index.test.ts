import { describe, expect, it } from 'vitest';
import { openPack } from '@/data/store/pack-reader';
import { damage, files, pack } from './packed';

const RECORDS = files(300);

describe('the index of loaded modules', () => {
  it('gives each module’s records', async () => {
    const names = await (await (await pack(RECORDS)).open()).moduleNames();
    const [shared] = names.containing('\\ntdll.dll', 10);
    expect(names.name(shared ?? -1)).toBe('C:\\Windows\\System32\\ntdll.dll');
    expect(names.records(shared ?? -1)).toEqual(RECORDS.map((_, number) => number));
    expect(names.records(names.withPrefix('c:\\own\\file17.dll', 2)[0] ?? -1)).toEqual([17]);
  });

  it('is made from the records of a pack that was written without it', async () => {
    const { manifest, readPart, open } = await pack(RECORDS);
    const parts = manifest.parts.filter(({ name }) => name !== 'index/modules');
    const label = { id: 'old', name: 'old' };
    const old = await openPack({ manifest: { ...manifest, parts }, readPart, label });
    const names = await old.moduleNames();
    const whole = await (await open()).moduleNames();
    expect(names.count).toBe(whole.count);
    for (let place = 0; place < names.count; place++) {
      expect(names.name(place)).toBe(whole.name(place));
      expect(names.records(place)).toEqual(whole.records(place));
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
