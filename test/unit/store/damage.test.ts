import { describe, expect, it } from 'vitest';
import { rebuildIndex } from '@/data/store/index/rebuild-index';
import { PACK_VERSION, parseManifest } from '@/data/store/pack-format';
import { openPack } from '@/data/store/pack-reader';
import { verifyPack } from '@/data/store/repair/verify-pack';
import { damage, files, pack } from './packed';

const RECORDS = files(300);

describe('a damaged shard', () => {
  it('makes its records unreadable, with their name and what to do', async () => {
    const packed = await pack(RECORDS);
    damage(packed, 'records/1');
    const open = await packed.open();
    await expect(open.record(130)).rejects.toThrow(
      `Record ${RECORDS[130]?.id} of the catalog “test” cannot be read, because a part of it is damaged (its checksum differs from the manifest). Import that catalog again.`,
    );
    expect(await open.record(0)).toEqual(RECORDS[0]);
    expect(await open.record(299)).toEqual(RECORDS[299]);
    expect(open.index.headline(130).name).toBe('file130.dll');
  });

  it.each(['values/texts/0', 'values/exports/0', 'values/names/0', 'values/digests/0'])(
    'says so of %s',
    async (part) => {
      const packed = await pack(RECORDS);
      damage(packed, part);
      await expect((await packed.open()).record(0)).rejects.toThrow('its checksum differs');
    },
  );

  it.each([
    ['missing', undefined, 'it is missing'],
    ['shorter', new Uint8Array(3), 'its length differs from the manifest'],
  ])('says that it is %s', async (_, bytes, reason) => {
    const packed = await pack(RECORDS);
    if (bytes) packed.parts.set('records/0', bytes);
    else packed.parts.delete('records/0');
    await expect((await packed.open()).record(5)).rejects.toThrow(reason);
  });

  it('is read once it is whole again', async () => {
    const packed = await pack(RECORDS);
    const whole = packed.parts.get('records/0');
    damage(packed, 'records/0');
    const open = await packed.open();
    await expect(open.record(0)).rejects.toThrow();
    if (whole) packed.parts.set('records/0', whole);
    expect(await open.record(0)).toEqual(RECORDS[0]);
  });
});

describe('content that is not what it claims', () => {
  it.each([
    ['no bytes', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, 0)],
    ['half its bytes', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, bytes.length >> 1)],
    ['a claim of 4 GB', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice().fill(0xff, 4, 8)],
    ['only zeros', (bytes: Uint8Array<ArrayBuffer>) => bytes.slice().fill(0)],
    ['another part', undefined],
  ])('is refused with a sentence: %s', async (_, change) => {
    const packed = await pack(RECORDS);
    const original = packed.parts.get('records/0') ?? new Uint8Array();
    const bytes = change?.(original) ?? packed.parts.get('values/texts/0') ?? original;
    packed.parts.set('records/0', bytes);
    const part = packed.manifest.parts.find(({ name }) => name === 'records/0');
    if (part) {
      part.bytes = bytes.length;
      part.sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    }
    await expect((await packed.open()).record(0)).rejects.toThrow(/^Record .* cannot be read, /);
  });
});

describe('a damaged index', () => {
  it.each(['index/hashes/0', 'index/texts/0', 'index/headlines/0'])(
    'is refused: %s',
    async (part) => {
      const packed = await pack(RECORDS);
      damage(packed, part);
      await expect(packed.open()).rejects.toThrow('The index of the catalog “test” cannot be read');
    },
  );

  it('is built anew from the shards, part by part the same', async () => {
    const packed = await pack(RECORDS);
    const before = new Map(packed.parts);
    for (const name of packed.parts.keys()) if (name.startsWith('index/')) damage(packed, name);
    expect((await verifyPack(packed.manifest, packed.readPart)).map(({ name }) => name)).toEqual([
      'index/hashes/0',
      'index/texts/0',
      'index/headlines/0',
      'index/modules',
    ]);
    const { manifest, unreadable } = await rebuildIndex(packed);
    expect(unreadable).toEqual([]);
    expect(manifest).toEqual(packed.manifest);
    expect(packed.parts).toEqual(before);
  });

  it('keeps the numbers of records behind a shard that cannot be read', async () => {
    const packed = await pack(RECORDS);
    damage(packed, 'index/headlines/0');
    damage(packed, 'records/1');
    const { manifest, unreadable } = await rebuildIndex(packed);
    expect(unreadable).toEqual([{ first: 128, count: 128 }]);
    const { readPart } = packed;
    const open = await openPack({ manifest, readPart, label: { id: 'test', name: 'test' } });
    expect(open.index.count).toBe(300);
    expect(open.index.findName('file130.dll')).toEqual([]);
    expect(open.index.findName('file299.dll')).toEqual([299]);
    expect(open.index.headline(299)).toMatchObject({ signer: 'Test', signed: false, misuse: 2 });
    expect(await open.record(299)).toEqual(RECORDS[299]);
  });
});

describe('a manifest', () => {
  it.each([
    ['nothing', undefined, 'This is not a catalog pack'],
    ['another format', { format: 'zip', version: 1 }, 'This is not a catalog pack'],
    ['a newer version', { format: 'pe-lens-pack', version: PACK_VERSION + 1 }, 'Update PE Lens'],
    ['an older version', { format: 'pe-lens-pack', version: 0 }, 'Import its source files again'],
    ['no parts', { format: 'pe-lens-pack', version: PACK_VERSION }, 'damaged at "about"'],
  ])('is refused with a sentence: %s', (_, value, sentence) => {
    expect(() => parseManifest(value)).toThrow(sentence);
  });

  it('survives JSON', async () => {
    const { manifest } = await pack(RECORDS);
    expect(parseManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest);
  });

  it('counts', async () => {
    const { manifest } = await pack([...RECORDS, ...RECORDS.slice(0, 9)]);
    expect(manifest.counts).toEqual({ records: 300, files: 300, comObjects: 0, screenshots: 0 });
  });
});
