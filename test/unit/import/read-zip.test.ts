import { gzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crc32 } from '@/data/import/crc32';
import { readFiles } from '@/data/import/read-files';
import { RefusedError } from '@/data/import/unreadable-error';
import { FIXTURE_PAGES } from './fixture-pages';
import { readAll } from './read-all';

const text = (string: string) => new TextEncoder().encode(string);
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
const FOLDER = 'site-master/xcyclopedia/library';
const LIBRARY = {
  ...Object.fromEntries([...FIXTURE_PAGES].map(([name, page]) => [`${FOLDER}/${name}`, page])),
  [`${FOLDER}/screenshots/sample tool.exe-1.png`]: PNG,
};

describe('a zip in the shape of a website archive', () => {
  const zip = zipSync({
    ...LIBRARY,
    'site-master/README.md': text('# About this site\n'),
    'site-master/_posts/2021-01-01-news.md': text('---\nlayout: post\n---\n\nNews.\n'),
    'site-master/xcyclopedia/library/index.md': text('---\ntitle: Library\n---\n\n# Library\n'),
    'site-master/assets/logo.png': PNG,
    'site-master/package.json': text('{ "name": "site", }'),
    'site-master/style.css': text('body {}'),
    '__MACOSX/site-master/._x.md': text('\0\0'),
  });

  test('gives its records and screenshots, and passes over the rest of the site', async () => {
    const { records, screenshots, unreadable } = await readAll(['library.zip', zip]);
    expect(records.map(({ page }) => page).sort()).toEqual([...FIXTURE_PAGES.keys()]);
    expect(screenshots).toEqual(['sample tool.exe-1.png']);
    expect(unreadable).toEqual([]);
  });

  test('is recognised whatever it is called', async () => {
    expect((await readAll(['notes.txt', zip])).records).toHaveLength(FIXTURE_PAGES.size);
  });

  test.each([
    ['flat', (name: string) => name],
    ['deep', (name: string) => `a/b/c/d/e/${name}`],
    ['with back-slashes', (name: string) => `pages\\${name}`],
  ])('may have any folder shape: %s', async (_name, place) => {
    const entries = [...FIXTURE_PAGES].map(([name, page]) => [place(name), page]);
    const { records } = await readAll(['pages.zip', zipSync(Object.fromEntries(entries))]);
    expect(records.map(({ page }) => page).sort()).toEqual([...FIXTURE_PAGES.keys()]);
  });

  test('may be stored instead of deflated', async () => {
    const { records } = await readAll(['library.zip', zipSync(LIBRARY, { level: 0 })]);
    expect(records).toHaveLength(FIXTURE_PAGES.size);
  });

  test('may have bytes before and after it', async () => {
    const { records } = await readAll(['library.zip', join(zip, text('\0\0\0'))]);
    expect(records).toHaveLength(FIXTURE_PAGES.size);
  });
});

describe('single files that cannot be read', () => {
  test.each([
    [`bad.exe-${'0'.repeat(32)}.md`, 'Not Found'],
    ['clsid_x.md', '---\ntitle: x\n---\n\ncut off'],
    ['garbage.md', '\u0001\u0002\u0003'],
    ['no-hashes.md', '---\ntitle: x\n---\n\n# x.exe\n\n* File Path: `C:\\x.exe`\n'],
  ])('are named with the reason, the rest goes in: %s', async (name, page) => {
    const zip = zipSync({ ...LIBRARY, [`${FOLDER}/${name}`]: text(page) });
    const { records, unreadable } = await readAll(['library.zip', zip]);
    expect(records).toHaveLength(FIXTURE_PAGES.size);
    expect(unreadable.map((one) => one.name)).toEqual([`${FOLDER}/${name}`]);
    expect(unreadable[0]?.reason).toMatch(/\.$/);
  });

  test('are those whose bytes are damaged', async () => {
    const page = `# a.exe\n\n## Hashes\n\n-- | --\nMD5 | \`${'A'.repeat(32)}\`\n`;
    const zip = zipSync({ 'a.md': text(page), 'b.md': text(page) }, { level: 0 });
    const at = indexOf(zip, text('A'.repeat(32)));
    zip[at] = 0x42;
    const { records, unreadable } = await readAll(['library.zip', zip]);
    expect(records).toHaveLength(1);
    expect(unreadable.map(({ name }) => name)).toEqual(['a.md']);
    expect(unreadable[0]?.reason).toContain('damaged');
  });

  test('are an archive with nothing for a catalog', async () => {
    const { unreadable } = await readAll(['photos.zip', zipSync({ 'a.css': text('a {}') })]);
    expect(unreadable[0]?.name).toBe('photos.zip');
    expect(unreadable[0]?.reason).toContain('no library pages');
  });
});

