import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPage } from '@/data/import/page-reader';
import { readStarter, STARTER_ABOUT } from '@/data/starter';
import { accountPage } from '../import/account-page';

const MICROSOFT_2011 =
  'CN=Microsoft Windows Production PCA 2011, O=Microsoft Corporation, L=Redmond, S=Washington, C=US';
const MICROSOFT_WINDOWS =
  'CN=Microsoft Windows, O=Microsoft Corporation, L=Redmond, S=Washington, C=US';
const WINDOWS_19041 = {
  product: 'Microsoft Windows Operating System',
  company: 'Microsoft Corporation',
  fileVersion: '10.0.19041.1 (WinBuild.160101.0800)',
  productVersion: '10.0.19041.1',
  language: 'English (United States)',
  copyright: 'Microsoft Corporation. All rights reserved.',
};
const SIGNED_2020 = {
  status: 'Signature verified.',
  valid: true,
  serial: '3300000266bd1580efa75cd6d3000000000266',
  thumbprint: 'a4341b9fd50fb9964283220a36a1ef6f6faa7840',
  issuer: MICROSOFT_2011,
  subject: MICROSOFT_WINDOWS,
};

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const section = (path: string) => ({ path, type: 'Section' });
const file = (access: string, path: string) => ({ path, access, type: 'File' });

