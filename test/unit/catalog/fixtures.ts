import type { FileRecord } from '@/data/catalog/record';

/** Hex of a length that is different for every seed. */
export function hex(seed: string, length: number): string {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193);
  let text = '';
  while (text.length < length) {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    text += (state >>> 0).toString(16).padStart(8, '0');
  }
  return text.slice(0, length);
}

export interface FileFacts {
  path?: string;
  version?: string;
  imphash?: string;
  /** Gives the whole-file hashes; records with one seed hold the same bytes. */
  bytes?: string;
  signed?: boolean;
  original?: string;
  company?: string;
  product?: string;
  ssdeep?: string;
  description?: string;
}

/** A file record with every hash that a real one has. */
export function file(name: string, facts: FileFacts = {}): FileRecord {
  const bytes = facts.bytes ?? `${name} ${facts.version ?? ''} ${facts.path ?? ''}`;
  const md5 = hex(`md5 ${bytes}`, 32);
  return {
    kind: 'file',
    id: `${name.toLowerCase()}-${md5}`,
    page: `${name}-${md5.toUpperCase()}.md`,
    name,
    path: facts.path ?? `C:\\Windows\\System32\\${name}`,
    ...(facts.description === undefined ? {} : { description: facts.description }),
    hashes: {
      md5,
      sha1: hex(`sha1 ${bytes}`, 40),
      sha256: hex(`sha256 ${bytes}`, 64),
      sha384: hex(`sha384 ${bytes}`, 96),
      sha512: hex(`sha512 ${bytes}`, 128),
      imphash: facts.imphash ?? hex(`imphash ${bytes}`, 32),
      pesha1: hex(`pesha1 ${bytes}`, 40),
      pesha256: hex(`pesha256 ${bytes}`, 64),
      ...(facts.ssdeep === undefined ? {} : { ssdeep: facts.ssdeep }),
    },
    signature: {
      status: facts.signed === false ? 'The file is not signed.' : 'Signature verified.',
      valid: facts.signed !== false,
      thumbprint: hex('thumbprint', 40),
      serial: hex('serial', 38),
      subject: 'CN=Microsoft Windows, O=Microsoft Corporation',
    },
    version: {
      company: facts.company ?? 'Microsoft Corporation',
      product: facts.product ?? 'Microsoft Windows Operating System',
      originalFilename: facts.original ?? `${name}.mui`,
      ...(facts.version === undefined ? {} : { fileVersion: facts.version }),
    },
  };
}
