import { gzipSync, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { FileRecord } from '@/data/catalog/record';
import { toNdjson } from '@/data/export/ndjson';
import { RefusedError } from '@/data/import/unreadable-error';
import { readStarter } from '@/data/starter';
import { FIXTURE_PAGES } from './fixture-pages';
import { readAll } from './read-all';

const MD5 = '0123456789ABCDEF0123456789ABCDEF';
const BOM = '\ufeff';

const COLLECTED = {
  comment: {
    author: '@nobody',
    website: 'example.org',
    license: 'MIT License; Copyright (c) Nobody',
    rundate: '2020-06-26',
  },
  [`sample.exe-${MD5}`]: {
    file_name: 'sample.exe',
    file_path: 'C:\\Program Files\\sample.exe',
    hash_md5: MD5,
    hash_sha1: 'A'.repeat(40),
    hash_sha256: null,
    hash_ssdeep: '48:abc/DEF:ghi',
    hash_imp: 'n/a',
    hash_pe256: '',
    signature_status: 0,
    signature_status_message: 'Signature verified.',
    signature_serial: '33AA',
    signature_thumbprint: 'B'.repeat(40),
    signature_issuer: 'CN=Sample Root',
    meta_description: ' A sample ',
    meta_comments: 'one\r\ntwo',
    meta_product_name: null,
    meta_legal_copyright: ' Nobody',
    meta_legal_trademarks: 'Sample',
    meta_machinetype: 452,
    output: '\x1b[2JUsage:\0\r\r\nsample\r\n',
    error: '',
    children: ['conhost.exe', 'Sample Helper.exe'],
    runtime_handles: { '(RW-)   C:\\Users\\user': 'File', '\\BaseNamedObjects\\x': 'Section' },
    runtime_modules: ['C:\\Windows\\SYSTEM32\\ntdll.dll'],
    runtime_window_title: 'Sample',
    filescan_vtdetection: '2/70',
    filescan_vtlink: 'n/a',
    dll_export: {
      '[12]': {
        dll_export_functionname: 'Run',
        dll_export_ordinal: '12 (0xc)',
        dll_export_type: 'Exported Function',
        dll_export_address: '0x3000ABCD',
        dll_export_relativeaddress: '0x0000ABCD',
      },
      '[3]': { dll_export_functionname: '' },
    },
  },
  'bare.dll-': { file_name: 'bare.dll', file_path: 'C:\\bare.dll', children: 'a.exe b.exe' },
  'broken.dll-': null,
};

const SAMPLE: FileRecord = {
  kind: 'file',
  id: `sample.exe-${MD5.toLowerCase()}`,
  name: 'sample.exe',
  path: 'C:\\Program Files\\sample.exe',
  description: 'A sample',
  comments: 'one\ntwo',
  hashes: { md5: MD5.toLowerCase(), sha1: 'a'.repeat(40), ssdeep: '48:abc/DEF:ghi' },
  signature: {
    status: 'Signature verified.',
    valid: true,
    serial: '33aa',
    thumbprint: 'b'.repeat(40),
    issuer: 'CN=Sample Root',
  },
  version: { copyright: 'Nobody', trademarks: 'Sample', machine: '452' },
  scan: { detections: 2, engines: 70 },
  runtime: {
    stdout: 'Usage:\nsample\n',
    children: ['conhost.exe', 'Sample Helper.exe'],
    windowTitle: 'Sample',
    handles: [
      { path: 'C:\\Users\\user', access: 'RW-', type: 'File' },
      { path: '\\BaseNamedObjects\\x', type: 'Section' },
    ],
    modules: ['C:\\Windows\\SYSTEM32\\ntdll.dll'],
  },
  exports: [{ ordinal: 3 }, { name: 'Run', ordinal: 12, address: '0x3000abcd', rva: '0x0000abcd' }],
};

describe('collector JSON', () => {
  const json = `${BOM}${JSON.stringify(COLLECTED, null, 4).replaceAll('\n', '\r\n')}`;

  test('gives records in the form of the pages', async () => {
    const { records, abouts, unreadable, repaired } = await readAll(['output.json', json]);
    expect(records).toStrictEqual([
      SAMPLE,
      {
        kind: 'file',
        id: 'bare.dll-c:\\bare.dll',
        name: 'bare.dll',
        path: 'C:\\bare.dll',
        hashes: {},
        runtime: { children: ['a.exe', 'b.exe'] },
      },
    ]);
    expect(abouts).toEqual([
      {
        licence: 'MIT License; Copyright (c) Nobody',
        source: 'example.org',
        dataDate: '2020-06-26',
      },
    ]);
    expect(unreadable.map(({ name }) => name)).toEqual(['output.json: broken.dll-']);
    expect(repaired).toBe(0);
  });

  test('is mended where its strings hold raw control characters', async () => {
    const raw = json.replaceAll('\\u001b', '\x1b').replaceAll('\\u0000', '\\\x00');
    const { records, repaired } = await readAll(['output.json', raw]);
    expect(records[0]).toStrictEqual(SAMPLE);
    expect(repaired).toBe(2);
  });

  test.each([
    ['UTF-16', () => new Uint8Array(Buffer.from(json, 'utf16le'))],
    ['gzip', () => new Uint8Array(gzipSync(strToU8(json)))],
    ['zip', () => new Uint8Array(zipSync({ 'x/output.json': strToU8(json) }))],
    ['no byte order mark', () => strToU8(json.slice(1))],
  ])('is read from %s', async (_name, make) => {
    const { records, abouts } = await readAll(['any name', new Uint8Array(make())]);
    expect(records[0]).toStrictEqual(SAMPLE);
    expect(abouts).toHaveLength(1);
  });

  test('is refused where it breaks off', async () => {
    const cut = readAll(['output.json', json.slice(0, -9)]);
    await expect(cut).rejects.toThrow(RefusedError);
    await expect(cut).rejects.toThrow(/line \d+, column \d+ the text breaks off/);
  });

  test('is refused in a gzip that is cut off', async () => {
    const gzip = gzipSync(strToU8(json));
    const cut = readAll(['output.json.gz', new Uint8Array(gzip.slice(0, -20))]);
    await expect(cut).rejects.toThrow(/“output\.json\.gz” is cut off/);
  });

  test.each([
    [2, 'Signature verified.', { status: 'Signature verified.', valid: false }],
    [null, 'Signature verified.', { status: 'Signature verified.', valid: true }],
    [2, 'Not signed.', { status: 'Not signed.', valid: false }],
    ['Valid', null, { valid: true }],
    [null, null, undefined],
  ])('knows a valid signature by status %j and message %j', async (status, message, expected) => {
    const file = { file_name: 'x', signature_status: status, signature_status_message: message };
    const { records } = await readAll(['x.json', JSON.stringify({ 'x-': file })]);
    expect(records.map((record) => 'signature' in record && record.signature)).toEqual([
      expected ?? false,
    ]);
  });
});

describe('COM JSON', () => {
  const json = {
    comment: { rundate: '2021-01-15' },
    '{0A1B2C3D-0000-4000-8000-00000000ABCD}': {
      '(default)': 'Sample Class',
      AppId: '{0A1B2C3D-0000-4000-8000-00000000EFEF}',
      NoPreviousVersions: '',
      LocalizedString: '@C:\\Windows\\System32\\sample.dll,-4',
      Registry: {
        Elevation: { Enabled: 1 },
        InprocHandler32: { '(default)': 'ole32.dll' },
        InprocServer32: {
          '(default)': 'C:\\Windows\\System32\\sample.dll',
          ThreadingModel: 'Both',
        },
        LocalServer32: { '(default)': '"C:\\Program Files\\Sample\\sample.exe" /automation' },
        ProgId: { '(default)': 'Sample.Class.1' },
        Programmable: { '(default)': '' },
        ['__proto__']: { polluted: 'yes' },
        '{62C8FE65-4EBB-45E7-B440-6E39B2CDBF29}': {},
      },
      Instance: {
        Type: '__SampleClass',
        Methods: {
          Run: 'void Run (string, int), void Run ()',
          constructor: 'object constructor ().OverloadDefinitions',
          ['__proto__']: 'object __proto__ ()',
        },
        Properties: { Count: 'int Count () {get} {set} .OverloadDefinitions' },
      },
    },
  };

  test('gives the record of the page', async () => {
    const page = 'clsid_0A1B2C3D-0000-4000-8000-00000000ABCD.md';
    const bytes = FIXTURE_PAGES.get(page) ?? new Uint8Array();
    const [fromPage] = (await readAll([page, bytes])).records;
    const { records, abouts } = await readAll(['com.json', BOM + JSON.stringify(json, null, 1)]);
    expect([{ ...records[0], page }]).toEqual([fromPage]);
    expect(JSON.stringify({ ...records[0], page: undefined })).toBe(
      JSON.stringify({ ...fromPage, page: undefined }),
    );
    expect(abouts).toEqual([{ dataDate: '2021-01-15' }]);
  });

  test('names an object that is none', async () => {
    const clsid = '{0A1B2C3D-0000-4000-8000-00000000ABCD}';
    const { unreadable } = await readAll(['com.json', JSON.stringify({ [clsid]: 'x' })]);
    expect(unreadable.map(({ name }) => name)).toEqual([`com.json: ${clsid}`]);
  });
});

describe('collector CSV', () => {
  const header =
    '"file_name","file_path","hash_md5","signature_status","meta_description","output"';
  const row = (name: string, output = '') =>
    `"${name}","C:\\${name}","${MD5}","Valid","A ""sample"", quoted","${output}"`;

  test('gives records, passing over rows of commas', async () => {
    const csv = [header, ',,,,,', row('a.exe', 'one\r\n"" two,\r\n'), ',,,,,', row('b.exe'), ''];
    const { records, abouts } = await readAll(['x.csv', BOM + csv.join('\r\n')]);
    expect(records).toStrictEqual([
      {
        kind: 'file',
        id: `a.exe-${MD5.toLowerCase()}`,
        name: 'a.exe',
        path: 'C:\\a.exe',
        description: 'A "sample", quoted',
        hashes: { md5: MD5.toLowerCase() },
        signature: { valid: true },
        runtime: { stdout: 'one\n" two,\n' },
      },
      {
        kind: 'file',
        id: `b.exe-${MD5.toLowerCase()}`,
        name: 'b.exe',
        path: 'C:\\b.exe',
        description: 'A "sample", quoted',
        hashes: { md5: MD5.toLowerCase() },
        signature: { valid: true },
      },
    ]);
    expect(abouts).toEqual([]);
  });

  test.each(['\r\n', '\n'])(
    'is read with line ends %j, with or without a last one',
    async (end) => {
      const csv = [header.replaceAll('"', ''), row('a.exe', `x${end}y`), row('b.exe')].join(end);
      for (const text of [csv, csv + end]) {
        const { records } = await readAll(['x.csv', text]);
        expect(records.map(({ name }) => name)).toEqual(['a.exe', 'b.exe']);
      }
    },
  );

  test('is read whole where rows lie across the pieces in which it arrives', async () => {
    const output = `${'ü'.repeat(70_000)}\r\n""`;
    const rows = Array.from({ length: 20 }, (_, number) => row(`${number}.exe`, output));
    const { records } = await readAll(['x.csv', [header, ...rows].join('\r\n')]);
    expect(records.map(({ name }) => name)).toEqual(rows.map((_, number) => `${number}.exe`));
    const texts = records.map((record) => record.kind === 'file' && record.runtime?.stdout);
    expect(new Set(texts)).toEqual(new Set([`${'ü'.repeat(70_000)}\n"`]));
  });

  test('takes its date from the name that the collector gives', async () => {
    const name = 'out/2020-09-26T20-06-03-Strontic-xCyclopedia_DLL.csv';
    const { abouts } = await readAll([name, `${header}\r\n${row('a.exe')}`]);
    expect(abouts).toEqual([{ dataDate: '2020-09-26' }]);
  });

  test.each([
    ['a value too many', `${row('a.exe')}\r\n${row('b.exe')},x`, /row 3 has 7 values/],
    ['a value too few', '"a.exe","b"', /row 2 has 2 values, the header 6/],
    ['a quote in a value', `${row('a.exe')}\r\n"x"y",,,,,\r\n${row('b.exe')}`, /row 3 .*quote/],
    ['a quote never closed', `${row('a.exe')}\r\n"x,,,,,\r\n`, /row 3 .*quote/],
  ])('is refused with the row: %s', async (_name, rows, sentence) => {
    const reading = readAll(['x.csv', `${header}\r\n${rows}`]);
    await expect(reading).rejects.toThrow(RefusedError);
    await expect(reading).rejects.toThrow(sentence);
  });

  test('names a row without a name', async () => {
    const { unreadable } = await readAll(['x.csv', `${header}\r\n"","","${MD5}","","",""`]);
    expect(unreadable.map(({ name }) => name)).toEqual(['x.csv: row 2']);
  });
});

describe('ssdeep list', () => {
  const list = [
    'ssdeep,1.1--blocksize:hash:hash,filename',
    `48:abc/DEF:ghi,"C:\\Program Files\\a, b.exe|${MD5}"`,
    '3::,"C:\\empty.exe"',
    'not a row',
    '',
  ].join('\r\n');

  test('gives records with name, path, MD5 and digest', async () => {
    const { records, unreadable } = await readAll(['list.txt', list]);
    expect(records).toStrictEqual([
      {
        kind: 'file',
        id: `a, b.exe-${MD5.toLowerCase()}`,
        name: 'a, b.exe',
        path: 'C:\\Program Files\\a, b.exe',
        hashes: { md5: MD5.toLowerCase(), ssdeep: '48:abc/DEF:ghi' },
      },
      {
        kind: 'file',
        id: 'empty.exe-c:\\empty.exe',
        name: 'empty.exe',
        path: 'C:\\empty.exe',
        hashes: { ssdeep: '3::' },
      },
    ]);
    expect(unreadable.map(({ name }) => name)).toEqual(['list.txt: line 4']);
  });
});

describe('NDJSON', () => {
  const ndjson = readStarter().map(toNdjson).join('');

  test('gives the same records and the same bytes again', async () => {
    const { records } = await readAll(['starter.ndjson', ndjson]);
    expect(records).toStrictEqual(readStarter());
    expect(records.map(toNdjson).join('')).toBe(ndjson);
  });

  test.each([
    ['no JSON', '{"kind":"file"', /line 5/],
    ['another kind', '{"kind":"folder","name":"x"}', /kind/],
    ['an upper-case hash', `{"kind":"file","id":"x","name":"x","hashes":{"md5":"${MD5}"}}`, /md5/],
    ['no hashes', '{"kind":"file","id":"x","name":"x"}', /hashes/],
    ['an empty text', '{"kind":"file","id":"x","name":"","hashes":{}}', /name/],
    ['a list for a text', '{"kind":"file","id":"x","name":["x"],"hashes":{}}', /name/],
    [
      'a registry of numbers',
      `{"kind":"com","id":"x","clsid":"${'0'.repeat(36)}","registry":{"a":1}}`,
      /registry/,
    ],
  ])('names a line that is no record: %s', async (_name, line, said) => {
    const text = `${ndjson}\n${line}`;
    const { records, unreadable } = await readAll(['x.ndjson', text]);
    expect(records).toHaveLength(3);
    expect(unreadable).toHaveLength(1);
    expect(`${unreadable[0]?.name} ${unreadable[0]?.reason}`).toMatch(said);
  });
});

describe('inputs of no such format', () => {
  test.each([
    ['nothing', ''],
    ['prose', 'Hello, world.'],
    ['markup', '<!doctype html><html></html>'],
    ['another table', 'a,b,c\r\n1,2,3\r\n'],
    ['a pack', '{"format":"pe-lens-pack","version":1}'],
    ['a pack in an archive', zipSync({ 'x/manifest.json': strToU8('{"format":"pe-lens-pack"}') })],
    ['bytes', new Uint8Array([0x4d, 0x5a, 0, 0, 1, 2, 3])],
    ['an archive in an archive', zipSync({ 'x.zip': zipSync({ 'a.md': strToU8('x') }) })],
  ])('are named with a next step: %s', async (_name, input) => {
    const part = typeof input === 'string' ? input : new Uint8Array(input);
    const { records, unreadable } = await readAll(
      ['input', part],
      ['starter', `${toNdjson(readStarter()[0] ?? SAMPLE)}`],
    );
    expect(records).toHaveLength(1);
    expect(unreadable).toHaveLength(1);
    expect(unreadable[0]?.reason).toMatch(
      /\. Choose .+\.$|or a \.zip or \.gz of these\.$|\. Unpack .+\.$/,
    );
  });
});
