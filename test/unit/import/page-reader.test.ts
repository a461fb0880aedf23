import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ComRecord, FileRecord } from '@/data/catalog/record';
import { readPage } from '@/data/import/page-reader';
import { UnreadableError } from '@/data/import/unreadable-error';
import { accountPage } from './account-page';

const PAGES = new URL('../../fixtures/pages/', import.meta.url);
const pageText = (name: string) => readFileSync(new URL(encodeURIComponent(name), PAGES), 'utf8');

function readFileFixture(name: string): FileRecord {
  const record = readPage(pageText(name), name);
  if (record.kind !== 'file') throw new Error(`${name} is no page of a file`);
  return record;
}

function readComFixture(name: string): ComRecord {
  const record = readPage(pageText(name), name);
  if (record.kind !== 'com') throw new Error(`${name} is no page of a COM object`);
  return record;
}

const SAMPLE = readdirSync(PAGES).find((name) => name.startsWith('sample+tool')) ?? '';
const DOTTED = readdirSync(PAGES).find((name) => name.startsWith('.Native')) ?? '';

describe('a page with every section', () => {
  const record = readFileFixture(SAMPLE);

  test('has its name from the heading and its page from the file name', () => {
    expect(record).toMatchObject({
      name: 'sample tool.exe',
      page: SAMPLE,
      id: `sample tool.exe-${SAMPLE.slice(-35, -3).toLowerCase()}`,
      path: 'C:\\Program Files\\Sample\\sample tool.exe',
      description: 'Sample: a tool of our own',
    });
    expect(readPage(pageText(SAMPLE), `any/folder/${SAMPLE}`)).toEqual(record);
  });

  test('keeps every line of a comment', () => {
    expect(record.comments).toBe(
      'First line of the comment. It lists:\n* Note: this line belongs to the comment\nlast line of the comment',
    );
  });

  test('has all hashes in lower case, ssdeep as it is', () => {
    expect(Object.keys(record.hashes)).toEqual([
      'md5',
      'sha1',
      'sha256',
      'sha384',
      'sha512',
      'ssdeep',
      'imphash',
      'pesha1',
      'pesha256',
    ]);
    const { ssdeep, ...hex } = record.hashes;
    expect(ssdeep).toBe('48:aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789+/aaa:zYxWvUtSrQpOnMlKjIhGfEdCbA');
    expect(Object.values(hex).join('')).toMatch(/^[0-9a-f]+$/);
  });

  test('has the text that the program printed, whatever it looks like', () => {
    expect(record.runtime?.stdout).toBe(
      [
        'Sample tool 1.0',
        'Usage: sample [options]',
        '',
        '## Signature',
        '### Loaded Modules:',
        '```',
        'Path |',
        '-- |',
        'C:\\not\\a\\module.dll |',
        '50%\rdone',
        '',
        '',
      ].join('\n'),
    );
    expect(record.runtime?.stderr).toBe('error: bad option\n');
  });

  test('has what was seen at run time', () => {
    expect(record.runtime?.children).toEqual(['conhost.exe', 'Sample Helper.exe', 'setup-1.2.tmp']);
    expect(record.runtime?.windowTitle).toBe('Sample | Tool');
    expect(record.runtime?.handles).toEqual([
      { path: 'C:\\Windows\\System32\\en-US\\sample.mui', access: 'R-D', type: 'File' },
      { path: 'C:\\Users\\user', access: 'RW-', type: 'File' },
      { path: 'C:\\Windows', access: '---', type: 'File' },
      { path: '\\BaseNamedObjects\\a | b', type: 'Section' },
      { path: '(x) is part of this name', type: 'Event' },
    ]);
    expect(record.runtime?.modules).toEqual([
      'C:\\Program Files\\Sample\\sample tool.exe',
      'C:\\Windows\\SYSTEM32\\ntdll.dll',
    ]);
  });

  test('has its exports in order of ordinal, names as they are', () => {
    expect(record.exports).toEqual([
      { name: 'SampleMain', ordinal: 1 },
      { ordinal: 2 },
      { name: 'operator|(Sample)', ordinal: 3 },
      { name: 'operator|(Bare)', ordinal: 4 },
      { name: '`quoted`name', ordinal: 11 },
      { name: '?Run@Sample@@QAEXPAD@Z', ordinal: 12 },
    ]);
  });

  test('knows a sentence of Windows from a verified signature', () => {
    expect(record.signature).toEqual({
      status:
        'The file C:\\Program Files\\Sample\\sample tool.exe is not digitally signed. See https:/go.microsoft.com/fwlink/?LinkID=1',
      valid: false,
    });
  });

  test('has its version data, without what is empty or new to it', () => {
    expect(record.version).toEqual({
      originalFilename: 'SAMPLE.EXE',
      product: 'Sample (TM)',
      company: 'N/A',
      fileVersion: '1.0 (of: today)',
      language: 'Language Neutral',
      copyright: 'Nobody. All rights reserved.',
      trademarks: 'Sample',
      machine: '452',
    });
  });

  test('has its scan', () => {
    expect(record.scan).toEqual({
      detections: 3,
      engines: 70,
      link: `https://www.virustotal.com/gui/file/${record.hashes.sha256}/detection/`,
    });
  });

  test('has the pages of similar files, brackets and parentheses in them', () => {
    expect(record.similar?.map(({ page, score }) => `${page.split('-')[0]} ${score}`)).toEqual([
      'sample+(old).exe 97',
      'other.exe 25',
    ]);
  });

  test.each([
    [0, 'sigma', "- 'sample.exe | more'", 'DRL 1.0'],
    [1, 'LOLBAS', 'Name: sample.exe', undefined],
    [2, 'malware-ioc', '.`sample.exe`', '(c) Nobody'],
    [3, 'atomic-red-team', '- [Atomic Test #1: Sample (a)](#atomic-test-1)', 'MIT'],
    [4, 'atomic-red-team', '`sample` or `sample.exe`', 'MIT'],
    [5, 'atomic-red-team', '![Picture](https://example.org/picture.png)', 'MIT'],
    [6, 'signature-base', '$s1 = "sample.exe | find /i \\"x\\"" fullword', 'CC BY-NC 4.0'],
    [7, 'sigma', 'a | b', 'DRL 1.0'],
  ])('splits row %i of possible misuse', (row, source, example, license) => {
    const found = record.misuse?.[row];
    expect([found?.source, found?.example, found?.license]).toEqual([source, example, license]);
    expect(found?.sourceUrl).toMatch(/^https:\/\/example\.org\/\w+$/);
    expect(found?.fileUrl).toBe(`${found?.sourceUrl}/${found?.fileUrl?.split('/').at(-1)}`);
    expect(found?.licenseUrl === undefined).toBe(license === undefined);
  });

  test('has all rows of possible misuse', () => {
    expect(record.misuse).toHaveLength(8);
  });

  test('keeps foreign Markdown whole, without the licence of the library', () => {
    expect(record.docs).toBe(
      '**The information below is copied from [Nowhere](https://example.org/docs).**\n\n---\n\n# sample\n\n## Hashes\n\nMD5 | `not a hash`\n\n## Examples\n\n```\nsample | more\n```\n\n    indented\n\n---',
    );
  });

  test('names its screenshots', () => {
    expect(record.screenshots?.map((name) => name.replace(/[0-9A-F]{32}/, 'MD5'))).toEqual([
      'sample tool.exe-MD5-1.png',
      'sample (old) tool.exe-MD5-2.png',
    ]);
  });
});

