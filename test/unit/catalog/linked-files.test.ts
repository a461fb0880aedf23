import { describe, expect, it } from 'vitest';
import { linkedFiles } from '@/data/catalog/linked-files';
import type { CatalogRecord, ComRecord, FileRecord } from '@/data/catalog/record';
import { finish } from '@/data/catalog/sliced';
import { file } from './fixtures';
import { memoryCatalog } from './memory-catalog';

const older = file('ntdll.dll', { version: '10.0.17763.1' });
const newer = file('ntdll.dll', { version: '10.0.19041.1' });
const other = file('ntdll.dll', {
  version: '10.0.19041.1',
  path: 'C:\\Windows\\SysWOW64\\ntdll.dll',
});
const host = file('conhost.exe', { version: '10.0.19041.1' });
const library = memoryCatalog({ id: 'library', name: 'Library' }, [older, newer, other, host]);

const linked = (record: CatalogRecord) => finish(linkedFiles([library], record));

const program = (runtime: FileRecord['runtime'], version = '10.0.18000.1'): FileRecord => ({
  ...file('a.exe', { version }),
  ...(runtime === undefined ? {} : { runtime }),
});

describe('a file that a record names', () => {
  it('is the one at its path that is nearest in version, and says of how many', () => {
    const path = 'C:\\WINDOWS\\SYSTEM32\\ntdll.dll';
    expect(linked(program({ modules: [path] }))[path]).toEqual({
      id: older.id,
      of: 2,
    });
    expect(linked(program({ modules: [path] }, '10.0.19044.9'))[path]).toEqual({
      id: newer.id,
      of: 2,
    });
  });

  it('is one of its name where none is at its path', () => {
    const elsewhere = 'D:\\backup\\ntdll.dll';
    expect(linked(program({ modules: [elsewhere] }))[elsewhere]?.of).toBe(3);
    expect(linked(program({ children: ['conhost.exe'] }))).toEqual({
      'conhost.exe': { id: host.id, of: 1 },
    });
  });

  it('is left out where no catalog has it', () => {
    expect(linked(program({ modules: ['C:\\x\\unknown.dll'] }))).toEqual({});
    expect(linked(program(undefined))).toEqual({});
  });

  it.each([
    ['C:\\Windows\\System32\\conhost.exe'],
    ['"C:\\Windows\\System32\\conhost.exe" /automation'],
    ['C:\\Windows\\System32\\conhost.exe -Embedding'],
    ['conhost.exe'],
  ])('is the server of a COM object: %s', (path) => {
    const com: ComRecord = {
      kind: 'com',
      id: 'clsid-x',
      clsid: 'x',
      servers: [{ type: 'LocalServer32', path }, { type: 'LocalServer' }],
    };
    expect(linked(com)).toEqual({ [path]: { id: host.id, of: 1 } });
  });

  it.each([['__proto__'], ['constructor']])('may be called %s', (name) => {
    expect(linked(program({ modules: [name] }))).toEqual({});
  });
});
