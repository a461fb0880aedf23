import { describe, expect, it } from 'vitest';
import { createLookup } from '@/data/catalog/lookup';
import { sameFileName } from '@/data/catalog/notes/record-notes';
import type { FileRecord } from '@/data/catalog/record';
import type { IndicatorKind } from '@/data/detect/indicator';
import { type FileFacts, file, hex } from './fixtures';
import { memoryCatalog } from './memory-catalog';

const label = { id: 'library', name: 'Library', dataDate: '2021-11' };

async function notesOf(records: FileRecord[], kind: IndicatorKind, key = '') {
  const [finding] = await createLookup([memoryCatalog(label, records)]).find([{ kind, key }], 50);
  return (finding?.notes ?? []).map((note) => [note.kind, note.text]);
}

describe('unexpected-directory', () => {
  const seen = (path: string) => file(path.slice(path.lastIndexOf('\\') + 1), { path });
  const library = [
    seen('C:\\Windows\\System32\\wksprt.exe'),
    seen('C:\\Program Files\\Windows Mail\\wab.exe'),
    seen('C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\csc.exe'),
    seen('C:\\Users\\analyst\\AppData\\Local\\Microsoft\\OneDrive\\19.1\\onedrive.exe'),
    seen('C:\\Windows\\System32\\vcruntime140.dll'),
    seen('C:\\Windows\\Microsoft.NET\\Framework64\\v4.0.30319\\InstallUtil.exe'),
    seen('C:\\Windows\\System32\\setupapi.dll'),
    seen('C:\\Windows\\System32\\icu.dll'),
    seen('C:\\Windows\\System32\\curl.exe'),
    seen('C:\\Windows\\System32\\tar.exe'),
    seen('C:\\Windows\\System32\\OpenSSH\\ssh.exe'),
    seen('C:\\Users\\analyst\\AppData\\Local\\GitHubDesktop\\app-2.5.4\\git\\usr\\bin\\ssh.exe'),
    seen('C:\\Windows\\System32\\oobe\\setup.exe'),
    seen('C:\\Program Files\\Python38\\python.exe'),
    seen('C:\\Windows\\System32\\svchost.exe'),
  ];

  it.each([
    [
      'a public folder',
      'c:\\users\\public\\wksprt.exe',
      'Known in C:\\Windows\\System32; seen here in c:\\users\\public.',
    ],
    [
      'a folder below the known one',
      'c:\\windows\\system32\\sub\\wksprt.exe',
      'Known in C:\\Windows\\System32; seen here in c:\\windows\\system32\\sub.',
    ],
    ['the root', 'c:\\wksprt.exe', 'Known in C:\\Windows\\System32; seen here in c:\\.'],
    [
      'a share',
      '\\\\server\\tools\\wksprt.exe',
      'Known in C:\\Windows\\System32; seen here in \\\\server\\tools.',
    ],
    [
      'a profile',
      '%userprofile%\\appdata\\local\\temp\\wksprt.exe',
      'Known in C:\\Windows\\System32; seen here in %userprofile%\\appdata\\local\\temp.',
    ],
    [
      'a folder with a similar start',
      'c:\\windows\\system32x\\wksprt.exe',
      'Known in C:\\Windows\\System32; seen here in c:\\windows\\system32x.',
    ],
    [
      'Windows itself',
      'c:\\windows\\wab.exe',
      'Known in C:\\Program Files\\Windows Mail; seen here in c:\\windows.',
    ],
  ])('is noted in %s', async (_, path, text) => {
    expect(await notesOf(library, 'file-path', path)).toEqual([['unexpected-directory', text]]);
  });

  it.each([
    'c:\\users\\public\\installutil.exe',
    'c:\\users\\public\\setupapi.dll',
    'c:\\program files\\any\\setupapi.dll',
    'c:\\program files\\any\\icu.dll',
    'c:\\users\\public\\curl.exe',
    'c:\\windows\\temp\\tar.exe',
    '%userprofile%\\appdata\\local\\temp\\ssh.exe',
  ])('is noted of a file of Windows that is called like those of many makers: %s', async (path) => {
    expect(await notesOf(library, 'file-path', path)).toMatchObject([['unexpected-directory', {}]]);
  });

  it.each([
    'c:\\windows\\winsxs\\svchost.exe',
    'c:\\windows\\winsxs\\temp\\svchost.exe',
    'c:\\windows\\winsxs\\amd64_update\\svchost.exe',
    'c:\\windows\\servicing\\svchost.exe',
    'c:\\windows\\servicing\\lcu\\svchost.exe',
    'c:\\windows\\softwaredistribution\\svchost.exe',
    'c:\\windows\\softwaredistribution\\download\\svchost.exe',
    'c:\\windows\\installer\\svchost.exe',
    'c:\\windows\\installer\\any\\svchost.exe',
    'c:\\windows\\assembly\\svchost.exe',
    'c:\\windows\\assembly\\gac\\svchost.exe',
    'c:\\windows\\driver cache\\svchost.exe',
    'c:\\windows\\system32\\driverstore\\svchost.exe',
    'c:\\windows\\system32\\driverstore\\filerepository\\svchost.exe',
    'c:\\windows\\system32\\catroot\\svchost.exe',
    'c:\\$windows.~bt\\svchost.exe',
    'c:\\$winreagent\\svchost.exe',
  ])('is noted in a store, outside of the folders that it has: %s', async (path) => {
    expect(await notesOf(library, 'file-path', path)).toMatchObject([['unexpected-directory', {}]]);
  });

  it.each([
    'winsxs\\amd64_microsoft-windows-services-svchost_31bf3856ad364e35_10.0.19041.546_none_1a2b3c4d5e6f7081',
    'winsxs\\amd64_microsoft-windows-services-svchost_31bf3856ad364e35_10.0.19041.1806_none_1a2b3c4d5e6f7081\\f',
    'winsxs\\x86_microsoft.windows.common-controls_6595b64144ccf1df_6.0.2600.5512_x-ww_35d4ce83',
    'winsxs\\amd64_microsoft-windows-x_31bf3856ad364e35_10.0.1.1_de-de_1a2b3c4d5e6f7081',
    'winsxs\\temp\\inflight\\1a2b3c4d5e6f70811a2b\\amd64_x_31bf3856ad364e35_10.0.1.1_none_1a2b3c4d5e6f7081',
    'servicing\\lcu\\package_for_rollupfix~31bf3856ad364e35~amd64~~19041.1110.1.7\\amd64_x\\f',
    'softwaredistribution\\download\\0123456789abcdef0123456789abcdef\\inst',
    'installer\\{01234567-89ab-cdef-0123-456789abcdef}',
    'installer\\$patchcache$\\managed\\0123456789abcdef0123456789abcdef\\15.0.4569',
    'assembly\\gac_msil\\any\\1.0.0.0__b77a5c561934e089',
    'assembly\\nativeimages_v4.0.30319_64\\any\\0123456789abcdef0123456789abcdef',
    'driver cache\\i386',
    'system32\\driverstore\\filerepository\\sti.inf_amd64_096c9e42fe4749d2',
    'system32\\dllcache',
  ])('is not noted in the folders of a store: %s', async (directory) => {
    const path = `c:\\windows\\${directory}\\svchost.exe`;
    expect(await notesOf(library, 'file-path', path)).toEqual([]);
  });

  it.each([
    ['the directory itself', 'c:\\windows\\system32\\wksprt.exe'],
    ['another drive', 'd:\\windows\\system32\\wksprt.exe'],
    ['the 32-bit view', 'c:\\windows\\syswow64\\wksprt.exe'],
    [
      'the component store',
      'c:\\windows\\winsxs\\amd64_x_31bf3856ad364e35_10.0.1.1_none_1a2b3c4d5e6f7081\\wksprt.exe',
    ],
    ['an older installation', 'c:\\windows.old\\windows\\system32\\wksprt.exe'],
    ['the other program folder', 'c:\\program files (x86)\\windows mail\\wab.exe'],
    ['the other framework', 'c:\\windows\\microsoft.net\\framework\\v2.0.50727\\csc.exe'],
    [
      'another profile and version',
      'c:\\users\\x\\appdata\\local\\microsoft\\onedrive\\20.2\\onedrive.exe',
    ],
    [
      'the profile as a variable',
      '%userprofile%\\appdata\\local\\microsoft\\onedrive\\20.2\\onedrive.exe',
    ],
    ['a file that programs carry', 'c:\\program files\\any\\vcruntime140.dll'],
    ['an installer', 'd:\\setup.exe'],
    ['a tool of a program', 'c:\\program files\\git\\mingw64\\bin\\curl.exe'],
    ['a tool of a portable program', 'd:\\msys64\\usr\\bin\\tar.exe'],
    ['a tool in a profile', '%userprofile%\\appdata\\local\\programs\\git\\usr\\bin\\ssh.exe'],
    ['a tool that Windows does not have', 'd:\\portable\\python.exe'],
  ])('is not noted in %s', async (_, path) => {
    expect(await notesOf(library, 'file-path', path)).toEqual([]);
  });
});