describe('a hostile zip is refused whole', () => {
  const zip = zipSync(LIBRARY);
  const blanks = new Uint8Array(40 * 1024 * 1024);
  test.each<[string, () => Uint8Array, RegExp]>([
    ['cut off in the middle', () => zip.slice(0, zip.length / 2), /cut off/],
    ['cut off in its directory', () => zip.slice(0, zip.length - 30), /cut off/],
    ['cut off at its beginning', () => join(zip.slice(0, 4), zip.slice(2000)), /cut off/],
    [
      'leading out of its folder',
      () => zipSync({ '../../x.md': text('# x') }),
      /out of its folder/,
    ],
    [
      'leading out in the middle',
      () => zipSync({ 'a/../../x.md': text('#') }),
      /out of its folder/,
    ],
    ['leading to the root', () => zipSync({ '/etc/x.md': text('# x') }), /out of its folder/],
    ['leading to a drive', () => zipSync({ 'C:\\x.md': text('# x') }), /out of its folder/],
    ['encrypted', () => patched(zip, 8, [1, 0]), /encrypted.*password/],
    ['packed by another method', () => patched(zip, 10, [93, 0]), /method 93/],
    ['claiming 4 GB', () => patched(zip, 24, [0xfe, 0xff, 0xff, 0xff]), /cannot be true/],
    [
      'claiming to hold 4 GB',
      () => patched(zip, 20, [0xfe, 0xff, 0xff, 0xff]),
      /shorter than its directory says/,
    ],
    ['a bomb', () => zipSync({ 'x.json': blanks }, { level: 9 }), /swell.*bomb/],
    ['entries over one another', () => overlapping(zip), /over one another.*bomb/],
  ])('%s', async (_name, make, sentence) => {
    const reading = readAll(['library.zip', new Uint8Array(make())]);
    await expect(reading).rejects.toThrow(RefusedError);
    await expect(reading).rejects.toThrow(sentence);
    await expect(reading).rejects.toThrow(/“library\.zip”.*\. .+\.$/);
  });
});

test('an aborted reading ends with the reason of the signal', async () => {
  const controller = new AbortController();
  const files = [{ name: 'library.zip', blob: new Blob([new Uint8Array(zipSync(LIBRARY))]) }];
  const reading = async () => {
    for await (const _item of readFiles(files, { signal: controller.signal })) {
      controller.abort(new Error('enough'));
    }
  };
  await expect(reading()).rejects.toThrow('enough');
});

test('progress rises to the size of all files', async () => {
  const blob = new Blob([new Uint8Array(zipSync(LIBRARY))]);
  const files = [
    { name: 'one.zip', blob },
    { name: 'two.zip', blob },
  ];
  const told: number[] = [];
  const onBytes = (done: number, total: number) => {
    expect(total).toBe(blob.size * 2);
    told.push(done);
  };
  for await (const _item of readFiles(files, { onBytes }));
  expect(told).toEqual([...told].sort((one, other) => one - other));
  expect(told.length).toBeGreaterThan(FIXTURE_PAGES.size);
  expect(told.at(-1)).toBe(blob.size * 2);
});

test.each([
  ['plain', (json: Uint8Array) => json],
  ['gzip', (json: Uint8Array) => gzipSync(json)],
  ['zip', (json: Uint8Array) => zipSync({ 'x.json': json })],
])('progress rises while one large text is read: %s', async (_name, pack) => {
  const random = Array.from({ length: 60_000 }, (_, at) => crc32(text(`${at}`)).toString(36));
  const files = Object.fromEntries(random.map((name) => [name, { file_name: name }]));
  const blob = new Blob([new Uint8Array(pack(text(JSON.stringify(files))))]);
  const told: number[] = [];
  const onBytes = (done: number) => told.push(done);
  for await (const _item of readFiles([{ name: 'x', blob }], { onBytes }));
  expect(told).toEqual([...told].sort((one, other) => one - other));
  expect(new Set(told).size).toBeGreaterThan(5);
  expect(told.at(-1)).toBe(blob.size);
});

test.each([
  ['', 0],
  ['a', 0xe8b7be43],
  ['123456789', 0xcbf43926],
  ['The quick brown fox jumps over the lazy dog', 0x414fa339],
])('CRC-32 of %j', (string, sum) => {
  expect(crc32(text(string))).toBe(sum);
  const half = text(string).length >> 1;
  expect(crc32(text(string).subarray(half), crc32(text(string).subarray(0, half)))).toBe(sum);
});

function join(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  return Buffer.from(bytes).indexOf(wanted);
}

/** The zip with bytes of the first header of its directory overwritten. */
function patched(zip: Uint8Array, offset: number, bytes: number[]): Uint8Array {
  const copy = zip.slice();
  copy.set(bytes, indexOf(copy, new Uint8Array([0x50, 0x4b, 0x01, 0x02])) + offset);
  return copy;
}

/** The zip with the second entry of its directory pointing to the bytes of the first. */
function overlapping(zip: Uint8Array): Uint8Array {
  const copy = zip.slice();
  const header = new Uint8Array([0x50, 0x4b, 0x01, 0x02]);
  const first = indexOf(copy, header);
  const second = first + 4 + indexOf(copy.subarray(first + 4), header);
  copy.set([1, 0, 0, 0], second + 42);
  return copy;
}
