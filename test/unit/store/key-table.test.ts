import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexBucket, hexRest, textHash } from '@/data/store/key-hash';
import { KeyTable, subjectOf, typeOf } from '@/data/store/key-table';
import { KeyTableBuilder } from '@/data/store/key-table-builder';

interface Entry {
  bucket: number;
  rest: number;
  type: number;
  subject: number;
}

// Few buckets and few rests, so that equal and neighbouring keys are common.
const entry = fc.record({
  bucket: fc.constantFrom(0, 1, 7, 0xffff),
  rest: fc.constantFrom(0, 1, 2, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff),
  type: fc.nat(15),
  subject: fc.constantFrom(0, 1, 2 ** 28 - 1),
});

/** Keys in a bucket that nothing is asked of, so that a table has a directory of all buckets. */
const MANY = Array.from({ length: 5000 }, (_, at) => ({
  bucket: 0x1234,
  rest: at,
  type: 0,
  subject: at,
}));

function tableOf(entries: Entry[]): KeyTable {
  const builder = new KeyTableBuilder();
  for (const { bucket, rest, type, subject } of entries) builder.add(bucket, rest, type, subject);
  return new KeyTable(builder.build());
}

function inOrder(one: Entry, other: Entry): number {
  return (
    one.bucket - other.bucket ||
    one.rest - other.rest ||
    one.type - other.type ||
    one.subject - other.subject
  );
}

describe('the table of keys', () => {
  it.each([
    ['few', []],
    ['many', MANY],
  ])('finds among %s what a scan finds, in order', (_, more) => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 150 }), entry, entry, (some, one, other) => {
        const entries = [...some, ...more];
        const table = tableOf(entries);
        const [low, high] = [one, other].sort(inOrder);
        if (!low || !high) return;
        const { start, end } = table.findRange(low.bucket, low.rest, high.bucket, high.rest);
        const found = Array.from({ length: end - start }, (_, at) => [
          typeOf(table.target(start + at)),
          subjectOf(table.target(start + at)),
        ]);
        const within = ({ bucket, rest }: Entry) =>
          (bucket > low.bucket || (bucket === low.bucket && rest >= low.rest)) &&
          (bucket < high.bucket || (bucket === high.bucket && rest <= high.rest));
        const expected = entries.filter(within).sort(inOrder);
        expect(found).toEqual(expected.map(({ type, subject }) => [type, subject]));
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['deadbeefcafe0123', 0xdead, 0xbeefcafe],
    ['ffffffffffff', 0xffff, 0xffffffff],
    ['0123456', 0x0123, 0x45600000],
    ['', 0, 0],
  ])('takes 48 bits of %j', (hex, bucket, rest) => {
    expect([hexBucket(hex), hexRest(hex)]).toEqual([bucket, rest]);
  });

  it('spreads texts that differ in one character', () => {
    const hashes = Array.from({ length: 5000 }, (_, at) => textHash(`c:\\windows\\file${at}.dll`));
    expect(new Set(hashes.map(({ bucket }) => bucket)).size).toBeGreaterThan(4500);
    expect(new Set(hashes.map(({ rest }) => rest)).size).toBe(5000);
  });
});
