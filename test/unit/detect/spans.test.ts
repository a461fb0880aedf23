import { describe, expect, it } from 'vitest';
import { detect } from '@/data/detect/detect';
import { GUID, grouped, MD5, THUMBPRINT } from './cases/case';

/** What is marked on the page: the printed form with its prefix, without quotes and arguments. */
const SPANS: [name: string, text: string, ...marked: string[]][] = [
  ['quotes stay outside', '"certutil.exe" -x', 'certutil.exe'],
  ['brackets of a dot are inside', 'certutil[.]exe.', 'certutil[.]exe'],
  ['spaces round a dot are inside', 'a certutil [.] exe b', 'certutil [.] exe'],
  ['escapes are inside', 'https://x.test/My%20App.exe?a', 'My%20App.exe'],
  ['escaped path', '?p=C%3A%5CWindows%5Ccmd.exe&q', 'C%3A%5CWindows%5Ccmd.exe'],
  ['arguments stay outside', 'C:\\Windows\\cmd.exe /c dir', 'C:\\Windows\\cmd.exe'],
  ['long-path prefix is inside', 'x \\\\?\\C:\\a.exe y', '\\\\?\\C:\\a.exe'],
  ['device is inside', 'x \\Device\\HarddiskVolume3\\a.exe y', '\\Device\\HarddiskVolume3\\a.exe'],
  ['variable is inside', '@%windir%\\a.dll,-1', '%windir%\\a.dll'],
  ['PowerShell variable is inside', '& $env:windir\\a.exe', '$env:windir\\a.exe'],
  ['file URL is inside', 'see file:///C:/a.exe.', 'file:///C:/a.exe'],
  ['entry point stays outside', 'C:\\a.dll,Entry', 'C:\\a.dll'],
  ['possessive stays outside', 'cmd.exe’s', 'cmd.exe'],
  ['0x stays outside', `0x${MD5}`, MD5],
  ['braces stay outside', `{${GUID}}`, GUID],
  ['thumbprint in pairs', `(${grouped(THUMBPRINT, ':')})`, grouped(THUMBPRINT, ':')],
  ['truncated hash', '(c07a27bf...cceda13)', 'c07a27bf...cceda13'],
  [
    'address of a page',
    `<https://strontic.github.io/xcyclopedia/library/a.exe-${MD5}.html#x>`,
    `https://strontic.github.io/xcyclopedia/library/a.exe-${MD5}.html`,
  ],
  ['isolates stay outside', '\u2068cmd.exe\u2069', 'cmd.exe'],
  ['escape of JSON stays outside', '"a\\nC:\\\\a.exe\\r\\n"', 'C:\\\\a.exe'],
  ['several edits before', '[.] (.) {.} %41 cmd[.]exe x[.]dll', 'cmd[.]exe', 'x[.]dll'],
];

describe('the text of an indicator', () => {
  it.each(SPANS.map(([name, text, ...marked]) => ({ name, text, marked })))(
    '$name: $text',
    ({ text, marked }) => {
      expect(detect(text).map((indicator) => indicator.text)).toEqual(marked);
    },
  );
});