test('a page whose name begins with a dot, of an older release, with CRLF and no byte order mark', () => {
  const record = readFileFixture(DOTTED);
  expect(record).toMatchObject({
    name: 'Sample.Native.Unmanaged.dll',
    page: DOTTED,
    exports: [
      { name: 'SampleA', ordinal: 5, address: '0x30001000', rva: '0x00001000' },
      { name: 'SampleB', ordinal: 37, address: '0x3000abcd', rva: '0x0000abcd' },
    ],
    signature: { status: 'Signature verified.', valid: true, serial: '33000000aa' },
    version: { machine: '64-bit ARM' },
  });
  expect(record.hashes).not.toHaveProperty('imphash');
  expect(record).not.toHaveProperty('description');
  expect(accountPage(pageText(DOTTED).replace('0x3000ABCD', '0x3000abcd'), record)).toEqual([]);
});

test('a page of the empty file keeps its digest and says nothing else that is unknown', () => {
  const record = readFileFixture('empty.exe-D41D8CD98F00B204E9800998ECF8427E.md');
  expect(Object.keys(record)).toEqual(['kind', 'id', 'page', 'name', 'path', 'hashes']);
  expect(record.hashes.ssdeep).toBe('3::');
  expect(Object.keys(record.hashes)).toHaveLength(6);
});