describe('shared-imphash', () => {
  const imphash = hex('imports', 32);
  const of = (name: string, facts: FileFacts = {}) => file(name, { imphash, ...facts });

  it.each([
    [
      'all of one product',
      [of('a.dll'), of('b.dll')],
      '2 records under 2 names import the same functions (imphash); all of Microsoft Corporation, all of Microsoft Windows Operating System.',
    ],
    [
      'most of one company',
      [
        of('a.dll'),
        of('b.dll', { product: 'Other' }),
        of('c.dll', { company: 'Contoso', product: 'Third' }),
      ],
      '3 records under 3 names import the same functions (imphash); most of Microsoft Corporation.',
    ],
    [
      'variants of one name',
      [of('a.dll', { version: '1.0' }), of('a.dll', { version: '2.0' })],
      '2 records under 1 name import the same functions (imphash); all of Microsoft Corporation, all of Microsoft Windows Operating System.',
    ],
  ])('%s', async (_, records, text) => {
    expect(await notesOf(records, 'hash', imphash)).toEqual([['shared-imphash', text]]);
  });

  it('is not noted of an imphash that one record has', async () => {
    expect(await notesOf([of('a.dll')], 'hash', imphash)).toEqual([]);
  });
});

describe('empty-file', () => {
  const EMPTY = 'Hash of the empty file: every file of 0 bytes has it, so it identifies none.';
  it.each([
    ['its MD5', 'hash', 'd41d8cd98f00b204e9800998ecf8427e', EMPTY],
    ['its SHA1', 'hash', 'da39a3ee5e6b4b0d3255bfef95601890afd80709', EMPTY],
    [
      'its SHA256',
      'hash',
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      EMPTY,
    ],
    ['its digest', 'ssdeep', '3::', EMPTY],
    ['its MD5, truncated', 'hash-prefix', 'd41d8cd9…8427e', EMPTY],
    [
      'a line feed',
      'hash',
      '68b329da9893e34099c7d8ad5cb9c940',
      'Hash of a single line feed: it identifies no program.',
    ],
  ] as const)('%s', async (_, kind, key, text) => {
    expect(await notesOf([], kind, key)).toEqual([['empty-file', text]]);
  });
});

