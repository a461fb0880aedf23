/**
 * The record form: what one catalog says of one file or COM object.
 *
 * It is a contract (NDJSON, one object a line). Hex is lower case; what is unknown is absent, never
 * `null`, `''` or `n/a`; texts keep their characters except ANSI escape sequences, CR LF and NUL.
 */
export type CatalogRecord = FileRecord | ComRecord;

/** Hash columns of a file record, whole-file hashes first, then those of parts of the image. */
export const HASH_TYPES = [
  'md5',
  'sha1',
  'sha256',
  'sha384',
  'sha512',
  'imphash',
  'pesha1',
  'pesha256',
] as const;
export type HashType = (typeof HASH_TYPES)[number];

export type Hashes = { [type in HashType | 'ssdeep']?: string };

export interface Signature {
  /** The sentence Windows gave, such as `Signature verified.` */
  status?: string;
  valid?: boolean;
  serial?: string;
  thumbprint?: string;
  issuer?: string;
  subject?: string;
}

export interface VersionInfo {
  originalFilename?: string;
  product?: string;
  company?: string;
  fileVersion?: string;
  productVersion?: string;
  language?: string;
  copyright?: string;
  trademarks?: string;
  /**
   * `32-bit`, `64-bit`, `64-bit ARM`, `16-bit`, or the machine number of the header (decimal), as its
   * source prints it; `machineWords` tells it in words.
   */
  machine?: string;
}

export interface Scan {
  detections?: number;
  engines?: number;
  link?: string;
}

export interface Handle {
  path: string;
  /** Access mask as printed, such as `RW-`. */
  access?: string;
  type?: string;
}

export interface Runtime {
  stdout?: string;
  stderr?: string;
  children?: string[];
  windowTitle?: string;
  handles?: Handle[];
  modules?: string[];
}

export interface Export {
  /** Absent where the function is exported by ordinal alone. */
  name?: string;
  ordinal: number;
  address?: string;
  rva?: string;
}

export interface SimilarFile {
  /** Upstream page of the other file. */
  page: string;
  /** ssdeep score, 1 to 100. */
  score: number;
}

/** A place in a public rule set or write-up that names the file; `license` is that source's own. */
export interface Misuse {
  source: string;
  sourceUrl?: string;
  file?: string;
  fileUrl?: string;
  example?: string;
  license?: string;
  licenseUrl?: string;
}

export interface FileRecord {
  kind: 'file';
  /** Lower-case name and MD5; without an MD5, lower-case name and path. */
  id: string;
  /** File name of the upstream page, where the record came from one. */
  page?: string;
  name: string;
  path?: string;
  description?: string;
  comments?: string;
  hashes: Hashes;
  signature?: Signature;
  version?: VersionInfo;
  scan?: Scan;
  runtime?: Runtime;
  /** In order of ordinal. */
  exports?: Export[];
  similar?: SimilarFile[];
  misuse?: Misuse[];
  /** Markdown of Microsoft's documentation (CC BY 4.0). */
  docs?: string;
  screenshots?: string[];
}

export interface ComServer {
  /** Registry key as printed, such as `InProcServer32`. */
  type: string;
  path?: string;
  threadingModel?: string;
}

/** A registry value or, nested, a subkey; `(default)` is a key's default value. */
export interface RegistryKey {
  [name: string]: string | RegistryKey;
}

export interface ComInstance {
  type?: string;
  /** Method name to signature. */
  methods?: Record<string, string>;
  properties?: Record<string, string>;
}

export interface ComRecord {
  kind: 'com';
  /** `clsid-` and the lower-case CLSID. */
  id: string;
  page?: string;
  /** Lower case, without braces. */
  clsid: string;
  name?: string;
  servers?: ComServer[];
  progId?: string;
  registry?: RegistryKey;
  instance?: ComInstance;
}
