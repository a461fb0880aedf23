import { type DetectCase, DIGEST, GUID, MD5 } from './case';

const TINY = '3:TMQ8WQIH3BECvFNQ+7sOFBSYy:AhWdH3yCvXQNOfy';
const LONG_RUN = `6144:${'A'.repeat(90)}bcDE1fg/hij:kLm+`;
const TOO_LONG = `6144:${'Ab1+'.repeat(20)}:kLm`;

export const DIGESTS: DetectCase[] = [
  ['bare', DIGEST, `ssdeep ${DIGEST}`],
  ['table of the catalog', `SSDEEP | \`${DIGEST}\``, `ssdeep ${DIGEST}`],
  ['label with colon', `ssdeep:${DIGEST}`, `ssdeep ${DIGEST}`],
  ['label with quotes', `ssdeep:"${DIGEST}"`, `ssdeep ${DIGEST}`],
  ['with a file name', `${DIGEST},"a.bin"`, `ssdeep ${DIGEST}`],
  ['with a Windows name', `${DIGEST},"wksprt.exe"`, `ssdeep ${DIGEST}`, 'file-name wksprt.exe'],
  ['short block', TINY, `ssdeep ${TINY}`],
  ['empty second block', '1536:KAqmDmxYCZo3nPpQvWS:', 'ssdeep 1536:KAqmDmxYCZo3nPpQvWS:'],
  ['of the empty file after a label', 'ssdeep `3::`', 'ssdeep 3::'],
  ['run that collapses', LONG_RUN, `ssdeep ${LONG_RUN}`],
  ['in an address', `https://x.test/?q=ssdeep%3A${encodeURIComponent(DIGEST)}`, `ssdeep ${DIGEST}`],
  ['beside a time', `12:30:45 ${DIGEST} 3:2:1`, `ssdeep ${DIGEST}`],
  ['at the end of a sentence', `It is ${DIGEST}.`, `ssdeep ${DIGEST}`],
  ['time of day', 'at 12:30:45 and 6:15:00'],
  ['time with fractions', '2021-11-05 12:30:45.1234567'],
  ['ratio', '3:2:1 and 16:9 and 24:48:96'],
  ['duration', '48:30:15'],
  ['scope operator', 'x = 3::foo'],
  ['compiler message', 'main.c:12:expected:declaration'],
  ['block size that is none', DIGEST.replace('12288', '12289')],
  ['block size with a zero before', `0${DIGEST}`],
  ['four parts', `${DIGEST}:abc`],
  ['part of more', `7:${DIGEST}`],
  ['block of more than 64', TOO_LONG],
  ['port and path', 'http://10.0.0.1:8080/a:b'],
  ['passwd line', 'sys:x:3:3:sys:/dev:/usr/sbin/nologin'],
  ['JSON of numbers', '{"a":3,"b":6,"c":12}'],
];

export const CLSIDS: DetectCase[] = [
  ['braces', `{${GUID.toUpperCase()}}`, `clsid ${GUID}`],
  ['bare', GUID, `clsid ${GUID}`],
  ['registry', `HKCR\\CLSID\\{${GUID}}\\InProcServer32`, `clsid ${GUID}`],
  ['registry export', `[HKEY_CLASSES_ROOT\\CLSID\\{${GUID}}]`, `clsid ${GUID}`],
  ['shell', `shell:::{${GUID}}`, `clsid ${GUID}`],
  ['HTML object', `classid="clsid:${GUID.toUpperCase()}"`, `clsid ${GUID}`],
  [
    'PowerShell',
    `[activator]::CreateInstance([type]::GetTypeFromCLSID('${GUID}'))`,
    `clsid ${GUID}`,
  ],
  ['rundll32 -sta', `rundll32.exe -sta {${GUID}}`, 'file-name rundll32.exe', `clsid ${GUID}`],
  ['page name', `clsid_${GUID}.md`, `clsid ${GUID}`],
  ['escaped braces', `https://x.test/%7B${GUID}%7D`, `clsid ${GUID}`],
  ['before a full stop', `It is ${GUID}.`, `clsid ${GUID}`],
  ['two in a row', `{${GUID}}{${GUID}}`, `clsid ${GUID}`, `clsid ${GUID}`],
  [
    'directory of a path',
    `C:\\ProgramData\\Package Cache\\{${GUID}}\\a.exe`,
    `file-path c:\\programdata\\package cache\\{${GUID}}\\a.exe`,
  ],
  ['a group too short', GUID.replace('-663b', '-663')],
  ['a letter that is not hex', GUID.replace('663b', '66xb')],
  ['inside a word', `x${GUID}`],
  ['before a word', `${GUID}z`],
  ['other hyphens', GUID.replaceAll('-', '–')],
];