test('a page without hashes is known by its name and path', () => {
  const record = readFileFixture('placeholder.exe-.md');
  expect(record.hashes).toEqual({});
  expect(record.id).toBe(
    'placeholder.exe-c:\\users\\user\\appdata\\local\\microsoft\\windowsapps\\placeholder.exe',
  );
  expect(record.signature).toEqual({
    status: 'The file cannot be accessed by the system',
    valid: false,
  });
});

describe('a page of a COM object', () => {
  const name = 'clsid_0A1B2C3D-0000-4000-8000-00000000ABCD.md';
  const record = readComFixture(name);

  test('is known by its CLSID, its name and its servers', () => {
    expect(record).toMatchObject({
      kind: 'com',
      id: 'clsid-0a1b2c3d-0000-4000-8000-00000000abcd',
      page: name,
      clsid: '0a1b2c3d-0000-4000-8000-00000000abcd',
      name: 'Sample Class',
      progId: 'Sample.Class.1',
    });
    expect(record.servers).toEqual([
      {
        type: 'InprocServer32',
        path: 'C:\\Windows\\System32\\sample.dll',
        threadingModel: 'Both',
      },
      { type: 'LocalServer32', path: '"C:\\Program Files\\Sample\\sample.exe" /automation' },
    ]);
  });

  test('holds its registry nested', () => {
    const { registry = {} } = record;
    expect(Object.keys(registry)).toEqual([
      'AppId',
      'NoPreviousVersions',
      'LocalizedString',
      'Elevation',
      'InprocHandler32',
      'InprocServer32',
      'LocalServer32',
      'ProgId',
      'Programmable',
      '__proto__',
      '{62C8FE65-4EBB-45E7-B440-6E39B2CDBF29}',
    ]);
    expect(registry.AppId).toBe('{0A1B2C3D-0000-4000-8000-00000000EFEF}');
    expect(registry.NoPreviousVersions).toBe('');
    expect(registry.Elevation).toEqual({ Enabled: '1' });
    expect(registry.Programmable).toEqual({});
    expect(registry.InprocServer32).toEqual({
      '(default)': 'C:\\Windows\\System32\\sample.dll',
      ThreadingModel: 'Both',
    });
  });

  test('holds its members, names like those of built-in properties too', () => {
    expect(record.instance?.type).toBe('SampleClass');
    expect(Object.entries(record.instance?.methods ?? {})).toEqual([
      ['Run', 'void Run (string, int), void Run ()'],
      ['constructor', 'object constructor ()'],
      ['__proto__', 'object __proto__ ()'],
    ]);
    expect(record.instance?.properties).toEqual({ Count: 'int Count () {get} {set}' });
    expect('polluted' in {}).toBe(false);
  });

  test('agrees with its page line by line', () => {
    expect(accountPage(pageText(name), record)).toEqual([]);
  });
});

