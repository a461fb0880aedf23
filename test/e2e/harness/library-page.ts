import { createHash } from 'node:crypto';

/** A file for an input of files. */
export interface GivenFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

interface LibraryPage {
  name: string;
  path?: string;
  description?: string;
  /** Bullets of the file's metadata. */
  metadata?: Record<string, string>;
  /** Text of the usage section. */
  stdout?: string;
}

/** Hashes that are right in form and that no catalog has. */
export function hashesOf(name: string) {
  const of = (type: string) => createHash(type).update(`bytes of ${name}`).digest('hex');
  return {
    MD5: of('md5').toUpperCase(),
    SHA1: of('sha1').toUpperCase(),
    SHA256: of('sha256').toUpperCase(),
    SHA384: of('sha384').toUpperCase(),
    SHA512: of('sha512').toUpperCase(),
  };
}

/** A page in the form of the catalog's library, of a file that does not exist. */
export function libraryPage(page: LibraryPage): GivenFile {
  const { name, path = `C:\\Example\\${name}`, description = 'Example', metadata, stdout } = page;
  const hashes = hashesOf(name);
  const lines = [
    '---',
    `title: ${name} | ${description}`,
    '---',
    '',
    `# ${name} `,
    '',
    `* File Path: \`${path}\``,
    `* Description: ${description}`,
    '',
    '## Hashes',
    '',
    'Type | Hash',
    '-- | --',
    ...Object.entries(hashes).map(([type, hash]) => `${type} | \`${hash}\``),
    'SSDEEP | `3:example:example`',
    '',
    ...(stdout === undefined
      ? []
      : ['## Runtime Data', '', '### Usage (stdout):', '```cmhg', stdout, '```', '']),
    '## Signature',
    '',
    '* Status: The file is not digitally signed.',
    '* Serial: ``',
    '* Thumbprint: ``',
    '* Issuer: ',
    '* Subject: ',
    '',
    '## File Metadata',
    '',
    ...Object.entries(metadata ?? {}).map(([field, value]) => `* ${field}: ${value}`),
    '',
    'MIT License. Copyright (c) 2020-2021 Strontic.',
    '',
  ];
  return {
    name: `${name.replaceAll(' ', '+')}-${hashes.MD5}.md`,
    mimeType: 'text/markdown',
    buffer: Buffer.from(`\ufeff${lines.join('\n')}`),
  };
}
