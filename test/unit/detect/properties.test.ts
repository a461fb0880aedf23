import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '@/data/detect/detect';
import { toKey, toPathKey } from '@/data/detect/keys';
import { MAX_KEY_LENGTH } from '@/data/limits';
import { CROWDED, HOSTILE } from '../../../bench/detect-texts';
import { pageText } from './arbitraries';

const RUNS = { numRuns: 2000 };

describe('in any text', () => {
  it('offsets slice back to the text, in order and without overlaps', () => {
    fc.assert(
      fc.property(pageText(), (text) => {
        let end = 0;
        for (const indicator of detect(text)) {
          expect(indicator.start).toBeGreaterThanOrEqual(end);
          expect(indicator.end).toBeGreaterThan(indicator.start);
          expect(text.slice(indicator.start, indicator.end)).toBe(indicator.text);
          end = indicator.end;
        }
      }),
      RUNS,
    );
  });

  it('keys are keys: the normaliser of their kind leaves them as they are', () => {
    fc.assert(
      fc.property(pageText(), (text) => {
        for (const { kind, key } of detect(text)) {
          expect(key.length).toBeLessThanOrEqual(MAX_KEY_LENGTH);
          expect(key).not.toBe('');
          expect([kind, toKey(kind, key)]).toEqual([kind, key]);
        }
      }),
      RUNS,
    );
  });

  it('the same is found again, also after other texts', () => {
    fc.assert(
      fc.property(pageText(), pageText(), (text, other) => {
        const first = detect(text);
        detect(other);
        expect(detect(text)).toEqual(first);
      }),
    );
  });

  it('text far away changes nothing', () => {
    const far = `${'\n'.repeat(8)}lorem\n${'\n'.repeat(8)}`;
    fc.assert(
      fc.property(pageText(), (text) => {
        const keysOf = (from: string) => detect(from).map(({ kind, key }) => `${kind} ${key}`);
        expect(keysOf(`${far}${text}${far}`)).toEqual(keysOf(text));
      }),
      RUNS,
    );
  });

  it('pairs behind digits that end a word are found from every place', () => {
    const pairs = 'f7:c2:f2:c9:6a:32:8c:13:cd:a8:cd:b5:7b:71:5b:de:a2:cb:d1:d9';
    for (let before = 0; before < 16; before++) {
      const found = detect(`${' '.repeat(before)}хaa:${pairs}`);
      expect(found.map(({ key }) => key)).toEqual([pairs.replaceAll(':', '')]);
    }
  });
});

const hex = (length: number) =>
  fc
    .array(fc.constantFrom(...'0123456789abcdefABCDEF'), { minLength: length, maxLength: length })
    .map((digits) => digits.join(''));
const delimiter = fc.constantFrom(...' \n\t"\'`()[],;|<>=.:/&');

describe('what is printed is found', () => {
  it('a hash of any sort between any delimiters', () => {
    const hash = fc.constantFrom(32, 40, 64, 96, 128).chain(hex);
    fc.assert(
      fc.property(hash, delimiter, delimiter, (printed, before, after) => {
        const found = detect(`x${before}${printed}${after} y`);
        expect(found.map(({ kind, text }) => [kind, text])).toEqual([['hash', printed]]);
      }),
    );
  });

  it('no run of hex of another length', () => {
    const other = fc
      .integer({ min: 1, max: 200 })
      .filter((n) => ![32, 40, 64, 96, 128].includes(n));
    fc.assert(
      fc.property(other.chain(hex), delimiter, (printed, after) => {
        fc.pre(after !== '.');
        expect(detect(`x ${printed}${after} y`)).toEqual([]);
      }),
    );
  });

  const segment = fc
    .array(fc.constantFrom(...'abcXYZ019_-'), { minLength: 1, maxLength: 12 })
    .map((characters) => characters.join(''))
    .filter((name) => !name.startsWith('-'));
  const path = fc
    .tuple(
      fc.constantFrom(
        'C:',
        'd:',
        '%SystemRoot%',
        '%ProgramFiles(x86)%',
        '$env:windir',
        '\\\\srv\\s',
      ),
      fc.array(fc.oneof(segment, fc.constant('Program Files'))),
      segment,
      fc.constantFrom('exe', 'DLL', 'sys', 'cpl'),
    )
    .map(([root, parts, name, extension]) => [root, ...parts, `${name}.${extension}`].join('\\'));

  it('a path in a sentence, in quotes, with doubled backslashes', () => {
    fc.assert(
      fc.property(path, (printed) => {
        const key = toPathKey(printed);
        for (const text of [
          `ran ${printed} -x`,
          `"${printed}" /c`,
          `Image: ${printed}\nUser: x`,
          `{"a":"${printed.replaceAll('\\', '\\\\')}"}`,
        ]) {
          expect(detect(text).map((one) => [one.kind, one.key])).toEqual([['file-path', key]]);
        }
      }),
    );
  });
});

/** Time of this process for one look at the text, the best of a few. */
function timeOf(text: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = process.cpuUsage();
    detect(text);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return best;
}

describe('linear time', () => {
  it.each([...HOSTILE, ...CROWDED])('on %s', (_, make) => {
    const small = timeOf(make(16_384));
    const large = timeOf(make(16_384 * 8));
    // Quadratic would be 64 times; half a millisecond is the noise of the clock.
    expect(large).toBeLessThan(8 * 3 * Math.max(small, 500));
  });
});