describe('original-name-differs', () => {
  it.each([
    ['another program', 'psexec.exe', 'Its version data calls it psexec.exe, not renamed.exe.'],
    [
      'a library',
      'WMICOOKR.DLL.MUI',
      'Its version data calls it WMICOOKR.DLL.MUI, not renamed.exe.',
    ],
  ])('is noted of %s', async (_, original, text) => {
    const record = file('renamed.exe', { original });
    const notes = await notesOf([record], 'hash', record.hashes.md5);
    expect(notes).toEqual([['original-name-differs', text]]);
  });

  it.each([
    ['cmd.exe', 'CMD.EXE'],
    ['cmd.exe', 'Cmd.Exe.MUI'],
    ['cmd.exe', 'cmd'],
    ['cmd.exe', 'cmd.exe '],
    ['cmd.exe', 'other.exe|cmd.exe'],
    ['psping64.exe', 'psping.exe'],
    ['gpresult.exe', 'gprslt.exe'],
    ['api-ms-win-core-file-l1-1-0.dll', 'apisetstub'],
    ['zoomdocconverter.exe', 'Zoom'],
    ['cmd.exe', 'cmd.dll'],
    ['kernel32.dll', 'kernel32.DYNLINK'],
    ['vlc-cache-gen.exe', 'vlc.exe'],
    ['python.exe', 'py.exe'],
    ['googlecrashhandler.exe', 'GoogleUpdate.exe'],
    ['krb5_64.dll', 'krb5_32.dll'],
    ['morph9.dll', 'morph10.dll'],
    ['mscpxl32.dll', 'mscxpl32.dll'],
    ['systeminfo.exe', 'sysinfo.exe'],
    ['w32tm.exe', 'w32time.exe'],
    ['r.exe', 'R.exe'],
  ])('is not noted of %s that is called %s', (name, original) => {
    expect(sameFileName(name, original)).toBe(true);
  });
});

