import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Inflater } from '@/data/store/inflate';

const { Z_DEFAULT_STRATEGY, Z_FILTERED, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE } = constants;

const inflater = new Inflater();

/** Contents from nearly all alike to random, up to several blocks long. */
const contents = fc
  .record({
    pieces: fc.array(fc.uint8Array({ minLength: 1, maxLength: 300 }), { maxLength: 40 }),
    times: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ pieces, times }) =>
    Uint8Array.from(
      pieces.flatMap((piece, at) =>
        Array(at % 3 ? times : 1)
          .fill([...piece])
          .flat(),
      ),
    ),
  );
const options = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(Z_DEFAULT_STRATEGY, Z_FILTERED, Z_FIXED, Z_HUFFMAN_ONLY, Z_RLE),
  memLevel: fc.integer({ min: 1, max: 9 }),
});

const packed = (bytes: Uint8Array, how = {}) => new Uint8Array(deflateRawSync(bytes, how));

describe('what zlib deflated in any way', () => {
  test('comes out as it was', () => {
    fc.assert(
      fc.property(contents, options, (bytes, how) => {
        expect(inflater.inflate(packed(bytes, how), bytes.length)).toEqual(bytes);
      }),
    );
  });

  test('is refused where it is longer or shorter than was said', () => {
    fc.assert(
      fc.property(contents, options, (bytes, how) => {
        expect(inflater.inflate(packed(bytes, how), bytes.length + 1)).toBeUndefined();
        if (bytes.length === 0) return;
        expect(inflater.inflate(packed(bytes, how), bytes.length - 1)).toBeUndefined();
      }),
    );
  });

  test('is refused where its end is missing', () => {
    const bytes = packed(new TextEncoder().encode('svchost.exe '.repeat(500).concat('wksprt.exe')));
    for (let end = 0; end < bytes.length; end++) {
      expect(inflater.inflate(bytes.subarray(0, end), 6010)).toBeUndefined();
    }
  });
});

test('damaged or random bytes end in an answer of the length that was said, or in none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.nat(5000), (bytes, length) => {
      expect([undefined, length]).toContain(inflater.inflate(bytes, length)?.length);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['a kind of block that there is not', [0b111]],
  ['a stored block whose length is not repeated', [0b001, 5, 0, 5, 0]],
  ['a length before anything to repeat', [0b011, 0x02, 0, 0]],
])('%s is refused', (_, bytes) => {
  expect(inflater.inflate(Uint8Array.from(bytes), 3)).toBeUndefined();
});
