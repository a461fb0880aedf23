import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type TrivialInput,
  trivialInput,
  trivialPrefix,
} from '@/data/catalog/notes/trivial-inputs';

const CONTENTS: Record<TrivialInput, Uint8Array> = {
  empty: Uint8Array.of(),
  lineFeed: Uint8Array.of(0x0a),
  crLf: Uint8Array.of(0x0d, 0x0a),
  space: Uint8Array.of(0x20),
  zeroByte: Uint8Array.of(0),
  bomUtf8: Uint8Array.of(0xef, 0xbb, 0xbf),
  bomUtf16: Uint8Array.of(0xff, 0xfe),
  zeros512: new Uint8Array(512),
  zeros4096: new Uint8Array(4096),
};

describe('a trivial input', () => {
  it.each(Object.entries(CONTENTS))('is known by each of its hashes: %s', (input, bytes) => {
    for (const algorithm of ['md5', 'sha1', 'sha256', 'sha384', 'sha512']) {
      const hash = createHash(algorithm).update(bytes).digest('hex');
      expect(trivialInput(hash), algorithm).toBe(input);
      expect(trivialPrefix(hash.slice(0, 12), hash.slice(-4)), algorithm).toBe(input);
    }
  });

  it('is known by its digest, and no other key is', () => {
    expect(trivialInput('3::')).toBe('empty');
    expect(trivialInput('ab'.repeat(16))).toBeUndefined();
    expect(trivialPrefix('abababab', '')).toBeUndefined();
  });
});
