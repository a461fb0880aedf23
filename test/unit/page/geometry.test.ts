// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { boxOf } from '@/entrypoints/page.content/anchor';
import { isOnTheWay } from '@/entrypoints/page.content/card-path';
import { cutLongText, LONG_TEXT } from '@/entrypoints/page.content/long-text';
import { standsAlone, windowAround } from '@/entrypoints/page.content/window';

describe('isOnTheWay', () => {
  const mark = { left: 100, right: 200, top: 100, bottom: 120 };
  const card = { left: 100, right: 500, top: 126, bottom: 500 };
  it.each([
    ['on the mark', 150, 110, true],
    ['between both', 150, 123, true],
    ['in the card', 400, 300, true],
    ['on the slope from the mark to the card', 230, 120, true],
    ['right of the mark, where the card is not', 480, 105, false],
    ['above the mark', 150, 90, false],
    ['left of both', 90, 123, false],
  ])('%s: %s, %s', (_, x, y, expected) => {
    expect(isOnTheWay({ x, y }, mark, card)).toBe(expected);
  });
});

describe('boxOf', () => {
  const node = document.createTextNode('');
  it('begins at the line under the pointer and is as high as all lines', () => {
    const lines = [new DOMRect(300, 10, 80, 20), new DOMRect(0, 30, 120, 20)];
    const anchor = { node, boxes: () => lines, point: { x: 10, y: 40 } };
    const found = boxOf(anchor);
    expect(found?.isOneLine).toBe(false);
    expect(found && [found.box.left, found.box.top, found.box.width, found.box.height]).toEqual([
      0, 10, 120, 40,
    ]);
  });

  it('is nowhere once its text is gone', () => {
    expect(boxOf({ node, boxes: () => [] })).toBeUndefined();
  });
});

describe('cutLongText', () => {
  const node = document.createTextNode('');
  const line = `${'a'.repeat(70)} C:\\Program Files\\b.exe\n`;
  it.each([
    ['lines', line.repeat(3000), '\n'],
    ['one line of JSON', `{"name":"C:\\\\Program Files\\\\b.exe"},`.repeat(5000), '"'],
    ['words alone', 'word.exe '.repeat(20_000), ' '],
    ['no space at all', 'f'.repeat(200_000), 'f'],
  ])('cuts %s after the best character there is, and loses nothing', (_, text, ending) => {
    const pieces = [...cutLongText(node, text)];
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces.slice(0, -1)) {
      expect(piece.text.length).toBeLessThanOrEqual(LONG_TEXT);
      expect(piece.text.endsWith(ending)).toBe(true);
      expect(text.startsWith(piece.text, piece.from)).toBe(true);
    }
  });
});

describe('windowAround', () => {
  function fill(html: string): void {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    document.body.replaceChildren(...parsed.body.childNodes);
  }

  it.each([
    ['the texts beside it', '<p>ce<b id="at">rt</b>util.exe</p>', 'ce', 'util.exe'],
    ['up to blocks', '<div><p>no</p>ce<b id="at">rt</b>util<p>no</p></div>', 'ce', 'util'],
    ['out of inline elements', '<p>ce<i>r<b id="at">t</b></i>util</p>', 'ce', 'util'],
    ['nothing beside a block', '<p>a</p><div id="at">b</div><p>c</p>', 'b', 'b'],
    [
      'no further than a space beyond what an indicator could need',
      `<p><i>far</i>${' word'.repeat(300)}<b id="at">x</b>${'word '.repeat(300)}<i>far</i></p>`,
      ' word'.repeat(300),
      'word '.repeat(300),
    ],
  ])('takes %s', (_, html, first, last) => {
    fill(html);
    const at = document.querySelector('#at');
    const ends = windowAround(at ?? document);
    expect(ends.map((node) => node.textContent)).toEqual([first, last]);
  });

  it.each([
    ['<p id="at">text</p>', true],
    ['<p id="at">text<b>more</b></p>', false],
    ['<span id="at">text</span>', false],
  ])('tells a text that stands alone: %s', (html, expected) => {
    fill(html);
    const text = document.querySelector('#at')?.firstChild;
    expect(text instanceof Text && standsAlone(text)).toBe(expected);
  });
});
