import type { FileRecord, Hashes, Scan, Signature } from '@/data/catalog/record';
import { knownText } from './clean-text';

/** Hex digits of each hash, by its name in the record. */
const HEX_DIGITS = {
  md5: 32,
  sha1: 40,
  sha256: 64,
  sha384: 96,
  sha512: 128,
  imphash: 32,
  pesha1: 40,
  pesha256: 64,
} as const;
const HEX = /^[0-9a-f]+$/;
/** `3::` is the digest of the empty file. */
const SSDEEP = /^\d+:[^:\s]*:[^:\s]*$/;

/** Adds a hash where the source knows it: `''`, `n/a` and what is no such hash mean unknown. */
export function setHash(
  hashes: Hashes,
  type: keyof Hashes,
  printed: string | null | undefined,
): void {
  const value = knownText(printed);
  if (value === undefined) return;
  if (type === 'ssdeep') {
    if (SSDEEP.test(value)) hashes.ssdeep = value;
    return;
  }
  const hex = value.toLowerCase();
  if (hex.length === HEX_DIGITS[type] && HEX.test(hex)) hashes[type] = hex;
}

/** A record's id: lower-case name and MD5; without an MD5, lower-case name and path. */
export function fileId(name: string, hashes: Hashes, path: string | undefined): string {
  return `${name.toLowerCase()}-${hashes.md5 ?? path?.toLowerCase() ?? ''}`;
}

/** Parts of a signature as a source prints them. */
export interface PrintedSignature {
  status?: string | undefined;
  serial?: string | undefined;
  thumbprint?: string | undefined;
  issuer?: string | undefined;
  subject?: string | undefined;
  /** What the source says beside the status; without it the status decides. */
  valid?: boolean | undefined;
}

export function toSignature(printed: PrintedSignature): Signature | undefined {
  const status = knownText(printed.status);
  const signature: Signature = {};
  const valid = printed.valid ?? (status && status.toLowerCase() === 'signature verified.');
  if (status !== undefined) signature.status = status;
  if (typeof valid === 'boolean') signature.valid = valid;
  const serial = knownText(printed.serial)?.toLowerCase();
  const thumbprint = knownText(printed.thumbprint)?.toLowerCase();
  const issuer = knownText(printed.issuer);
  const subject = knownText(printed.subject);
  if (serial !== undefined) signature.serial = serial;
  if (thumbprint !== undefined) signature.thumbprint = thumbprint;
  if (issuer !== undefined) signature.issuer = issuer;
  if (subject !== undefined) signature.subject = subject;
  return orAbsent(signature);
}

/** `detections` is `a/b`, or anything else where the scan gave no answer. */
export function toScan(detections: string | undefined, link: string | undefined): Scan | undefined {
  const scan: Scan = {};
  const counts = /^(\d+)\s*\/\s*(\d+)$/.exec(detections?.trim() ?? '');
  if (counts) {
    scan.detections = Number(counts[1]);
    scan.engines = Number(counts[2]);
  }
  const url = knownText(link);
  if (url !== undefined) scan.link = url;
  return orAbsent(scan);
}

/** `(RW-)   C:\Users` as a handle's access mask and path. */
export function splitAccess(printed: string): { path: string; access?: string } {
  const mask = /^\(([A-Z-]{3})\)\s+/.exec(printed);
  if (!mask?.[1]) return { path: printed };
  return { path: printed.slice(mask[0].length), access: mask[1] };
}

/** Child processes are printed with spaces between; names may hold spaces of their own. */
export function splitChildren(printed: string): string[] {
  return printed
    .split(/(?<=\.(?:exe|com|scr|tmp|bat|cmd|pif|bin))\s+/i)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The object, or `undefined` where it has no keys: unknown is absent. */
export function orAbsent<Part extends object>(part: Part): Part | undefined {
  return Object.keys(part).length > 0 ? part : undefined;
}

/** Exports in order of ordinal; those that share one stay in the order of the source. */
export function inOrder(exports: NonNullable<FileRecord['exports']>): typeof exports {
  let last = -1;
  for (const { ordinal } of exports) {
    if (ordinal < last) return exports.sort((one, other) => one.ordinal - other.ordinal);
    last = ordinal;
  }
  return exports;
}
