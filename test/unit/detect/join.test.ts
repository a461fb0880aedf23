import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '@/data/detect/detect';
import { joinRun } from '@/data/detect/join';
import { pageText } from './arbitraries';

describe('joinRun', () => {
  it.each([
    ['pieces', ['cert', 'util', '.exe'], 'certutil.exe'],
    ['soft hyphen', ['cert\u00adutil.exe'], 'certutil.exe'],
    ['zero-width space', ['C:\\\u200bWindows\\\u200bcmd.exe'], 'C:\\Windows\\cmd.exe'],
    ['word joiner and byte order mark', ['\ufeffcmd\u2060.exe'], 'cmd.exe'],
    ['joiners stay', ['svc\u200dhost\u200c.exe'], 'svc\u200dhost\u200c.exe'],
    ['override stays', ['a\u202eexe.scr'], 'a\u202eexe.scr'],
    ['nothing', [], ''],
    ['empty pieces', ['', 'a', ''], 'a'],
  ])('joins %s', (_, pieces, text) => {
    expect(joinRun(pieces).text).toBe(text);
  });

  it('leads each character back to its piece', () => {
    const run = joinRun(['\u00adce', '', 'r\u200btutil', '.exe']);
    expect(run.text).toBe('certutil.exe');
    expect(run.toPiece(0)).toEqual([0, 1]);
    expect(run.toPiece(2)).toEqual([2, 0]);
    expect(run.toPiece(3)).toEqual([2, 2]);
    expect(run.toPieceEnd(2)).toEqual([0, 3]);
    expect(run.toPieceEnd(8)).toEqual([2, 7]);
    expect(run.toPieceEnd(12)).toEqual([3, 4]);
  });

  it('finds the character in the piece that it names, in any run', () => {
    fc.assert(
      fc.property(fc.array(pageText()), (pieces) => {
        const run = joinRun(pieces);
        for (let i = 0; i < run.text.length; i++) {
          const [piece, offset] = run.toPiece(i);
          expect(pieces[piece]?.charAt(offset)).toBe(run.text.charAt(i));
          expect(run.toPieceEnd(i + 1)).toEqual([piece, offset + 1]);
        }
      }),
    );
  });

  it('gives the same indicators however the run is cut', () => {
    fc.assert(
      fc.property(pageText(), fc.array(fc.nat()), (text, cuts) => {
        const at = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
        const pieces = [0, ...at].map((from, i) => text.slice(from, at[i] ?? text.length));
        expect(detect(joinRun(pieces).text)).toEqual(detect(joinRun([text]).text));
      }),
    );
  });
});
