import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader } from '@/data/store/bytes/byte-reader';
import { ByteWriter } from '@/data/store/bytes/byte-writer';
import { readSections, writeSections } from '@/data/store/bytes/sections';
import { StringInterner } from '@/data/store/bytes/string-interner';
import { decodeText, encodeText } from '@/data/store/bytes/text-codec';
import { PlaneColumn, toPlanes } from '@/data/store/bytes/typed-columns';
import { LeastRecentlyUsed } from '@/data/store/lru';
import { commonName } from '@/data/store/records/common-name';
import { decodeBlock, encodeBlock } from '@/data/store/values/block-codec';
import { DistinctContents } from '@/data/store/values/distinct-contents';

describe('numbers', () => {
  it('come back from bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger()), (numbers) => {
        const writer = new ByteWriter();
        for (const number of numbers) {
          writer.varint(Math.abs(number));
          writer.signed(Math.trunc(number / 2));
        }
        const reader = new ByteReader(writer.toBytes());
        for (const number of numbers) {
          expect(reader.varint()).toBe(Math.abs(number));
          // -0 has no bytes of its own.
          expect(reader.signed()).toBe(Math.trunc(number / 2) + 0);
        }
        expect(reader.atEnd).toBe(true);
      }),
    );
  });

  it('are refused where they end too early or are too large', () => {
    expect(() => new ByteReader(Uint8Array.of(0x80)).varint()).toThrow('ends too early');
    expect(() => new ByteReader(new Uint8Array(9).fill(0xff)).varint()).toThrow();
  });

  it('come back from planes', () => {
    fc.assert(
      fc.property(fc.uint32Array(), (numbers) => {
        expect(new PlaneColumn(toPlanes(numbers)).toNumbers()).toEqual(numbers);
      }),
    );
  });
});

describe('texts', () => {
  it.each(['', 'plain', 'é', '😀', '\ufeffmark', '\ud800', 'a\udc00b', '\0', '\u00ff', '"\ud83d"'])(
    'come back: %j',
    (text) => expect(decodeText(encodeText(text))).toBe(text),
  );

  it('are numbered once each, in the order of their first appearance', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 3 }), { maxLength: 200 }),
        (all) => {
          const interner = new StringInterner();
          const distinct = [...new Set(all)];
          for (const text of all) expect(interner.intern(text)).toBe(distinct.indexOf(text));
          expect(distinct.map((_, number) => interner.text(number))).toEqual(distinct);
          expect(interner.joined()).toBe(distinct.join(''));
          expect([...interner.lengths()]).toEqual(distinct.map(({ length }) => length));
        },
      ),
    );
  });

  it('are numbered beyond a grown table', () => {
    const interner = new StringInterner();
    for (let number = 0; number < 5000; number++) interner.intern(`text ${number}`);
    for (let number = 0; number < 5000; number++) {
      expect(interner.intern(`text ${number}`)).toBe(number);
    }
  });
});

describe('contents', () => {
  it('are numbered once each', () => {
    const contents = new DistinctContents();
    for (const round of [1, 2]) {
      for (let number = 0; number < 3000; number++) {
        expect(contents.number(encodeText(`${number}`)), `round ${round}`).toBe(number);
      }
    }
  });

  it.each([[true], [false]])('come back from a block (prefixed: %s)', (prefixed) => {
    const value = fc.oneof(fc.uint8Array({ maxLength: 5 }), fc.string().map(encodeText));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 20 }), (values) => {
        const contents = new ByteWriter();
        const ends = Uint32Array.from(values, (one) => {
          contents.append(one);
          return contents.length;
        });
        const written = { contents: contents.toBytes(), ends };
        const block = encodeBlock(written, prefixed);
        expect(decodeBlock(block, values.length)).toEqual(written);
        expect(() => decodeBlock(block, values.length + 1)).toThrow('not all there');
      }),
    );
  });

  it('come back from sections, aligned', async () => {
    const packed = { a: Uint8Array.of(1, 2, 3), b: new Uint8Array(1000), none: new Uint8Array() };
    const stored = { c: Uint8Array.of(9), d: Uint8Array.of(1, 2, 3, 4) };
    const sections = await readSections(await writeSections(packed, stored));
    expect({ ...sections }).toEqual({ ...packed, ...stored });
    for (const bytes of Object.values(sections)) expect(bytes.byteOffset % 8).toBe(0);
  });
});

describe('common names', () => {
  it.each([
    ['CN=Microsoft Windows, O=Microsoft Corporation, C=US', 'Microsoft Windows'],
    ['O=Example, CN=Signer', 'Signer'],
    ['CN="Example, Inc.", O=Example', 'Example, Inc.'],
    ['CN="The ""Quoted"""', 'The "Quoted"'],
    ['O=Nobody', 'O=Nobody'],
    ['', ''],
  ])('of %j', (distinguishedName, expected) => {
    expect(commonName(distinguishedName)).toBe(expected);
  });
});

describe('what was used last', () => {
  it('is kept up to a weight', () => {
    const kept = new LeastRecentlyUsed<string>(10);
    kept.set('a', 'A', 4);
    kept.set('b', 'B', 4);
    expect(kept.get('a')).toBe('A');
    kept.set('c', 'C', 4);
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual(['A', undefined, 'C']);
    kept.set('huge', 'H', 100);
    expect([kept.get('a'), kept.get('c'), kept.get('huge')]).toEqual([undefined, undefined, 'H']);
    expect(kept.weight).toBe(100);
  });
});