describe('an original name that begins like the name or holds little of it', () => {
  it.each([
    ['drvcfg.exe', 'DrvInst.EXE'],
    ['racpldlg.dll', 'racom.dll'],
    ['svchost.exe', 't.exe'],
    ['svchost.exe', 'ho.exe'],
    ['powershell.exe', 'powercat.exe'],
    ['memtest.exe', 'memdiag.exe'],
  ])('is another one: %s of %s', (name, original) => {
    expect(sameFileName(name, original)).toBe(false);
  });
});

describe('unsigned-variant', () => {
  const unsigned = file('a.exe', { version: '1.0', signed: false });

  it.each([
    [
      'one',
      [file('a.exe', { version: '2.0' })],
      'Its signature was not verified when it was collected; the other variant is signed.',
    ],
    [
      'two',
      [file('a.exe', { version: '2.0' }), file('a.exe', { version: '3.0' })],
      'Its signature was not verified when it was collected; all 2 other variants are signed.',
    ],
  ])('is noted beside %s that is signed', async (_, others, text) => {
    const notes = await notesOf([unsigned, ...others], 'hash', unsigned.hashes.sha256);
    expect(notes).toEqual([['unsigned-variant', text]]);
  });

  it('is not noted beside another that is unsigned, nor of one alone', async () => {
    const other = file('a.exe', { version: '2.0', signed: false });
    const third = file('a.exe', { version: '3.0' });
    expect(await notesOf([unsigned, other, third], 'hash', unsigned.hashes.md5)).toEqual([]);
    expect(await notesOf([unsigned], 'hash', unsigned.hashes.md5)).toEqual([]);
  });
});

describe('one content under two names', () => {
  const bytes = 'the same bytes';
  const UNSIGNED =
    'Its signature was not verified when it was collected; the other variant is signed.';

  it('is noted as that of one record is', async () => {
    const facts = { bytes, original: 'psexec.exe', signed: false };
    const records = [file('a.exe', facts), file('b.exe', facts), file('a.exe', { version: '2.0' })];
    expect(await notesOf(records, 'hash', records[0]?.hashes.sha256)).toEqual([
      ['original-name-differs', 'Its version data calls it psexec.exe, not a.exe.'],
      ['unsigned-variant', UNSIGNED],
    ]);
  });

  it('is noted where only the second name is odd', async () => {
    const facts = { bytes, original: 'psexec.exe' };
    const records = [file('psexec.exe', facts), file('renamed.exe', facts)];
    expect(await notesOf(records, 'hash', records[0]?.hashes.md5)).toEqual([
      ['original-name-differs', 'Its version data calls it psexec.exe, not renamed.exe.'],
    ]);
  });

  it('is not what files are of which one truncated hash is shown', async () => {
    const [a, b] = ['a.exe', 'b.exe'].map((name, i) => {
      const record = file(name, { original: 'psexec.exe' });
      return { ...record, hashes: { ...record.hashes, md5: `0123456789abcdef${hex(`${i}`, 16)}` } };
    });
    if (a === undefined || b === undefined) throw new Error('Two records are needed.');
    const notes = await notesOf([a, b], 'hash-prefix', '0123456789ab…');
    expect(notes.map(([kind]) => kind)).toEqual(['truncated-hash']);
  });

  it('is not what files of one import hash are', async () => {
    const facts = { imphash: hex('imports', 32), original: 'psexec.exe' };
    const notes = await notesOf(
      [file('a.exe', facts), file('b.exe', facts)],
      'hash',
      facts.imphash,
    );
    expect(notes.map(([kind]) => kind)).toEqual(['shared-imphash']);
  });
});

