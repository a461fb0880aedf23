import { describe, expect, test } from 'vitest';
import type { ComRecord, FileRecord } from '@/data/catalog/record';
import { CSV_HEADER, toCsv } from '@/data/export/csv';
import { toEcs } from '@/data/export/ecs';
import { toMarkdown } from '@/data/export/markdown';
import { toNdjson } from '@/data/export/ndjson';
import { toStix } from '@/data/export/stix';
import { uuidV5 } from '@/data/export/uuid-v5';
import { directoryOf, extensionOf } from '@/data/export/windows-path';
import { readStarter } from '@/data/starter';
import { readAll } from '../import/read-all';

const STARTER = readStarter().filter((record) => record.kind === 'file');
const starter = (name: string): FileRecord => {
  const found = STARTER.find((record) => record.name === name);
  if (!found) throw new Error(`${name} is not in the starter catalog`);
  return found;
};
const WKSPRT = starter('wksprt.exe');
const BARE: FileRecord = { kind: 'file', id: 'x-', name: 'x', hashes: {} };
const HOSTILE: FileRecord = {
  kind: 'file',
  id: 'x',
  name: '<img src=x onerror=alert(1)> [a](javascript:b)',
  path: 'C:\\`x` | y',
  description: '=HYPERLINK("http://example.org")',
  hashes: {},
  runtime: { stdout: '```\n# no heading\n````' },
  misuse: [{ source: 's', example: 'a | `b` || c' }],
  docs: '<script>alert(1)</script>',
};
const COM: ComRecord = {
  kind: 'com',
  id: 'clsid-0a1b2c3d-0000-4000-8000-00000000abcd',
  clsid: '0a1b2c3d-0000-4000-8000-00000000abcd',
  name: 'Sample Class',
  servers: [
    { type: 'InprocServer32', path: 'C:\\Windows\\System32\\sample.dll', threadingModel: 'Both' },
  ],
  progId: 'Sample.Class.1',
  registry: {
    AppId: '{x}',
    InprocServer32: { '(default)': 'C:\\Windows\\System32\\sample.dll', ThreadingModel: 'Both' },
    Programmable: {},
  },
  instance: { type: 'ComObject', methods: { Run: 'void Run ()' } },
};

