// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Ask } from '@/data/messages';
import type { Cards } from '@/entrypoints/page.content/cards';
import type { Mark, Marks } from '@/entrypoints/page.content/marks';
import type { Reveal } from '@/entrypoints/page.content/reveal';
import { Tour } from '@/entrypoints/page.content/tour';

vi.mock('@/entrypoints/page.content/dom', async () => {
  const { byProperty } = await import('./dom-by-property');
  // The test's own document has no top layer: what is open in it has this class.
  return {
    ...byProperty,
    allWithin: (element: Element, selector: string) =>
      byProperty.allWithin(
        element,
        selector.replace(/:(?:modal|fullscreen)/g, '.$&').replaceAll('.:', '.'),
      ),
  };
});

const NAMES = ['first.dll', 'second.dll', 'third.dll'];

afterEach(() => document.body.replaceChildren());

/** Goes to each mark of a page; gives the texts of the cards. */
async function cardsOf(html: string): Promise<string[]> {
  document.body.innerHTML = html;
  const marks = NAMES.flatMap((text): [Text, Mark[]][] => {
    const node = document.getElementById(text)?.firstChild;
    if (!(node instanceof Text)) return [];
    const place = { kind: 'file-name', key: text, text, start: 0, end: text.length } as const;
    return [[node, [{ ...place, nodes: [node], mark: 'known' }]]];
  });
  const shown: string[] = [];
  const tour = new Tour({
    ask: (async () => []) as unknown as Ask,
    cards: {
      show: async (_at: string, _anchor: unknown, { text }: { text: string }) =>
        shown.push(text) > 0,
    } as unknown as Cards,
    marks: { nodes: () => marks } as unknown as Marks,
    reveal: { lead: async () => true } as unknown as Reveal,
  });
  const { places } = tour.here();
  for (let place = 0; place < places; place++) {
    expect(await tour.goTo({ place, step: { place, places } })).toEqual({ shown: true });
  }
  return shown;
}

describe('going from mark to mark', () => {
  it('leads to all of a page', async () => {
    const all = NAMES.map((name) => `<p id="${name}">${name}</p>`).join('');
    expect(await cardsOf(all)).toEqual(NAMES);
  });

  it.each(['modal', 'fullscreen'])('leaves out what stands behind what is %s', async (state) => {
    const html = `<p id="first.dll">first.dll</p>
      <section class="${state}"><p id="second.dll">second.dll</p></section>
      <p id="third.dll">third.dll</p>`;
    expect(await cardsOf(html)).toEqual(['second.dll']);
  });
});