export const LINKS: DetectCase[] = [
  [
    'page of a file',
    `https://strontic.github.io/xcyclopedia/library/wksprt.exe-${MD5.toUpperCase()}.html`,
    `catalog-link wksprt.exe-${MD5}`,
  ],
  [
    'page of a COM object',
    `https://strontic.github.io/xcyclopedia/library/clsid_${GUID.toUpperCase()}.html`,
    `catalog-link clsid_${GUID}`,
  ],
  [
    'fragment',
    `https://strontic.github.io/xcyclopedia/library/wksprt.exe-${MD5}.html#hashes`,
    `catalog-link wksprt.exe-${MD5}`,
  ],
  [
    'query',
    `https://strontic.github.io/xcyclopedia/library/wksprt.exe-${MD5}.html?a=b`,
    `catalog-link wksprt.exe-${MD5}`,
  ],
  [
    'without extension',
    `https://strontic.github.io/xcyclopedia/library/wksprt.exe-${MD5}`,
    `catalog-link wksprt.exe-${MD5}`,
  ],
  ['relative', `/xcyclopedia/library/wksprt.exe-${MD5}.html`, `catalog-link wksprt.exe-${MD5}`],
  [
    'escaped plus',
    `https://strontic.github.io/xcyclopedia/library/Adobe%2BAIR.exe-${MD5}.html`,
    `catalog-link adobe+air.exe-${MD5}`,
  ],
  [
    'plus',
    `https://strontic.github.io/xcyclopedia/library/Adobe+AIR.exe-${MD5}.html`,
    `catalog-link adobe+air.exe-${MD5}`,
  ],
  [
    'escaped space',
    `https://strontic.github.io/xcyclopedia/library/Adobe%20AIR.exe-${MD5}.html`,
    `catalog-link adobe+air.exe-${MD5}`,
  ],
  [
    'name that begins with a dot',
    `/xcyclopedia/library/.UI.Internal.dll-${MD5}.html`,
    `catalog-link .ui.internal.dll-${MD5}`,
  ],
  [
    'source',
    `https://github.com/strontic/strontic.github.io/blob/master/xcyclopedia/library/wksprt.exe-${MD5}.md`,
    `catalog-link wksprt.exe-${MD5}`,
  ],
  [
    'Markdown link',
    `[wksprt](https://strontic.github.io/xcyclopedia/library/wksprt.exe-${MD5}.html)`,
    `catalog-link wksprt.exe-${MD5}`,
  ],
  [
    'end of a sentence',
    `See https://strontic.github.io/xcyclopedia/library/wksprt.exe-${MD5}.html.`,
    `catalog-link wksprt.exe-${MD5}`,
  ],
  [
    'two',
    `/xcyclopedia/library/a.exe-${MD5}.html /xcyclopedia/library/b.exe-${MD5}.html`,
    `catalog-link a.exe-${MD5}`,
    `catalog-link b.exe-${MD5}`,
  ],
  ['list of pages', 'https://strontic.github.io/xcyclopedia/library/index.html'],
  ['home page', 'https://strontic.github.io/xcyclopedia/'],
  [
    'page name without address',
    `wksprt.exe-${MD5.toUpperCase()}.md`,
    'file-name wksprt.exe',
    `hash ${MD5}`,
  ],
];
