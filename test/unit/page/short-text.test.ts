// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_GLANCE } from '@/entrypoints/page.content/glance';
import { ShortTexts } from '@/entrypoints/page.content/short-text';

vi.mock(
  '@/entrypoints/page.content/dom',
  async () => (await import('./dom-by-property')).byProperty,
);

const LONG = 'long '.repeat(LONGEST_GLANCE / 4);
let texts: ShortTexts;
let read: string[];

beforeEach(() => {
  texts = new ShortTexts();
  read = [];
  document.body.replaceChildren();
});

/** A block whose whole text is noted when it is read. */
function block(...children: (Node | string)[]): HTMLElement {
  const element = document.createElement('div');
  element.append(...children);
  const whole = children.map((each) => (typeof each === 'string' ? each : each.textContent));
  vi.spyOn(element, 'textContent', 'get').mockImplementation(() => {
    read.push(element.id);
    return whole.join('');
  });
  return element;
}

describe('ShortTexts', () => {
  it('reads a short block', () => {
    expect(texts.read(block('some ', 'words'))).toBe('some words');
  });

  it.each([
    ['first', (long: Node) => [long, 'after']],
    ['last', (long: Node) => ['before', long]],
    ['deep within', (long: Node) => ['before', block('in it', block(long)), 'after']],
  ])('reads no block around a long text: %s', (_, children) => {
    const around = block(...children(document.createTextNode(LONG)));
    read = [];
    expect(texts.read(around)).toBeUndefined();
    expect(read).toEqual([]);
  });

  it('reads no block of very many texts, but each of those in it', () => {
    const rows = Array.from({ length: 600 }, (_, number) => block(`row ${number}`));
    expect(texts.read(block(...rows))).toBeUndefined();
    for (const [number, row] of rows.entries()) expect(texts.read(row)).toBe(`row ${number}`);
  });

  it('knows all within a short block to be short', () => {
    const inner = block('inner');
    const walkers = vi.spyOn(document, 'createTreeWalker');
    texts.read(block('outer', inner));
    expect(texts.read(inner)).toBe('inner');
    expect(walkers).toHaveBeenCalledTimes(1);
    walkers.mockRestore();
  });

  it('is taken in once at most by a long block among short ones', () => {
    const all = block();
    for (let row = 0; row < 20; row++) all.append(block(`row ${row}`));
    for (let log = 0; log < 5; log++) all.append(block(LONG));
    const found = [...all.children].map((child) => texts.read(child));
    expect(found.filter((text) => text === undefined)).toHaveLength(5);
    expect(read).toHaveLength(20 + 1);
  });
});
