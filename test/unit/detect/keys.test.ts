import { describe, expect, it } from 'vitest';
import {
  fileNameOfPath,
  toClsidKey,
  toHashKey,
  toHashPrefixKey,
  toKey,
  toNameKey,
  toPageKey,
  toPathKey,
  toSerialKey,
  toSsdeepKey,
} from '@/data/detect/keys';

const MD5 = 'c07a27bf54dd7a6b892846548cceda13';
const CERT = 'c:\\windows\\system32\\certutil.exe';

const TABLES: [name: string, toKey: (printed: string) => string, rows: [string, string][]][] = [
  [
    'toHashKey',
    toHashKey,
    [
      [MD5.toUpperCase(), MD5],
      [`0x${MD5}`, MD5],
      [` "${MD5}" `, MD5],
      [MD5.replace(/..(?!$)/g, '$&:'), MD5],
      [MD5.replace(/..(?!$)/g, '$& '), MD5],
      [MD5.replace(/.{16}(?!$)/g, '$& ').replace(/..(?! |$)/g, '$& '), MD5],
      [MD5.replace(/.{4}(?!$)/g, '$& '), MD5],
      [MD5.replace(/..(?!$)/g, '$&-'), MD5],
      [
        `\u200ef7 c2 f2 c9 6a 32 8c 13 cd a8 cd b5 7b 71 5b de a2 cb d1 d9`,
        'f7c2f2c96a328c13cda8cdb57b715bdea2cbd1d9',
      ],
      ['7071ec31-663b-4bc1-a1fa-b97f3b917c55', ''],
      [MD5.slice(1), ''],
      ['n/a', ''],
      ['', ''],
      [`${MD5}g`, ''],
    ],
  ],
  [
    'toHashPrefixKey',
    toHashPrefixKey,
    [
      ['C07A27BF…CCEDA13', 'c07a27bf…cceda13'],
      ['c07a27bf...cceda13', 'c07a27bf…cceda13'],
      ['c07a27bf[...]cceda13', 'c07a27bf…cceda13'],
      ['c07a27bf…', 'c07a27bf…'],
      ['c07a27bf', 'c07a27bf…'],
      ['c07a27b…cceda13', ''],
      ['c07a27bf..cceda13', ''],
      ['wksprt', ''],
    ],
  ],
  [
    'toSerialKey',
    toSerialKey,
    [
      ['33000002EC6579AD1E670890130000000002EC', '33000002ec6579ad1e670890130000000002ec'],
      [
        '33 00 00 02 EC 65 79 AD 1E 67 08 90 13 00 00 00 00 02 EC',
        '33000002ec6579ad1e670890130000000002ec',
      ],
      ['00:E7:E6:FE:26:31:92:D1', 'e7e6fe263192d1'],
      ['00e7e6fe263192d1', 'e7e6fe263192d1'],
      ['45d8f14a82147641722d4faffc66bc80', '45d8f14a82147641722d4faffc66bc80'],
      ['5d8f14a82147641722d4faffc66bc80', '05d8f14a82147641722d4faffc66bc80'],
      ['01', ''],
      ['', ''],
    ],
  ],
  [
    'toNameKey',
    toNameKey,
    [
      ['CertUtil.EXE', 'certutil.exe'],
      ['"certutil.exe"', 'certutil.exe'],
      ['certutil[.]exe', 'certutil.exe'],
      ['certutil [dot] exe', 'certutil.exe'],
      ['certutil(.)exe', 'certutil.exe'],
      ['certutil{.}exe', 'certutil.exe'],
      ['certutil.exe. ', 'certutil.exe'],
      ['.Graphics.Display.dll', '.graphics.display.dll'],
      ['Adobe AIR Application Installer.exe', 'adobe air application installer.exe'],
      ['svch\u043est.exe', 'svch\u043est.exe'],
      ['\uff43ertutil.exe', '\uff43ertutil.exe'],
      ['tas\u212amgr.exe', 'tas\u212amgr.exe'],
      ['cafe\u0301.exe', 'caf\u00e9.exe'],
      ['gpj\u202eexe.scr', 'gpj\u202eexe.scr'],
      ['C:\\Windows\\certutil.exe', ''],
      ['', ''],
      ['...', ''],
    ],
  ],
  [
    'toPathKey',
    toPathKey,
    [
      ['C:\\Windows\\System32\\CertUtil.exe', CERT],
      ['c:/windows/system32/certutil.exe', CERT],
      ['C:\\\\Windows\\\\System32\\\\certutil.exe', CERT],
      ['"C:\\Windows\\System32\\certutil.exe"', CERT],
      ['%SystemRoot%\\System32\\certutil.exe', CERT],
      ['%windir%/system32/certutil.exe', CERT],
      ['$env:windir\\System32\\certutil.exe', CERT],
      [`$\{env:SystemRoot}\\System32\\certutil.exe`, CERT],
      ['\\SystemRoot\\System32\\certutil.exe', CERT],
      ['\\\\SystemRoot\\\\System32\\\\certutil.exe', CERT],
      ['\\Windows\\System32\\certutil.exe', CERT],
      ['\\\\Windows\\\\System32\\\\certutil.exe', CERT],
      ['\\??\\C:\\Windows\\System32\\certutil.exe', CERT],
      ['\\\\?\\C:\\Windows\\System32\\certutil.exe', CERT],
      ['\\\\\\\\?\\\\C:\\\\Windows\\\\System32\\\\certutil.exe', CERT],
      ['\\\\.\\C:\\Windows\\System32\\certutil.exe', CERT],
      ['\\GLOBAL??\\C:\\Windows\\System32\\certutil.exe', CERT],
      ['\\DosDevices\\C:\\Windows\\System32\\certutil.exe', CERT],
      ['\\Device\\HarddiskVolume3\\Windows\\System32\\certutil.exe', CERT],
      ['\\\\Device\\\\HarddiskVolume3\\\\Windows\\\\System32\\\\certutil.exe', CERT],
      [
        '\\\\?\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy12\\Windows\\System32\\certutil.exe',
        CERT,
      ],
      [
        '\\\\?\\Volume{4c1b02c1-d990-11dc-99ae-806e6f6e6963}\\Windows\\System32\\certutil.exe',
        CERT,
      ],
      ['/c/windows/system32/certutil.exe', CERT],
      ['/mnt/c/Windows/System32/certutil.exe', CERT],
      ['/cygdrive/c/Windows/System32/certutil.exe', CERT],
      ['file:///C:/Windows/System32/certutil.exe', CERT],
      ['file://localhost/C:/Windows/System32/certutil.exe', CERT],
      ['\\\\dc01\\ADMIN$\\System32\\certutil.exe', CERT],
      ['\\\\dc01\\C$\\Windows\\System32\\certutil.exe', CERT],
      ['C:\\Windows\\Sysnative\\certutil.exe', CERT],
      ['C:\\Windows\\Temp\\..\\System32\\.\\certutil.exe', CERT],
      ['C:\\Windows\\System32\\certutil[.]exe', CERT],
      ['%ProgramFiles(x86)%\\A\\b.exe', 'c:\\program files (x86)\\a\\b.exe'],
      [`$\{env:ProgramFiles(x86)}\\A\\b.exe`, 'c:\\program files (x86)\\a\\b.exe'],
      ['C:\\PROGRA~2\\A\\b.exe', 'c:\\program files (x86)\\a\\b.exe'],
      ['%AppData%\\x\\b.exe', '%userprofile%\\appdata\\roaming\\x\\b.exe'],
      ['%COMSPEC%', 'c:\\windows\\system32\\cmd.exe'],
      ['\\\\srv\\share\\tools\\b.exe', '\\\\srv\\share\\tools\\b.exe'],
      ['\\\\\\\\srv\\\\share\\\\b.exe', '\\\\srv\\share\\b.exe'],
      ['\\\\?\\UNC\\srv\\share\\b.exe', '\\\\srv\\share\\b.exe'],
      ['\\Device\\Mup\\srv\\share\\b.exe', '\\\\srv\\share\\b.exe'],
      ['file://srv/share/b.exe', '\\\\srv\\share\\b.exe'],
      ['C:\\Windows \\System32\\b.exe', 'c:\\windows \\system32\\b.exe'],
      ['C:\\..\\..\\b.exe', 'c:\\b.exe'],
      ['C:\\Windows\\tas\u212amgr.exe', 'c:\\windows\\tas\u212amgr.exe'],
      ['system32\\certutil.exe', ''],
      ['..\\certutil.exe', ''],
      ['certutil.exe', ''],
      ['%nosuchthing%\\b.exe', ''],
      ['/usr/bin/b.exe', ''],
      ['', ''],
    ],
  ],
  [
    'toClsidKey',
    toClsidKey,
    [
      ['{7071EC31-663B-4bc1-A1FA-B97F3B917C55}', '7071ec31-663b-4bc1-a1fa-b97f3b917c55'],
      ['7071EC31-663B-4bc1-A1FA-B97F3B917C55', '7071ec31-663b-4bc1-a1fa-b97f3b917c55'],
      ['clsid:7071EC31-663B-4bc1-A1FA-B97F3B917C55', '7071ec31-663b-4bc1-a1fa-b97f3b917c55'],
      ['7071EC31663B4bc1A1FAB97F3B917C55', ''],
      ['', ''],
    ],
  ],
  [
    'toPageKey',
    toPageKey,
    [
      [`wksprt.exe-${MD5.toUpperCase()}.md`, `wksprt.exe-${MD5}`],
      [
        `https://strontic.github.io/xcyclopedia/library/wksprt.exe-${MD5}.html#hashes`,
        `wksprt.exe-${MD5}`,
      ],
      [`https://strontic.github.io/xcyclopedia/library/wksprt.exe-${MD5}`, `wksprt.exe-${MD5}`],
      [`Adobe+AIR.exe-${MD5}.md`, `adobe+air.exe-${MD5}`],
      [`/xcyclopedia/library/Adobe%20AIR.exe-${MD5}.html`, `adobe+air.exe-${MD5}`],
      [`/xcyclopedia/library/Adobe%2BAIR.exe-${MD5}.html`, `adobe+air.exe-${MD5}`],
      [`-LinkID%3d690621.exe-${MD5}.md`, `-linkid=690621.exe-${MD5}`],
      [`/library/-LinkID%253d690621.exe-${MD5}.html`, `-linkid=690621.exe-${MD5}`],
      [`C#.exe-${MD5}.md`, `c#.exe-${MD5}`],
      ['dpinst.exe-.md', 'dpinst.exe-'],
      [
        'clsid_7071EC31-663B-4bc1-A1FA-B97F3B917C55.md',
        'clsid_7071ec31-663b-4bc1-a1fa-b97f3b917c55',
      ],
      ['index.md', ''],
      ['', ''],
    ],
  ],
  [
    'toSsdeepKey',
    toSsdeepKey,
    [
      [' 3:aB/+c:De,"x.exe" ', '3:aB/+c:De'],
      ['`3::`', '3::'],
    ],
  ],
  [
    'fileNameOfPath',
    fileNameOfPath,
    [
      ['C:\\Windows\\System32\\CertUtil.exe', 'certutil.exe'],
      ['/c/windows/CertUtil.exe', 'certutil.exe'],
      ['CertUtil.exe', 'certutil.exe'],
      ['C:\\Windows\\', ''],
    ],
  ],
];

describe.each(TABLES)('%s', (_, toKeyOf, rows) => {
  it.each(rows)('gives for %j the key %j', (printed, key) => {
    expect(toKeyOf(printed)).toBe(key);
  });

  it.each(rows)('leaves the key of %j as it is', (_printed, key) => {
    expect(toKeyOf(key)).toBe(key);
  });
});

describe('toKey', () => {
  it('takes the normaliser of the kind', () => {
    expect(toKey('clsid', `{${'0'.repeat(8)}-0000-0000-C000-000000000046}`)).toBe(
      '00000000-0000-0000-c000-000000000046',
    );
    expect(toKey('hash', 'n/a')).toBe('');
  });
});
