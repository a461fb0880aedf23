import type { FileRecord } from '../../../data/catalog/record';
import type { GivenFile } from './library-page';

/** The same 8 digits over and over: hashes that no file has. */
const hexOf = (digits: string, length: number) => digits.repeat(16).slice(0, length);

interface Facts {
  signed?: boolean;
  imphash?: string;
  version?: string;
  original?: string;
}

function file(name: string, digits: string, facts: Facts = {}): FileRecord {
  const { signed = true, imphash, version = '1.0.0.0', original = name } = facts;
  const md5 = hexOf(digits, 32);
  return {
    kind: 'file',
    id: `${name}-${md5}`,
    name,
    path: `C:\\Example\\${name}`,
    hashes: { md5, ...(imphash === undefined ? {} : { imphash }) },
    signature: { valid: signed, subject: 'CN=Example, O=Example' },
    version: { fileVersion: version, originalFilename: original, company: 'Example Ltd' },
  };
}

const imphash = hexOf('0badcafe', 32);

/** Records of files that do not exist, about each of which something is odd; and a name that is not. */
const RECORDS: readonly FileRecord[] = [
  file('odd-variant.exe', '11110001', { signed: false, version: '1.0.0.1' }),
  file('odd-variant.exe', '11110002', { version: '1.0.0.2' }),
  file('odd-variant.exe', '11110003', { version: '1.0.0.3' }),
  file('odd-renamed.exe', '22220001', { original: 'genuine.exe' }),
  file('odd-first.dll', '33330001', { imphash }),
  file('odd-second.dll', '33330002', { imphash }),
  file('odd-third.dll', '33330003', { imphash }),
  {
    ...file('wksprt.exe', '44440001', { version: '10.0.99999.1' }),
    id: 'wksprt.exe-2c3be28e1b8d28a8b326fbb7e06cedd9',
    hashes: { md5: '2c3be28e1b8d28a8b326fbb7e06cedd9' },
  },
];

/** The catalog that pages of `test/pages` name as `odd`. */
export const ODD_CATALOG: GivenFile = {
  name: 'odd.ndjson',
  mimeType: 'application/x-ndjson',
  buffer: Buffer.from(RECORDS.map((record) => JSON.stringify(record)).join('\n')),
};
