import type { IndicatorKey } from '@/data/detect/indicator';
import { toHashKey, toSerialKey } from '@/data/detect/keys';
import type { LoadedCatalog } from './catalog-index';
import type { MatchedBy } from './finding';
import { endsOf } from './gather';
import type { Candidate, Located } from './located';
import { HASH_TYPES } from './record';

/** Columns that hold hex, of which the index knows the first 48 bits only. */
type HexColumn = (typeof HASH_TYPES)[number] | 'thumbprint' | 'serial';
type HexValues = { [column in HexColumn]?: string };

/** Hex characters of a hash that the index holds. */
export const INDEXED_DIGITS = 12;

/** Whether matches of this kind of key rest on a part of a hash, so that records must confirm them. */
export function needsProof({ kind, key }: IndicatorKey): boolean {
  if (kind === 'hash' || kind === 'serial') return true;
  if (kind !== 'hash-prefix') return false;
  const { head, tail } = endsOf(key);
  return head.length > INDEXED_DIGITS || tail !== '';
}

/**
 * The columns of `by` in which the candidate's record really holds the key. A record whose shard is
 * damaged cannot confirm anything: there the 48 bits of the index must do.
 */
export async function provenColumns(
  candidate: Candidate,
  asked: IndicatorKey,
): Promise<MatchedBy[]> {
  const { by, headline } = candidate;
  // A record's id ends in its MD5.
  if (asked.kind === 'hash' && by.length === 1 && by[0] === 'md5') {
    if (headline.id === `${headline.name.toLowerCase()}-${asked.key}`) return by;
  }
  try {
    const values = await hexOf(candidate, by);
    return by.filter((column) => isHexColumn(column) && fits(values[column], asked));
  } catch {
    return by;
  }
}

/** Whether a record's value in a column begins so; a damaged record cannot say no. */
export async function isStartOf(head: string, place: Located, by: HexColumn): Promise<boolean> {
  try {
    return (await hexOf(place, [by]))[by]?.startsWith(head) ?? false;
  } catch {
    return true;
  }
}

async function hexOf({ catalog, record }: Located, by: readonly MatchedBy[]): Promise<HexValues> {
  const ofSigner = by.some((column) => column === 'thumbprint' || column === 'serial');
  if (catalog.hashes !== undefined && !ofSigner) return catalog.hashes(record);
  const whole = await catalog.record(record);
  if (whole.kind === 'com') return {};
  const { thumbprint, serial } = whole.signature ?? {};
  return {
    ...whole.hashes,
    ...(thumbprint === undefined ? {} : { thumbprint: toHashKey(thumbprint) }),
    ...(serial === undefined ? {} : { serial: toSerialKey(serial) }),
  };
}

function fits(value: string | undefined, { kind, key }: IndicatorKey): boolean {
  if (value === undefined) return false;
  if (kind !== 'hash-prefix') return value === key;
  const { head, tail } = endsOf(key);
  return (
    value.length >= head.length + tail.length && value.startsWith(head) && value.endsWith(tail)
  );
}

function isHexColumn(column: MatchedBy): column is HexColumn {
  return (
    column === 'thumbprint' || column === 'serial' || HASH_TYPES.some((type) => type === column)
  );
}

/** Records that are read beside each other. */
const AT_ONCE = 32;

/** What each candidate proved to match by. */
export type Proofs = ReadonlyMap<Candidate, MatchedBy[]>;

/**
 * Proves many candidates in the order in which their records lie, so that each shard is opened once.
 */
export async function proveAll(
  claims: readonly { candidate: Candidate; asked: IndicatorKey }[],
): Promise<Proofs> {
  const order = new Map<LoadedCatalog, number>();
  for (const { candidate } of claims) {
    if (!order.has(candidate.catalog)) order.set(candidate.catalog, order.size);
  }
  const place = ({ catalog }: Candidate) => order.get(catalog) ?? 0;
  const inOrder = claims.toSorted(
    ({ candidate: a }, { candidate: b }) => place(a) - place(b) || a.record - b.record,
  );
  const proofs = new Map<Candidate, MatchedBy[]>();
  for (let next = 0; next < inOrder.length; next += AT_ONCE) {
    await Promise.all(
      inOrder.slice(next, next + AT_ONCE).map(async ({ candidate, asked }) => {
        proofs.set(candidate, await provenColumns(candidate, asked));
      }),
    );
  }
  return proofs;
}
