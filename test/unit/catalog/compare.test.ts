import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRecords } from '@/data/catalog/compare';
import { diffLines } from '@/data/catalog/line-diff';
import type { ComRecord, FileRecord } from '@/data/catalog/record';
import { readPage } from '@/data/import/page-reader';
import { CORPUS_DIR } from '@/test/corpus';
import { readHalfLibrary } from '@/test/half-library';
import { file } from './fixtures';

const base: FileRecord = {
  ...file('a.exe', { version: '1.0', ssdeep: '96:ABCDEFGHIJKL:MNOPQRS' }),
  exports: [{ name: 'Open', ordinal: 1 }, { name: 'Close', ordinal: 2 }, { ordinal: 3 }],
  runtime: { stdout: 'usage\n-a\n-b', modules: ['C:\\Windows\\ntdll.dll'], windowTitle: 'A' },
};

describe('two records side by side', () => {
  it('that are the same differ in nothing', () => {
    const { fields, same, exports, modules, score, stdout } = compareRecords(base, base);
    expect(fields).toEqual([]);
    expect(same).toBeGreaterThan(15);
    expect(exports).toEqual({ removed: [], added: [], kept: 3 });
    expect(modules.kept).toBe(1);
    expect(score).toBe(100);
    expect(stdout).toBeUndefined();
  });

  it('show the facts that differ, and on which side one is missing', () => {
    const { comments: _, ...other } = { ...base, comments: undefined };
    const changed: FileRecord = {
      ...other,
      path: 'C:\\Windows\\a.exe',
      version: { ...base.version, fileVersion: '2.0', language: 'English' },
      scan: { detections: 1, engines: 70 },
    };
    expect(compareRecords(base, changed).fields).toEqual([
      { field: 'path', left: 'C:\\Windows\\System32\\a.exe', right: 'C:\\Windows\\a.exe' },
      { field: 'version.fileVersion', left: '1.0', right: '2.0' },
      { field: 'version.language', right: 'English' },
      { field: 'scan.detections', right: '1' },
      { field: 'scan.engines', right: '70' },
    ]);
  });

  it.each([
    ['path', 'C:\\Windows\\System32\\a.exe', 'c:\\windows\\system32\\A.EXE'],
    ['name', 'a.exe', 'A.exe'],
  ])('do not differ in a %s that is written in another case', (field, before, after) => {
    const [left, right] = [
      { ...base, [field]: before },
      { ...base, [field]: after },
    ];
    const { fields, same } = compareRecords(left, right);
    expect(fields).toEqual([]);
    expect(same).toBe(compareRecords(base, base).same);
  });

  it('of COM objects do not differ in the case of a server', () => {
    const com = (type: string, path: string): ComRecord => ({
      kind: 'com',
      id: 'clsid-x',
      clsid: 'x',
      servers: [{ type, path }],
    });
    const before = com('InProcServer32', 'C:\\Windows\\System32\\shell32.dll');
    expect(
      compareRecords(before, com('InprocServer32', 'c:\\windows\\system32\\shell32.dll')).fields,
    ).toEqual([]);
    expect(
      compareRecords(before, com('InProcServer32', 'C:\\Temp\\shell32.dll')).fields,
    ).toHaveLength(1);
  });

  it('show functions that came and went by name, whatever their ordinals', () => {
    const exports = [{ name: 'Close', ordinal: 1 }, { name: 'Query', ordinal: 2 }, { ordinal: 3 }];
    expect(compareRecords(base, { ...base, exports }).exports).toEqual({
      removed: [{ name: 'Open', ordinal: 1 }],
      added: [{ name: 'Query', ordinal: 2 }],
      kept: 2,
    });
  });

  it('compare modules without regard to case, and printed text line by line', () => {
    const runtime = { stdout: 'usage\n-b\n-c', modules: ['c:\\windows\\NTDLL.dll', 'c:\\x.dll'] };
    const { modules, stdout, fields } = compareRecords(base, { ...base, runtime });
    expect(modules).toEqual({ removed: [], added: ['c:\\x.dll'], kept: 1 });
    expect(stdout).toEqual([
      { kind: 'same', text: 'usage' },
      { kind: 'removed', text: '-a' },
      { kind: 'same', text: '-b' },
      { kind: 'added', text: '-c' },
    ]);
    expect(fields).toEqual([{ field: 'runtime.windowTitle', left: 'A' }]);
  });

  it.skipIf(CORPUS_DIR === undefined)('of the library: two variants of wksprt.exe', () => {
    const [left, right] = readHalfLibrary(CORPUS_DIR ?? '')
      .filter(({ name }) => /^wksprt\.exe-(?:2C3BE28E|A500FC34)/.test(name))
      .map(({ name, text }) => readPage(text, name))
      .sort((a, b) => (a.id < b.id ? 1 : -1));
    if (left === undefined || right === undefined) throw new Error('The two pages are not there.');
    const { fields, score } = compareRecords(left, right);
    const version = fields.find(({ field }) => field === 'version.fileVersion');
    expect([version?.left, version?.right]).toEqual([
      '10.0.17763.1 (WinBuild.160101.0800)',
      '10.0.19041.1 (WinBuild.160101.0800)',
    ]);
    expect(fields.map(({ field }) => field)).toContain('hashes.imphash');
    expect(score).toBe(44);
  });
});

describe('a diff of lines', () => {
  it('gives both texts back', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 30 })
      .map((l) => l.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = diffLines(before, after);
        const side = (gone: string) =>
          lines
            .filter(({ kind }) => kind !== gone)
            .map((line) => line.text)
            .join('\n');
        expect(side('added')).toBe(before);
        expect(side('removed')).toBe(after);
      }),
    );
  });

  it('of texts that share nothing gives up early', () => {
    const numbered = (letter: string) =>
      Array.from({ length: 20_000 }, (_, i) => `${letter}${i}`).join('\n');
    expect(diffLines(numbered('a'), numbered('b'))).toHaveLength(40_000);
  });
});