const EXPECTED = {
  'sessionmsg.exe-C07A27BF54DD7A6B892846548CCEDA13.md': {
    kind: 'file',
    id: 'sessionmsg.exe-c07a27bf54dd7a6b892846548cceda13',
    page: 'sessionmsg.exe-C07A27BF54DD7A6B892846548CCEDA13.md',
    name: 'sessionmsg.exe',
    path: 'C:\\Windows\\system32\\sessionmsg.exe',
    description: 'Microsoft Remote Desktop Services Session Message Server',
    hashes: {
      md5: 'c07a27bf54dd7a6b892846548cceda13',
      sha1: 'ac324c853f71a9c071fa75f19be55bc93e14d5a8',
      sha256: '1fdeb92b01aa906a7fbec8573c70480edfcd2a35649cca7f1ebf2b3755ae0fae',
      sha384:
        'dd7141af520c96851c22300a6240098c686831d9a4cd50b7d835998fc744e5948a2433533d10cf5e064655b278ad1bdf',
      sha512:
        '60f4cb583a9a436823896e35109ae7e1390e3227b0474e2c2a68b4089bab66f77b21d62f2392af36bd23a9350ece3a4d5adf1a00225fa754455eac225d4ef3df',
      ssdeep: '1536:Co66RLekVSZkdJJdPm/su/p2v6F+WaITVwhIbMFEiJCPW:dnQqdJYZpu6F+STVwhIbMqlu',
    },
    signature: SIGNED_2020,
    version: { originalFilename: 'SessionMsg.exe.mui', ...WINDOWS_19041 },
    runtime: {
      handles: [
        file('R-D', 'C:\\Windows\\System32\\en-US\\sessionmsg.exe.mui'),
        file('RW-', 'C:\\Users\\user'),
        section('\\BaseNamedObjects\\__ComCatalogCache__'),
        section(
          '\\BaseNamedObjects\\C:\\*ProgramData\\*Microsoft\\*Windows\\*Caches\\*{6AF0698E-D558-4F6E-9B3C-3716689AF493}.2.ver0x0000000000000002.db',
        ),
        section(
          '\\BaseNamedObjects\\C:\\*ProgramData\\*Microsoft\\*Windows\\*Caches\\*{DDF571F2-BE98-426D-8288-1A9A39C3FDA2}.2.ver0x0000000000000001.db',
        ),
        section(
          '\\BaseNamedObjects\\C:\\*ProgramData\\*Microsoft\\*Windows\\*Caches\\*cversions.2.ro',
        ),
        section('\\BaseNamedObjects\\NLS_CodePage_1252_3_2_0_0'),
        section('\\BaseNamedObjects\\NLS_CodePage_437_3_2_0_0'),
        section(
          '\\Sessions\\1\\BaseNamedObjects\\C:\\*ProgramData\\*Microsoft\\*Windows\\*Caches\\*{F79646A6-8BE5-443B-A98F-AD03D667F646}.2.ver0x0000000000000001.db',
        ),
        section('\\Sessions\\1\\BaseNamedObjects\\SessionImmersiveColorPreference'),
      ],
      modules: lines(String.raw`
        C:\Windows\System32\ADVAPI32.dll
        C:\Windows\System32\GDI32.dll
        C:\Windows\System32\gdi32full.dll
        C:\Windows\System32\KERNEL32.DLL
        C:\Windows\System32\KERNELBASE.dll
        C:\Windows\System32\msvcp_win.dll
        C:\Windows\System32\msvcrt.dll
        C:\Windows\SYSTEM32\ntdll.dll
        C:\Windows\System32\RPCRT4.dll
        C:\Windows\System32\sechost.dll
        C:\Windows\system32\sessionmsg.exe
        C:\Windows\System32\USER32.dll
        C:\Windows\System32\win32u.dll
      `),
    },
  },
  'wksprt.exe-2C3BE28E1B8D28A8B326FBB7E06CEDD9.md': {
    kind: 'file',
    id: 'wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9',
    page: 'wksprt.exe-2C3BE28E1B8D28A8B326FBB7E06CEDD9.md',
    name: 'wksprt.exe',
    path: 'C:\\Windows\\system32\\wksprt.exe',
    description: 'RemoteApp and Desktop Connection Runtime',
    hashes: {
      md5: '2c3be28e1b8d28a8b326fbb7e06cedd9',
      sha1: '661d385e95a5c46ca70495c550dfc7f413e3f20a',
      sha256: '8d6deb903f62a95a3e9e4bdd4a6a4d54b288b32c56c24a05158d5c2c8f43f6b6',
      sha384:
        '43b8d00d65769136e7405b1cdbaaaaabc77df1023d3e5708275526b5571c417877b3f1c1459f6a5126c64e40da698863',
      sha512:
        'fc3aa24802f270eaf3851d2395316c7599de7b6e2b0ea5b0520bfefc633a2b41bc785fd0736da4062baf9b54d6d257a1b297dfa254c5b38eda660d0d9b6fa623',
      ssdeep: '12288:8SdCmpetqV+PwWqVCpm4EYK3Ul+CM9XIB7GjFMvT3lxR:8Sc+O5v4CYCM9imI',
      imphash: '88a462e0f580961648cad58e157c0d43',
      pesha1: '6f62de3950cde22f047755f0c824d7b6fe7912d5',
      pesha256: 'a61c9587237d025fda64c4c6b4ef2a1cef027c90d51c0bf76922ae88acb9316a',
    },
    signature: {
      ...SIGNED_2020,
      serial: '33000002ec6579ad1e670890130000000002ec',
      thumbprint: 'f7c2f2c96a328c13cda8cdb57b715bdea2cbd1d9',
    },
    version: { originalFilename: 'wksprt.exe.mui', ...WINDOWS_19041, machine: '64-bit' },
    scan: {
      detections: 0,
      engines: 71,
      link: 'https://www.virustotal.com/gui/file/8d6deb903f62a95a3e9e4bdd4a6a4d54b288b32c56c24a05158d5c2c8f43f6b6/detection',
    },
    runtime: {
      handles: [
        file('R-D', 'C:\\Windows\\System32\\en-US\\wksprt.exe.mui'),
        file('RW-', 'C:\\Users\\user'),
        file(
          'RW-',
          'C:\\Windows\\WinSxS\\amd64_microsoft.windows.common-controls_6595b64144ccf1df_6.0.19041.1110_none_60b5254171f9507e',
        ),
        section('\\BaseNamedObjects\\__ComCatalogCache__'),
        section(
          '\\BaseNamedObjects\\C:\\*ProgramData\\*Microsoft\\*Windows\\*Caches\\*{6AF0698E-D558-4F6E-9B3C-3716689AF493}.2.ver0x0000000000000002.db',
        ),
        section(
          '\\BaseNamedObjects\\C:\\*ProgramData\\*Microsoft\\*Windows\\*Caches\\*{DDF571F2-BE98-426D-8288-1A9A39C3FDA2}.2.ver0x0000000000000002.db',
        ),
        section(
          '\\BaseNamedObjects\\C:\\*ProgramData\\*Microsoft\\*Windows\\*Caches\\*cversions.2',
        ),
        section('\\BaseNamedObjects\\NLS_CodePage_1252_3_2_0_0'),
        section('\\BaseNamedObjects\\NLS_CodePage_437_3_2_0_0'),
        section('\\Sessions\\1\\Windows\\Theme449731986'),
        section('\\Windows\\Theme1396518710'),
      ],
      modules: lines(String.raw`
        C:\Windows\System32\ADVAPI32.dll
        C:\Windows\System32\GDI32.dll
        C:\Windows\System32\gdi32full.dll
        C:\Windows\System32\KERNEL32.DLL
        C:\Windows\System32\KERNELBASE.dll
        C:\Windows\System32\msvcp_win.dll
        C:\Windows\System32\msvcrt.dll
        C:\Windows\SYSTEM32\ntdll.dll
        C:\Windows\System32\RPCRT4.dll
        C:\Windows\System32\sechost.dll
        C:\Windows\System32\ucrtbase.dll
        C:\Windows\System32\USER32.dll
        C:\Windows\System32\win32u.dll
        C:\Windows\system32\wksprt.exe
      `),
    },
    similar: [
      { page: 'wksprt.exe-6A0628874E4857DCB9715C2F1522CEBE.md', score: 38 },
      { page: 'wksprt.exe-A500FC34666C2BD1D178B0163748F7F0.md', score: 44 },
      { page: 'wksprt.exe-B1A354667950BBBEA757CF91918ED092.md', score: 40 },
      { page: 'wksprt.exe-BA81ED5D41505A2311DB75585620A381.md', score: 41 },
      { page: 'wksprt.exe-E4F33F52B519BB8C4214054DC8866730.md', score: 43 },
    ],
  },
  'wtsapi32.dll-D0404C8E3AE16A5B6036FFA971D4D9EA.md': {
    kind: 'file',
    id: 'wtsapi32.dll-d0404c8e3ae16a5b6036ffa971d4d9ea',
    page: 'wtsapi32.dll-D0404C8E3AE16A5B6036FFA971D4D9EA.md',
    name: 'wtsapi32.dll',
    path: 'C:\\Windows\\SysWOW64\\wtsapi32.dll',
    description: 'Windows Remote Desktop Session Host Server SDK APIs',
    hashes: {
      md5: 'd0404c8e3ae16a5b6036ffa971d4d9ea',
      sha1: 'fe0d1077b9a8e1e60c3649924dc1e18da341b380',
      sha256: 'd4e754ad5aa18aa1cf06cc42a7042ed01dbacdd8771c9bfc931c2709953c2fa0',
      sha384:
        '789c2c985e94ce520f7e80288ec868c322eb047d087faddf4d64861d6e4bf7f5622fd92d9e86f1569719c111e01de656',
      sha512:
        '24b17884e15b78055f8771c78d1dbded8672d4ae2da6f9c3b2be36d5b49e5744bbbd79cda13a557b609d8e45f1758762d41b459d6145b9236e1ca1257fa859b9',
      ssdeep: '1536:4BPK/mFR/+hdaWMDxYVxnlXVzq9gGMoPLJSG:8PK+FsdUDAxnFtq9g4jJSG',
      imphash: '05de2f62058708c9549030bb966baf5c',
      pesha1: '9ce2536eff66f4335c81484b04b969413506e460',
      pesha256: '713551b3adfee2cc1360d34ce2a475984b36f5570184f51964b29f144d22737a',
    },
    signature: SIGNED_2020,
    version: { originalFilename: 'wtsapi32.dll', ...WINDOWS_19041, machine: '32-bit' },
    scan: {
      detections: 0,
      engines: 71,
      link: 'https://www.virustotal.com/gui/file/d4e754ad5aa18aa1cf06cc42a7042ed01dbacdd8771c9bfc931c2709953c2fa0/detection/',
    },
    exports: lines(`
  1 IsInteractiveUserSession 0x30002570 0x00002570
  2 QueryActiveSession 0x30002550 0x00002550
  3 QueryUserToken 0x30001930 0x00001930
  4 RegisterUsertokenForNoWinlogon 0x30004e60 0x00004e60
  5 WTSCloseServer 0x30004370 0x00004370
  6 WTSConnectSessionA 0x30003d90 0x00003d90
  7 WTSConnectSessionW 0x30003e50 0x00003e50
  8 WTSCreateListenerA 0x30007710 0x00007710
  9 WTSCreateListenerW 0x300077d0 0x000077d0
  10 WTSDisconnectSession 0x30004fb0 0x00004fb0
  11 WTSEnableChildSessions 0x30003e80 0x00003e80
  12 WTSEnumerateListenersA 0x30007d80 0x00007d80
  13 WTSEnumerateListenersW 0x30007e70 0x00007e70
  14 WTSEnumerateProcessesA 0x300058e0 0x000058e0
  15 WTSEnumerateProcessesExA 0x30005b40 0x00005b40
  16 WTSEnumerateProcessesExW 0x30005bd0 0x00005bd0
  17 WTSEnumerateProcessesW 0x30005ed0 0x00005ed0
  18 WTSEnumerateServersA 0x30004380 0x00004380
  19 WTSEnumerateServersW 0x300044c0 0x000044c0
  20 WTSEnumerateSessionsA 0x30004fd0 0x00004fd0
  21 WTSEnumerateSessionsExA 0x30005200 0x00005200
  22 WTSEnumerateSessionsExW 0x30001ec0 0x00001ec0
  23 WTSEnumerateSessionsW 0x30002250 0x00002250
  24 WTSFreeMemory 0x300024a0 0x000024a0
  25 WTSFreeMemoryExA 0x30003ea0 0x00003ea0
  26 WTSFreeMemoryExW 0x300023e0 0x000023e0
  27 WTSGetChildSessionId 0x30003ee0 0x00003ee0
  28 WTSGetListenerSecurityA 0x30007fa0 0x00007fa0
  29 WTSGetListenerSecurityW 0x30008020 0x00008020
  30 WTSIsChildSessionsEnabled 0x30003f10 0x00003f10
  31 WTSLogoffSession 0x30005380 0x00005380
  32 WTSOpenServerA 0x30004620 0x00004620
  33 WTSOpenServerExA 0x30004640 0x00004640
  34 WTSOpenServerExW 0x30004660 0x00004660
  35 WTSOpenServerW 0x30004680 0x00004680
  36 WTSQueryListenerConfigA 0x300081b0 0x000081b0
  37 WTSQueryListenerConfigW 0x30008270 0x00008270
  38 WTSQuerySessionInformationA 0x300053a0 0x000053a0
  39 WTSQuerySessionInformationW 0x30001a60 0x00001a60
  40 WTSQueryUserConfigA 0x30006ad0 0x00006ad0
  41 WTSQueryUserConfigW 0x30006c60 0x00006c60
  42 WTSQueryUserToken 0x30001930 0x00001930
  43 WTSRegisterSessionNotification 0x300024f0 0x000024f0
  44 WTSRegisterSessionNotificationEx 0x30005510 0x00005510
  45 WTSSendMessageA 0x30005530 0x00005530
  46 WTSSendMessageW 0x30005590 0x00005590
  47 WTSSetListenerSecurityA 0x300084e0 0x000084e0
  48 WTSSetListenerSecurityW 0x30008560 0x00008560
  49 WTSSetRenderHint 0x30003f50 0x00003f50
  50 WTSSetSessionInformationA 0x300055f0 0x000055f0
  51 WTSSetSessionInformationW 0x300055f0 0x000055f0
  52 WTSSetUserConfigA 0x30006fa0 0x00006fa0
  53 WTSSetUserConfigW 0x30007100 0x00007100
  54 WTSShutdownSystem 0x30003f70 0x00003f70
  55 WTSStartRemoteControlSessionA 0x30003fe0 0x00003fe0
  56 WTSStartRemoteControlSessionW 0x30004090 0x00004090
  57 WTSStopRemoteControlSession 0x300040c0 0x000040c0
  58 WTSTerminateProcess 0x300061d0 0x000061d0
  59 WTSUnRegisterSessionNotification 0x30002a10 0x00002a10
  60 WTSUnRegisterSessionNotificationEx 0x30005600 0x00005600
  61 WTSVirtualChannelClose 0x30006270 0x00006270
  62 WTSVirtualChannelOpen 0x300062d0 0x000062d0
  63 WTSVirtualChannelOpenEx 0x300062f0 0x000062f0
  64 WTSVirtualChannelPurgeInput 0x30006310 0x00006310
  65 WTSVirtualChannelPurgeOutput 0x30006330 0x00006330
  66 WTSVirtualChannelQuery 0x30006350 0x00006350
  67 WTSVirtualChannelRead 0x30006450 0x00006450
  68 WTSVirtualChannelWrite 0x30006500 0x00006500
  69 WTSWaitSystemEvent 0x300040e0 0x000040e0
    `).map((line) => {
      const [ordinal, name, address, rva] = line.split(' ');
      return { name, ordinal: Number(ordinal), address, rva };
    }),
    misuse: [
      {
        source: 'signature-base',
        sourceUrl: 'https://github.com/Neo23x0/signature-base',
        file: 'apt_uboat_rat.yar',
        fileUrl: 'https://github.com/Neo23x0/signature-base/blob/master/yara/apt_uboat_rat.yar',
        example: '$s6 = "WTSAPI32.dll" ascii',
        license: 'CC BY-NC 4.0',
        licenseUrl: 'https://github.com/Neo23x0/signature-base/blob/master/LICENSE',
      },
    ],
  },
};

describe('the embedded catalog', () => {
  const records = new Map(readStarter().map((record) => [record.page, record]));

  test('names its origin, licence and age', () => {
    expect(STARTER_ABOUT.name).toContain('xCyclopedia');
    expect(STARTER_ABOUT.source).toBe('https://strontic.github.io/xcyclopedia/');
    expect(STARTER_ABOUT.licence).toContain('MIT, Copyright (c) 2020-2021 Strontic');
    expect(STARTER_ABOUT.dataDate).toBe('2021');
  });

  test('holds three records', () => {
    expect([...records.keys()]).toEqual(Object.keys(EXPECTED));
  });

  test.each(Object.entries(EXPECTED))('holds every field of %s', (page, expected) => {
    expect(records.get(page)).toStrictEqual(expected);
  });

  test.each(Object.keys(EXPECTED))('agrees with the page %s, line by line', (page) => {
    const text = readFileSync(new URL(`../../fixtures/starter/${page}`, import.meta.url), 'utf8');
    const record = readPage(text, page);
    expect(record).toStrictEqual(records.get(page));
    expect(accountPage(text, record)).toEqual([]);
  });
});