test('a COM page with default values as bare bullets, a CLSID of 37 digits, and no name', () => {
  const record = readComFixture('clsid_0a1b2c3d-0000-4000-8000-00000000abcde.md');
  expect(record.clsid).toBe('0a1b2c3d-0000-4000-8000-00000000abcde');
  expect(record).not.toHaveProperty('name');
  expect(record.progId).toBe('Sample.Bare\nsecond line');
  expect(record.servers?.[0]?.path).toBe('C:\\Windows\\System32\\bare.dll');
});

test('a value and a subkey of the same name stand side by side', () => {
  const clsid = '{0A1B2C3D-0000-4000-8000-00000000ABCD}';
  const page = `# ${clsid}\n\n* Version: \`1\`\n\n## Registry\n\n### Version\n\n##### \`2\`\n`;
  expect(readPage(page, 'x.md')).toMatchObject({
    registry: { Version: '1', 'Version\\': { '(default)': '2' } },
  });
});

test('a fence in a comment opens no usage text', () => {
  const page = '# a.exe\n\n* Comments: see\n```\ncode\n\n## Hashes\n\n-- | --\nSSDEEP | `3::`\n';
  expect(readPage(page, 'a.md')).toMatchObject({
    comments: 'see\n```\ncode',
    hashes: { ssdeep: '3::' },
  });
});

describe('a text that is no page', () => {
  test.each([
    ['nothing', ''],
    ['front matter alone', '---\ntitle: x\n---\n'],
    ['front matter without end', '---\ntitle: x\n# name\n'],
    ['prose', 'Some text.\n\n# Heading\n'],
    ['markup', '<!doctype html><h1>404</h1>'],
    ['another page of a website', '---\nlayout: page\n---\n\n# About\n\nText.\n'],
    ['a page cut off before its hashes', pageText(SAMPLE).split('## Hashes')[0] ?? ''],
    ['a page cut off in its usage text', pageText(SAMPLE).split('50%')[0] ?? ''],
  ])('is unreadable: %s', (_name, text) => {
    expect(() => readPage(text, 'x.md')).toThrow(UnreadableError);
    expect(() => readPage(text, 'x.md')).toThrow(/\. ?(Choose|Fetch)|fetch the page again/);
  });
});

describe('a hostile page', () => {
  const size = 200_000;
  const after = '\n\n## Hashes\n\nType | Hash\n-- | --\nMD5 | `x`\n';
  test.each([
    [
      'blanks before a bar',
      `# a\n\n## Runtime Data\n\n### Loaded Modules:\n\nPath |\n-- |\n${' '.repeat(size)}x`,
    ],
    ['back-quotes in an export', `# a\n\n## DLL Exports:\n\n-- | --\n${'`'.repeat(size)}`],
    [
      'highlights in an example',
      `# a\n\n## Possible Misuse\n\n-- | --\na | b | ${'`{:'.repeat(size)} | c`,
    ],
    [
      'brackets in a link',
      `# a\n\n## File Similarity (ssdeep match)\n\n-- | --\n${'['.repeat(size)}](x) | 1`,
    ],
    ['escape sequences', `# a\n\n* Description: ${'\x1b['.repeat(size)}${'\x1b[1;'.repeat(size)}`],
    ['fences', `# a\n\n## Runtime Data\n\n### Usage (stdout):\n${'```\n'.repeat(size)}`],
    [
      'values never closed',
      `# {0A1B2C3D-0000-4000-8000-00000000ABCD}\n\n${'* a: `x\n'.repeat(size)}`,
    ],
  ])('takes no more than its length: %s', (_name, start) => {
    const started = performance.now();
    try {
      readPage(start + after, 'x.md');
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableError);
    }
    // A quadratic scan of 200,000 characters takes minutes.
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
