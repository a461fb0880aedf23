// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { chooseSide } from '@/entrypoints/card/card-side';
import { freePlace } from '@/entrypoints/card/free-place';
import { boxOf } from '@/entrypoints/page.content/anchor';
import { isOnTheWay } from '@/entrypoints/page.content/card-path';
import { cutLongText, LONG_TEXT } from '@/entrypoints/page.content/long-text';
import { standsAlone, windowAround } from '@/entrypoints/page.content/window';

vi.mock(
  '@/entrypoints/page.content/dom',
  async () => (await import('./dom-by-property')).byProperty,
);

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

  it('is as wide as all boxes of that line', () => {
    const lines = [new DOMRect(10, 10, 80, 20), new DOMRect(90, 11, 40, 18)];
    const { box } = boxOf({ node, boxes: () => lines }) ?? {};
    expect([box?.left, box?.width]).toEqual([10, 120]);
  });

  it('is nowhere once its text is gone', () => {
    expect(boxOf({ node, boxes: () => [] })).toBeUndefined();
  });
});

describe('chooseSide', () => {
  const sight = { x: 0, y: 0, width: 1280, height: 800 };
  const at = (x: number, y: number, height = 20) => ({
    box: new DOMRect(x, y, 200, height),
    isOneLine: height < 30,
  });
  const card = { width: 420, height: 400 };
  it.each([
    ['below where it fits', at(100, 100), card, sight, 'bottom-start'],
    ['above where it does not fit below', at(100, 600), card, sight, 'top-start'],
    ['beside a line where neither has room', at(100, 390), card, sight, 'right-start'],
    ['left of a line that has no room on its right', at(900, 390), card, sight, 'left-start'],
    ['never beside several lines', at(100, 390, 60), card, sight, 'top-start'],
    ['never where it would be cut', at(300, 400), card, { ...sight, width: 900 }, 'top-start'],
    [
      'by what is in sight of a frame, not by the frame',
      at(100, 100),
      card,
      { x: 0, y: 0, width: 600, height: 300 },
      'bottom-start',
    ],
    [
      'above in a frame that is cut at its end',
      at(100, 500),
      card,
      { x: 0, y: 80, width: 1280, height: 500 },
      'top-start',
    ],
  ])('stands %s', (_, anchor, size, view, side) => {
    expect(chooseSide({ anchor, card: size, sight: view })).toBe(side);
  });
});

describe('freePlace', () => {
  const sight = { x: 0, y: 0, width: 1280, height: 800 };
  const card = { x: 100, y: 100, width: 420, height: 400 };
  it('leaves a card that is free where it is', () => {
    const other = { ...card, x: 600 };
    expect(freePlace(card, [other], sight)).toMatchObject({ x: 100, y: 100 });
  });

  it('puts a card beside one that stands in its place', () => {
    expect(freePlace({ ...card, x: 120 }, [card], sight)).toEqual({ x: 528, y: 100 });
  });

  it('puts a third one where it covers neither', () => {
    const others = [card, { ...card, x: 528 }];
    const small = { x: 200, y: 150, width: 300, height: 200 };
    expect(freePlace(small, others, sight)).toEqual({ x: 200, y: 508 });
  });

  it('leaves it where it is if there is no room', () => {
    const others = [{ x: 0, y: 0, width: 1280, height: 800 }];
    expect(freePlace(card, others, sight)).toMatchObject({ x: 100, y: 100 });
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
    const window = windowAround(at ?? document);
    expect([window.first.textContent, window.last.textContent]).toEqual([first, last]);
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
