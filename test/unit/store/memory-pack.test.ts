import { describe, expect, it } from 'vitest';
import type { CatalogRecord, ComRecord, FileRecord } from '@/data/catalog/record';
import { packInMemory } from '@/data/store/memory-pack';

const FILE: FileRecord = {
  kind: 'file',
  id: 'wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9',
  page: 'wksprt.exe-2C3BE28E1B8D28A8B326FBB7E06CEDD9.md',
  name: 'wksprt.exe',
  path: 'C:\\Windows\\system32\\wksprt.exe',
  description: 'RemoteApp and Desktop Connection Runtime',
  hashes: {
    md5: '2c3be28e1b8d28a8b326fbb7e06cedd9',
    sha1: '661d385e95a5c46ca70495c550dfc7f413e3f20a',
    imphash: '88a462e0f580961648cad58e157c0d43',
    ssdeep: '12288:8SdCmpetqV+PwWqVCpm4EYK3Ul+CM9XIB7GjFMvT3lxR:8Sc+O5v4CYCM9imI',
  },
  signature: {
    valid: true,
    serial: '33000002EC6579AD1E670890130000000002EC'.toLowerCase(),
    thumbprint: 'f7c2f2c96a328c13cda8cdb57b715bdea2cbd1d9',
    subject: 'CN=Microsoft Windows, O=Microsoft Corporation, L=Redmond, S=Washington, C=US',
  },
  version: { company: 'Microsoft Corporation', fileVersion: '10.0.19041.1', machine: '64-bit' },
  scan: { detections: 0, engines: 71 },
  exports: [
    { ordinal: 2 },
    { name: 'WTSFreeMemory', ordinal: 24, address: '0x300024a0', rva: '0x000024a0' },
  ],
  similar: [{ page: 'wksprt.exe-6A0628874E4857DCB9715C2F1522CEBE.md', score: 38 }],
  misuse: [{ source: 'sigma', example: '| markup |' }],
};

const COM: ComRecord = {
  kind: 'com',
  id: 'clsid-7071ec31-663b-4bc1-a1fa-b97f3b917c55',
  page: 'clsid_7071EC31-663B-4BC1-A1FA-B97F3B917C55.md',
  clsid: '7071ec31-663b-4bc1-a1fa-b97f3b917c55',
  servers: [{ type: 'InProcServer32', path: 'C:\\Windows\\system32\\connect.dll' }],
  progId: 'Connect.Offer.1',
  registry: { InProcServer32: { '(default)': 'connect.dll', constructor: 'kept' } },
  instance: { type: 'ComObject', methods: { constructor: 'void constructor ()' } },
};

const EMPTY_ID: FileRecord = {
  kind: 'file',
  id: 'a b.dll-c:\\a b.dll',
  name: 'a b.dll',
  hashes: {},
};
const RECORDS: CatalogRecord[] = [FILE, COM, EMPTY_ID];

describe('a pack in memory', async () => {
  const { index, label, record } = await packInMemory(
    { name: 'test', dataDate: '2021-11' },
    RECORDS,
  );

  it('gives every record back', async () => {
    for (const [number, whole] of RECORDS.entries()) expect(await record(number)).toEqual(whole);
    expect(label).toEqual({ id: 'memory', name: 'test', dataDate: '2021-11' });
  });

  it.each([
    ['md5', '2c3be28e1b8d28a8b326fbb7e06cedd9'],
    ['sha1', '661d385e95a5c46ca70495c550dfc7f413e3f20a'],
    ['imphash', '88a462e0f580961648cad58e157c0d43'],
    ['thumbprint', 'f7c2f2c96a328c13cda8cdb57b715bdea2cbd1d9'],
    ['serial', '33000002ec6579ad1e670890130000000002ec'],
  ])('finds by %s', (by, key) => {
    expect(index.findHash(key)).toEqual([{ record: 0, by }]);
    expect(index.findHashPrefix(key.slice(0, 8), 5)).toEqual([{ record: 0, by }]);
    expect(index.findHashPrefix(key.slice(0, 7), 5)).toEqual([]);
  });

  it.each([
    ['2c3be28e1b8e28a8b326fbb7e06cedd9'],
    ['00000000000000000000000000000000'],
    ['ffffffffffffffffffffffffffffffff'],
    [''],
  ])('finds nothing for %j', (key) => {
    expect(index.findHash(key)).toEqual([]);
  });

  it('finds by name, path, CLSID, id and page', () => {
    expect(index.findName('wksprt.exe')).toEqual([0]);
    expect(index.findName('wksprt.exf')).toEqual([]);
    expect(index.findPath('c:\\windows\\system32\\wksprt.exe')).toEqual([0]);
    expect(index.findClsid(COM.clsid)).toEqual([1]);
    expect(index.findPage(FILE.id)).toEqual([0]);
    expect(index.findPage(COM.id)).toEqual([1]);
    expect(index.findPage(`clsid_${COM.clsid}`)).toEqual([1]);
    expect(index.findPage(EMPTY_ID.id)).toEqual([2]);
    expect(index.findPage('other.exe-2c3be28e1b8d28a8b326fbb7e06cedd9')).toEqual([]);
  });

  it('gives headlines and digests', () => {
    expect(index.headline(0)).toEqual({
      kind: 'file',
      id: FILE.id,
      name: 'wksprt.exe',
      path: FILE.path,
      description: FILE.description,
      company: 'Microsoft Corporation',
      fileVersion: '10.0.19041.1',
      machine: '64-bit',
      signer: 'Microsoft Windows',
      signed: true,
      detections: 0,
      engines: 71,
      misuse: 1,
    });
    expect(index.headline(1)).toEqual({
      kind: 'com',
      id: COM.id,
      name: COM.clsid,
      path: 'C:\\Windows\\system32\\connect.dll',
      progId: 'Connect.Offer.1',
      misuse: 0,
    });
    expect(index.headline(2)).toEqual({
      kind: 'file',
      id: EMPTY_ID.id,
      name: 'a b.dll',
      misuse: 0,
    });
    expect([index.digest(0), index.digest(1)]).toEqual([FILE.hashes.ssdeep, '']);
  });
});
