import { describe, expect, it } from 'vitest';
import { readKept, toKept, withKept, withoutKept } from '@/data/kept/kept-record';

const a = { id: 'a', kind: 'file', name: 'a.exe' } as const;
const b = { id: 'b', kind: 'com', name: 'B', description: 'Class' } as const;

describe('kept records', () => {
  it('put the last one first, each once, and forget the oldest', () => {
    expect(withKept([b, a], a, 5)).toEqual([a, b]);
    expect(withKept([a], b, 1)).toEqual([b]);
    expect(withoutKept([a, b], 'a')).toEqual([b]);
  });

  it('hold of a headline what a row shows', () => {
    const headline = { ...b, misuse: 3, path: 'C:\\x.dll', company: 'Example' };
    expect(toKept(headline)).toEqual(b);
    expect(toKept({ ...a, misuse: 0 })).toEqual(a);
  });

  it.each([
    ['nothing', undefined, []],
    ['another program’s value', { a: 1 }, []],
    ['entries that are not of their form', [a, { id: 7 }, null, { ...b, kind: 'x' }, b], [a, b]],
    ['an entry with an id that no record can have', [{ ...a, id: 'x'.repeat(5000) }], []],
  ])('are read from storage, whatever lies there: %s', (_, stored, read) => {
    expect(readKept(stored)).toEqual(read);
  });
});
