import type { ComRecord, FileRecord } from '../../../data/catalog/record';
import { type GivenFile, hashesOf } from './library-page';

const { MD5, SHA1, SHA256 } = hashesOf('tool.exe');

/** A file record with every part that a record page shows, of a file that does not exist. */
export const TOOL: FileRecord = {
  kind: 'file',
  id: `tool.exe-${MD5.toLowerCase()}`,
  page: `tool.exe-${MD5}.md`,
  name: 'tool.exe',
  path: 'C:\\Example\\tool.exe',
  description: 'Example tool',
  hashes: { md5: MD5.toLowerCase(), sha1: SHA1.toLowerCase(), sha256: SHA256.toLowerCase() },
  signature: { status: 'Signature verified.', valid: true, subject: 'CN=Example, O=Example' },
  version: { fileVersion: '10.0.19041.1', machine: '64-bit' },
  scan: { detections: 0, engines: 71 },
  runtime: {
    stdout: 'usage: tool [/x]',
    windowTitle: 'Example window',
    children: ['wksprt.exe', 'unknown-child.exe'],
    modules: ['c:\\windows\\SysWOW64\\WTSAPI32.dll', 'C:\\Example\\unknown.dll'],
    handles: [
      { path: 'C:\\Example\\a.mui', access: 'R-D', type: 'File' },
      { path: '\\BaseNamedObjects\\b', type: 'Section' },
    ],
  },
  exports: Array.from({ length: 9533 }, (_, i) => ({ name: `Function${i}`, ordinal: i + 1 })),
  misuse: [
    {
      source: 'sigma',
      file: 'rule.yml',
      example: "- '*\\tool.exe'",
      license: 'DRL 1.0',
      licenseUrl: 'https://github.com/SigmaHQ/Detection-Rule-License',
    },
    { source: 'LOLBAS', example: 'tool.exe /x' },
  ],
  similar: Array.from({ length: 25 }, (_, i) => ({ page: `kin${i}.exe-${MD5}.md`, score: 90 - i })),
  docs: '# tool\n\nPrints **nothing**.\n\n| Parameter | Description |\n|--|--|\n| /x | Does <b>not</b>. |',
};

/** Another file of that name, with a version and a path as long as those of Windows. */
const TOOL_VARIANT: FileRecord = {
  kind: 'file',
  id: `tool.exe-${'6'.repeat(32)}`,
  name: 'tool.exe',
  path: 'C:\\Windows\\System32\\tool.exe',
  hashes: { md5: '6'.repeat(32) },
  signature: { status: 'Signature verified.', valid: true, subject: 'CN=Example Publisher' },
  version: { fileVersion: '10.0.22000.1 (WinBuild.160101.0800)', machine: '64-bit' },
  scan: { detections: 0, engines: 73 },
};

/** A record as a table gives it: names, hashes, and nothing of what the file does. */
export const PLAIN: FileRecord = {
  kind: 'file',
  id: `plain.exe-${'5'.repeat(32)}`,
  name: 'plain.exe',
  hashes: { md5: '5'.repeat(32) },
};

const com = (digit: string, name: string, path: string, progId?: string): ComRecord => ({
  kind: 'com',
  id: `clsid-${digit.repeat(8)}-0000-0000-0000-000000000000`,
  clsid: `${digit.repeat(8)}-0000-0000-0000-000000000000`,
  name,
  servers: [{ type: 'InProcServer32', path }],
  ...(progId === undefined ? {} : { progId }),
});

export const COM_OBJECTS = [
  com('1', 'Zebra Class', 'C:\\Windows\\SysWOW64\\wtsapi32.dll', 'Example.Zebra.1'),
  com('2', 'Aardvark Class', 'c:\\windows\\syswow64\\WTSAPI32.dll', 'Other.Aardvark.1'),
  com('3', 'Middle Class', 'C:\\Example\\middle.dll'),
];

/** These records as a file to import. */
export const OWN_RECORDS = fileOf('own.ndjson', [TOOL, PLAIN, ...COM_OBJECTS]);

/** The variant, for those who import it beside them. */
export const OWN_VARIANT = fileOf('variant.ndjson', [TOOL_VARIANT]);

function fileOf(name: string, records: readonly (FileRecord | ComRecord)[]): GivenFile {
  const lines = records.map((record) => JSON.stringify(record)).join('\n');
  return { name, mimeType: 'application/x-ndjson', buffer: Buffer.from(lines) };
}
