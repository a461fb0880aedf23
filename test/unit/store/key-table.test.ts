import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexBucket, hexRest, textHash } from '@/data/store/index/key-hash';
import { KeyShard, KeyTable, subjectOf, typeOf } from '@/data/store/index/key-table';
import { KeyTableBuilder } from '@/data/store/index/key-table-builder';
import { Shards, UnreadShard } from '@/data/store/index/shards';

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

/** Keys in buckets that nothing is asked of, so that shards have a directory of all their buckets. */
const manyOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    bucket: (at * 0x1234 + 2) & 0xfff8,
    rest: at,
    type: 0,
    subject: at,
  }));

function tableOf(entries: Entry[]): KeyTable {
  const builder = new KeyTableBuilder();
  for (const { bucket, rest, type, subject } of entries) builder.add(bucket, rest, type, subject);
  const shards = builder.build();
  return new KeyTable(
    new Shards(shards.length, async (number) => {
      return new KeyShard(shards[number] ?? {}, number, shards.length);
    }),
  );
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
    ['many', manyOf(5000)],
    ['shards of many', manyOf(40_000)],
  ])('finds among %s what a scan finds, in order', async (_, more) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(entry, { maxLength: 150 }),
        entry,
        entry,
        async (some, one, other) => {
          const entries = [...some, ...more];
          const table = tableOf(entries);
          await table.ready(one.bucket);
          const low = Math.min(one.rest, other.rest);
          const high = Math.max(one.rest, other.rest);
          const found = table
            .find(one.bucket, low, high)
            .map((target) => [typeOf(target), subjectOf(target)]);
          const within = ({ bucket, rest }: Entry) =>
            bucket === one.bucket && rest >= low && rest <= high;
          const expected = entries.filter(within).sort(inOrder);
          expect(found).toEqual(expected.map(({ type, subject }) => [type, subject]));
        },
      ),
      { numRuns: more.length > 10_000 ? 10 : 60 },
    );
  });

  it('reads the shard that is asked of alone', async () => {
    const table = tableOf(manyOf(40_000));
    await table.ready(0x0002);
    expect(() => table.find(0x0002, 0, 9)).not.toThrow();
    expect(() => table.find(0xffff, 0, 9)).toThrow(UnreadShard);
    await table.whole();
    expect(table.find(0xffff, 0, 9)).toEqual([]);
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