describe('NDJSON', () => {
  test('has its keys in the order of the record form, whatever order the record has', () => {
    const shuffled = JSON.parse(
      JSON.stringify(WKSPRT, (_key, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).reverse())
          : value,
      ),
    );
    expect(Object.keys(shuffled)[0]).not.toBe('kind');
    expect(toNdjson(shuffled)).toBe(toNdjson(WKSPRT));
    expect(JSON.parse(toNdjson(shuffled))).toEqual(WKSPRT);
    expect(toNdjson(WKSPRT)).toMatch(/^\{"kind":"file","id":".*\}\n$/);
  });

  test('is one line even where texts hold many', () => {
    expect(toNdjson(HOSTILE).split('\n')).toHaveLength(2);
  });

  test.each([...STARTER, BARE, HOSTILE, COM])('loses nothing: $id', (record) => {
    expect(JSON.parse(toNdjson(record))).toEqual(record);
  });
});

describe('CSV', () => {
  test('is a table that can be imported again', async () => {
    const { records, unreadable } = await readAll([
      'catalog.csv',
      CSV_HEADER + STARTER.map(toCsv).join(''),
    ]);
    expect(unreadable).toEqual([]);
    expect(records).toEqual(
      STARTER.map(({ page, exports, similar, misuse, runtime, ...flat }) => flat),
    );
  });

  test('has one cell a column for every record', () => {
    const columns = CSV_HEADER.split(',').length;
    expect(toCsv(BARE).split(',')).toHaveLength(columns);
    expect(toCsv(COM)).toContain('com,clsid-0a1b2c3d-0000-4000-8000-00000000abcd,');
    expect(toCsv(COM)).toContain('Sample Class,Sample.Class.1,C:\\Windows\\System32\\sample.dll');
  });

  test('holds no text that a spreadsheet would run', () => {
    expect(toCsv(HOSTILE)).toContain('"\'=HYPERLINK(""http://example.org"")"');
  });
});

describe('Markdown', () => {
  test('has every section of a record', () => {
    const report = toMarkdown(starter('wtsapi32.dll'));
    expect(report).toContain('# wtsapi32\\.dll\n');
    expect(report).toContain('- MD5: `d0404c8e3ae16a5b6036ffa971d4d9ea`');
    expect(report).toContain('- Status: `Signature verified.`');
    expect(report).toContain('| `WTSFreeMemory` | `24` | `0x300024a0` | `0x000024a0` |');
    expect(report).toContain('| `$s6 = "WTSAPI32.dll" ascii` | `CC BY-NC 4.0` |');
    expect(report.match(/^## .*$/gm)).toEqual([
      '## Hashes',
      '## Signature',
      '## Version',
      '## Scan when collected',
      '## Exports',
      '## Possible misuse',
    ]);
  });

  test('has every section of a COM object', () => {
    const report = toMarkdown(COM);
    expect(report).toContain('- CLSID: `{0a1b2c3d-0000-4000-8000-00000000abcd}`');
    expect(report).toContain('| `InprocServer32` | `C:\\Windows\\System32\\sample.dll` | `Both` |');
    expect(report).toContain('| `InprocServer32\\ThreadingModel` | `Both` |');
    expect(report).toContain('| `Programmable\\` |  |');
    expect(report).toContain('| `Run` | `void Run ()` |');
  });

  test('shows markup in any field as text', () => {
    const report = toMarkdown(HOSTILE);
    expect(report).toContain(
      '# \\<img src=x onerror=alert\\(1\\)\\> \\[a\\]\\(javascript\\:b\\)\n',
    );
    expect(report).toContain('- Path: ``C:\\`x` | y``');
    expect(report).toContain('`````text\n```\n# no heading\n````\n`````');
    expect(report).toContain('| ``a \\| `b` \\|\\| c`` |');
    expect(report).toContain('```text\n<script>alert(1)</script>\n```');
  });
});

describe('ECS', () => {
  test('has the fields of a signed file', () => {
    expect(toEcs(WKSPRT)).toEqual({
      ecs: { version: '8.11.0' },
      event: {
        kind: 'enrichment',
        category: ['file'],
        type: ['info'],
        dataset: 'pe_lens.catalog',
        id: WKSPRT.id,
      },
      file: {
        type: 'file',
        name: 'wksprt.exe',
        extension: 'exe',
        path: 'C:\\Windows\\system32\\wksprt.exe',
        directory: 'C:\\Windows\\system32',
        drive_letter: 'C',
        hash: {
          md5: WKSPRT.hashes.md5,
          sha1: WKSPRT.hashes.sha1,
          sha256: WKSPRT.hashes.sha256,
          sha384: WKSPRT.hashes.sha384,
          sha512: WKSPRT.hashes.sha512,
          ssdeep: WKSPRT.hashes.ssdeep,
        },
        pe: {
          imphash: '88a462e0f580961648cad58e157c0d43',
          architecture: 'x64',
          original_file_name: 'wksprt.exe.mui',
          product: 'Microsoft Windows Operating System',
          company: 'Microsoft Corporation',
          description: 'RemoteApp and Desktop Connection Runtime',
          file_version: '10.0.19041.1 (WinBuild.160101.0800)',
        },
        code_signature: {
          exists: true,
          valid: true,
          status: 'Signature verified.',
          subject_name: 'Microsoft Windows',
        },
        x509: {
          serial_number: '33000002EC6579AD1E670890130000000002EC',
          subject: {
            distinguished_name: WKSPRT.signature?.subject,
            common_name: ['Microsoft Windows'],
          },
          issuer: {
            distinguished_name: WKSPRT.signature?.issuer,
            common_name: ['Microsoft Windows Production PCA 2011'],
          },
        },
      },
      related: { hash: Object.values(WKSPRT.hashes) },
      pe_lens: {
        pesha1: WKSPRT.hashes.pesha1,
        pesha256: WKSPRT.hashes.pesha256,
        thumbprint: WKSPRT.signature?.thumbprint,
        detections: 0,
        engines: 71,
        scan_link: WKSPRT.scan?.link,
        page: WKSPRT.page,
      },
    });
  });

  test.each([
    ['The file C:\\x.exe is not digitally signed. You cannot run this script.', false],
    ['The form specified for the subject is not one supported', undefined],
  ])('does not claim a signature: %s', (status, exists) => {
    const { file } = toEcs({ ...BARE, signature: { status, valid: false } });
    expect(file).toEqual({
      type: 'file',
      name: 'x',
      code_signature: { valid: false, status, ...(exists === undefined ? {} : { exists }) },
    });
  });

  test('leaves out what is unknown', () => {
    const { ecs, event, ...fields } = toEcs(BARE);
    expect(fields).toEqual({ file: { type: 'file', name: 'x' } });
  });

  test('has a COM object as its registry key', () => {
    expect(toEcs(COM)).toMatchObject({
      event: { category: ['registry'] },
      registry: {
        hive: 'HKCR',
        key: 'CLSID\\{0a1b2c3d-0000-4000-8000-00000000abcd}\\InprocServer32',
        path: 'HKCR\\CLSID\\{0a1b2c3d-0000-4000-8000-00000000abcd}\\InprocServer32',
        data: { strings: ['C:\\Windows\\System32\\sample.dll'] },
      },
      pe_lens: { clsid: COM.clsid, prog_id: 'Sample.Class.1' },
    });
  });
});

describe('STIX', () => {
  test('has a file and its directory, with the ids that any producer gives them', () => {
    // The ids are those of Python's uuid.uuid5 over the canonical JSON of section 2.9.
    expect(toStix(WKSPRT)).toEqual([
      {
        type: 'directory',
        spec_version: '2.1',
        id: 'directory--bdddf7bc-5d92-5081-af8f-fc7a615d4b88',
        path: 'C:\\Windows\\system32',
      },
      {
        type: 'file',
        spec_version: '2.1',
        id: 'file--2b6777a2-58bb-58ad-9709-2c1123cb3580',
        hashes: {
          MD5: WKSPRT.hashes.md5,
          'SHA-1': WKSPRT.hashes.sha1,
          'SHA-256': WKSPRT.hashes.sha256,
          'SHA-384': WKSPRT.hashes.sha384,
          'SHA-512': WKSPRT.hashes.sha512,
          SSDEEP: WKSPRT.hashes.ssdeep,
        },
        name: 'wksprt.exe',
        parent_directory_ref: 'directory--bdddf7bc-5d92-5081-af8f-fc7a615d4b88',
        extensions: {
          'windows-pebinary-ext': {
            pe_type: 'exe',
            imphash: '88a462e0f580961648cad58e157c0d43',
            machine_hex: '8664',
          },
        },
      },
    ]);
  });

  test.each<[string, FileRecord, string]>([
    [
      'a name alone',
      { ...BARE, name: 'naïve "x".bin' },
      'file--466d2e52-ed04-5f09-bade-4a41bdaf6c1d',
    ],
    [
      'another hash',
      { ...BARE, hashes: { sha384: 'a'.repeat(96) } },
      'file--df02c212-801c-50b1-b49c-5ca54d7e3c7e',
    ],
  ])('has a deterministic id from %s', (_name, record, id) => {
    expect(toStix(record)[0]?.id).toBe(id);
  });

  test('has the registry keys of the servers of a COM object', () => {
    expect(toStix(COM)).toEqual([
      {
        type: 'windows-registry-key',
        spec_version: '2.1',
        id: 'windows-registry-key--3ce40df1-87e9-52f4-928b-dd22de5816ca',
        key: 'HKEY_CLASSES_ROOT\\CLSID\\{0a1b2c3d-0000-4000-8000-00000000abcd}\\InprocServer32',
        values: [
          { name: '', data: 'C:\\Windows\\System32\\sample.dll' },
          { name: 'ThreadingModel', data: 'Both' },
        ],
      },
    ]);
    const { servers, ...without } = COM;
    expect(toStix(without)[0]).toMatchObject({
      key: 'HKEY_CLASSES_ROOT\\CLSID\\{0a1b2c3d-0000-4000-8000-00000000abcd}',
      values: [{ name: '', data: 'Sample Class' }],
    });
  });

  test('keeps to the published rules', () => {
    for (const object of [...STARTER, BARE, HOSTILE, COM].flatMap(toStix)) {
      expect(object.id).toMatch(
        new RegExp(
          `^${object.type}--[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`,
        ),
      );
      for (const [property, value] of Object.entries(object)) {
        expect(property).toMatch(/^[a-z][a-z0-9_]{1,249}$/);
        expect(value === null || value === '').toBe(false);
        if (typeof value === 'object' && value) expect(Object.keys(value)).not.toHaveLength(0);
      }
    }
  });
});

test('UUID version 5 of the example in RFC 9562', () => {
  expect(uuidV5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
});

test.each([
  ['C:\\Windows\\x.exe', 'C:\\Windows'],
  ['C:\\x.exe', 'C:\\'],
  ['\\\\server\\share\\x.exe', '\\\\server\\share'],
  ['x.exe', undefined],
])('directory of %s', (path, directory) => {
  expect(directoryOf(path)).toBe(directory);
});

test.each([
  ['x.EXE', 'exe'],
  ['a.b.dll', 'dll'],
  ['x', undefined],
  ['x.', undefined],
  ['.x', undefined],
])('extension of %s', (name, extension) => {
  expect(extensionOf(name)).toBe(extension);
});
