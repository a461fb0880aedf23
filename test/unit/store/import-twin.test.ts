import { describe, expect, it } from 'vitest';
import { importFiles } from '@/data/import/pipeline';
import type { ReadItem } from '@/data/import/read-item';
import { ensureEmbedded } from '@/data/store/catalogs/install-pack';
import { MemoryCatalogStore } from '@/data/store/catalogs/memory-catalog-store';
import { files } from './packed';

const BLOB = { name: 'library.zip', blob: new Blob(['x']) };

/** Imports two files under what they say of themselves. */
async function take(store: MemoryCatalogStore, about: { name?: string; source?: string } = {}) {
  async function* read(): AsyncIterable<ReadItem> {
    yield { kind: 'about', about };
    for (const record of files(2)) yield { kind: 'record', record, name: record.name };
  }
  return importFiles({ files: [BLOB], store, read });
}

describe('an import tells of its twin', () => {
  const SOURCE = 'https://example.org/';
  const cases: [what: string, first: object, second: object, twin: string | undefined][] = [
    ['the same file', {}, {}, 'library'],
    ['the same name', { name: 'Mine' }, { name: 'Mine' }, 'Mine'],
    ['another name', { name: 'Mine' }, { name: 'Other' }, undefined],
    ['the same source', { name: 'Old', source: SOURCE }, { name: 'New', source: SOURCE }, 'Old'],
    ['no source of either', { name: 'Old' }, { name: 'New' }, undefined],
  ];
  it.each(cases)('%s', async (_, first, second, twin) => {
    const store = new MemoryCatalogStore('Refused.');
    expect((await take(store, first)).twin).toBeUndefined();
    const [old] = await store.list();
    const report = await take(store, second);
    const [, fresh] = await store.list();
    expect(report.twin).toEqual(
      twin === undefined ? undefined : { id: old?.id, by: fresh?.id, name: twin, records: 2 },
    );
  });

  it('but not of what comes with the extension', async () => {
    const store = new MemoryCatalogStore('Refused.');
    await ensureEmbedded(store, { name: 'library', source: SOURCE }, files(1));
    expect((await take(store, { source: SOURCE })).twin).toBeUndefined();
  });
});