describe('a name and a hash together', () => {
  const one = file('one.exe', { version: '1.0' });
  const two = file('two.exe', { version: '2.0' });
  const lookup = createLookup([
    memoryCatalog(label, [one, two, file('two.exe', { version: '2.1' })]),
  ]);
  const together = (name: string, hash = '') =>
    lookup.together({ kind: 'file-name', key: name }, { kind: 'hash', key: hash });

  it('that belong together are not noted', async () => {
    expect(await together('one.exe', one.hashes.sha1)).toBeUndefined();
  });

  it('of different records are a mismatch', async () => {
    const note = await together('one.exe', two.hashes.md5);
    expect([note?.kind, note?.text]).toEqual([
      'name-hash-mismatch',
      'This hash belongs to two.exe, not to one.exe.',
    ]);
  });

  it.each([
    ['Adobe AIR Application Installer.exe', 'installer.exe'],
    ['foobar2000 Shell Associations Updater.exe', 'updater.exe'],
    ['-LinkID=690621.exe', '690621.exe'],
    ['--setup.exe', 'setup.exe'],
  ])('are not noted where only the end of %s is found as a name', async (owner, found) => {
    const record = file(owner);
    const note = await createLookup([memoryCatalog(label, [record])]).together(
      { kind: 'file-name', key: found },
      { kind: 'hash', key: record.hashes.sha256 ?? '' },
    );
    expect(note).toBeUndefined();
  });

  it.each(['installutil.exe', 'my-util.exe', 'x_util.exe', 'a.util.exe'])(
    'are a mismatch where the name is a part of a word: %s',
    async (owner) => {
      const record = file(owner);
      const note = await createLookup([memoryCatalog(label, [record])]).together(
        { kind: 'file-name', key: 'util.exe' },
        { kind: 'hash', key: record.hashes.sha256 ?? '' },
      );
      expect(note?.kind).toBe('name-hash-mismatch');
    },
  );

  it('of which the hash is unknown name the catalog and the variants', async () => {
    const note = await together('two.exe', hex('elsewhere', 64));
    expect([note?.kind, note?.text]).toEqual([
      'hash-not-in-catalog',
      'Name known, but this hash is not in the catalog of 2021-11, which has 2 variants of two.exe.',
    ]);
    expect(note?.records?.map(({ fileVersion }) => fileVersion)).toEqual(['2.1', '2.0']);
  });

  it.each([
    [1, [file('two.exe')], 'have 1 variant of two.exe.'],
    [
      2,
      [file('two.exe', { version: '2.0' }), file('two.exe', { version: '3.0' })],
      'have 2 variants of two.exe.',
    ],
  ])('of which the hash is in none of several catalogs that have %i', async (_, records, have) => {
    const newer = { id: 'newer', name: 'Newer', dataDate: '2023-01' };
    const note = await createLookup([
      memoryCatalog(label, records),
      memoryCatalog(newer, [one]),
    ]).together({ kind: 'file-name', key: 'two.exe' }, { kind: 'hash', key: hex('elsewhere', 64) });
    expect(note?.text).toBe(
      `Name known, but this hash is not in the catalogs of 2021-11 and 2023-01, which ${have}`,
    );
  });

  it('of which the hash is unknown lead to the three newest variants', async () => {
    const records = ['1.0', '4.0', '3.0', '2.0'].map((version) => file('two.exe', { version }));
    const note = await createLookup([memoryCatalog(label, records)]).together(
      { kind: 'file-name', key: 'two.exe' },
      { kind: 'hash', key: hex('elsewhere', 64) },
    );
    expect(note?.records?.map(({ fileVersion }) => fileVersion)).toEqual(['4.0', '3.0', '2.0']);
  });

  it.each([
    ['an imphash of another', 'one.exe', two.hashes.imphash],
    ['a thumbprint', 'one.exe', two.signature?.thumbprint],
    ['the empty file', 'one.exe', 'd41d8cd98f00b204e9800998ecf8427e'],
    ['two unknown ones', 'unheard-of.exe', hex('elsewhere', 64)],
  ])('of which nobody can tell are not noted: %s', async (_, name, hash) => {
    expect(await together(name, hash)).toBeUndefined();
  });
});
