import { afterEach, describe, expect, test } from 'vitest';
import { download } from '@/data/download/download';
import { KEEP_PARTIAL_MS } from '@/data/download/download-limits';
import { sweepDirectory } from '@/data/download/leftovers';
import { MemoryPartial } from '@/data/download/memory-partial';
import { BYTES_NAME, META_NAME, OpfsPartial } from '@/data/download/opfs-partial';
import type { PartialMeta } from '@/data/download/partial-file';
import { FakeDirectory } from './fake-directory';
import { type Server, sendRange, sendWhole, startServer } from './server';
import { digest, FakeTiming, makeZip } from './session';

const META: PartialMeta = {
  url: 'https://example.org/a.zip',
  name: 'a.zip',
  startedAt: Date.parse('2026-01-01T00:00:00Z'),
  validator: '"one"',
  total: 100,
};

async function leave(directory: FakeDirectory, meta: PartialMeta, bytes: Uint8Array<ArrayBuffer>) {
  const partial = await OpfsPartial.open(directory.handle());
  await partial.restart(meta);
  await partial.append(bytes);
  await partial.close();
}

describe('a partial file on disk', () => {
  test('is there with its description after the browser was closed', async () => {
    const directory = new FakeDirectory();
    await leave(directory, META, Uint8Array.of(1, 2, 3));
    const again = await OpfsPartial.open(directory.handle());
    expect({ size: again.size, meta: again.meta }).toEqual({ size: 3, meta: META });
    await again.append(Uint8Array.of(4));
    expect(await (await again.file()).bytes()).toEqual(Uint8Array.of(1, 2, 3, 4));
  });

  test('goes on after it was read', async () => {
    const partial = await OpfsPartial.open(new FakeDirectory().handle());
    await partial.restart(META);
    await partial.append(Uint8Array.of(1));
    await partial.file();
    await partial.append(Uint8Array.of(2));
    expect(await (await partial.file()).bytes()).toEqual(Uint8Array.of(1, 2));
  });

  test('is gone when removed, and can begin anew', async () => {
    const directory = new FakeDirectory();
    const partial = await OpfsPartial.open(directory.handle());
    await partial.restart(META);
    await partial.append(Uint8Array.of(1));
    await partial.remove();
    expect(directory.names).toEqual([]);
    expect({ size: partial.size, meta: partial.meta }).toEqual({ size: 0, meta: undefined });
    await partial.restart(META);
    await partial.append(Uint8Array.of(9));
    expect(await (await partial.file()).bytes()).toEqual(Uint8Array.of(9));
  });

  test.each(['', '{', '[]', '{"url":1}', 'null'])('is worth nothing beside “%s”', async (text) => {
    const directory = new FakeDirectory();
    await leave(directory, META, Uint8Array.of(1));
    const meta = directory.files.get(META_NAME);
    if (meta) meta.bytes = new TextEncoder().encode(text);
    expect((await OpfsPartial.open(directory.handle())).meta).toBeUndefined();
  });

  test('says that the disk is full', async () => {
    const directory = new FakeDirectory();
    const partial = await OpfsPartial.open(directory.handle());
    await partial.restart(META);
    directory.room = 2;
    await expect(partial.append(Uint8Array.of(1, 2, 3))).rejects.toThrow(
      'The browser has no room left for the download. Free disk space or remove a catalog, and try again.',
    );
  });

  test('belongs to one context', async () => {
    const directory = new FakeDirectory();
    await OpfsPartial.open(directory.handle());
    await expect(OpfsPartial.open(directory.handle())).rejects.toThrow('In use.');
  });
});

test('a partial file in memory is bounded', async () => {
  const partial = new MemoryPartial(1024 ** 2);
  await partial.append(new Uint8Array(1024 ** 2));
  await expect(partial.append(new Uint8Array(1))).rejects.toThrow(
    /memory holds only 1 MB of a download\. Try a window that is not private/,
  );
});

describe('sweeping', () => {
  const { validator: _, ...withoutValidator } = META;
  test.each([
    { name: 'keeps what can be continued', meta: META, age: 1000, kept: true },
    { name: 'removes what is old', meta: META, age: KEEP_PARTIAL_MS + 1, kept: false },
    { name: 'removes what comes from the future', meta: META, age: -KEEP_PARTIAL_MS, kept: false },
    { name: 'removes what must start again', meta: withoutValidator, age: 1000, kept: false },
  ])('$name', async ({ meta, age, kept }) => {
    const directory = new FakeDirectory();
    await leave(directory, meta, Uint8Array.of(1));
    await sweepDirectory(directory.handle(), META.startedAt + age);
    expect(directory.names).toEqual(kept ? [BYTES_NAME, META_NAME] : []);
  });

  test('removes bytes without a description', async () => {
    const directory = new FakeDirectory();
    await leave(directory, META, Uint8Array.of(1));
    directory.files.delete(META_NAME);
    await sweepDirectory(directory.handle(), META.startedAt);
    expect(directory.names).toEqual([]);
  });

  test('finds nothing in an empty directory', async () => {
    const directory = new FakeDirectory();
    await sweepDirectory(directory.handle(), META.startedAt);
    expect(directory.names).toEqual([]);
  });
});

describe('a download that the browser’s end cut short', () => {
  const zip = makeZip(50_000);
  const tag = { ETag: '"one"' };
  let server: Server | undefined;
  afterEach(() => server?.close());

  async function goOn(bytes: number, url = server?.url() ?? '') {
    const directory = new FakeDirectory();
    await leave(directory, { ...META, url, total: zip.length }, zip.slice(0, bytes));
    const partial = await OpfsPartial.open(directory.handle());
    const { blob, name } = await download({
      url: server?.url() ?? '',
      partial,
      signal: new AbortController().signal,
      onState: () => {},
      timing: new FakeTiming(),
    });
    return { name, bytes: digest(new Uint8Array(await blob.arrayBuffer())) };
  }

  test.each([
    { name: 'is continued', bytes: 20_000 },
    { name: 'is whole where nothing was missing but its end', bytes: zip.length },
  ])('$name', async ({ bytes }) => {
    server = await startServer((request, to) => sendRange(request, to, zip, tag));
    expect(await goOn(bytes)).toEqual({ name: 'a.zip', bytes: digest(zip) });
    expect(server.asked).toEqual([
      { path: '/library.zip', range: `bytes=${bytes}-`, ifRange: '"one"' },
    ]);
  });

  test('is not continued from another address', async () => {
    const named = { 'Content-Disposition': 'attachment; filename=b-master.zip' };
    server = await startServer((_, to) => sendWhole(to, zip, named));
    const done = await goOn(20_000, 'https://example.org/a.zip');
    expect(done).toEqual({ name: 'b-master.zip', bytes: digest(zip) });
    expect(server.asked).toEqual([{ path: '/library.zip' }]);
  });
});
