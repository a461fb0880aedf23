// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Marks } from '@/entrypoints/page.content/marks';
import { findPlaces } from '@/entrypoints/page.content/places';
import type { Run } from '@/entrypoints/page.content/run';

vi.mock(
  '@/entrypoints/page.content/dom',
  async () => (await import('./dom-by-property')).byProperty,
);

function toRun(...texts: string[]): Run {
  const paragraph = document.createElement('p');
  document.body.append(paragraph);
  return texts.map((text) => {
    const node = document.createTextNode(text);
    paragraph.append(node);
    return { node, from: 0, text, crossed: [] };
  });
}

const CASES: [name: string, texts: string[], where: string][] = [
  ['in one node', ['run cmd.exe now'], 'cmd.exe from 4 of node 0 to 11 of node 0'],
  ['cut into three', ['run c', 'md', '.exe now'], 'cmd.exe from 4 of node 0 to 4 of node 2'],
  ['at the end of a node', ['run ', 'cmd.exe', ' now'], 'cmd.exe from 0 of node 1 to 7 of node 1'],
  [
    'with soft hyphens',
    ['run c\u00admd.\u00adexe now'],
    'cmd.exe from 4 of node 0 to 13 of node 0',
  ],
  [
    'cut, with a zero-width space',
    ['c\u200b', 'md.exe'],
    'cmd.exe from 0 of node 0 to 6 of node 1',
  ],
];

describe('findPlaces', () => {
  it.each(CASES)('tells where an indicator is %s', (_, texts, where) => {
    const run = toRun(...texts);
    const [place] = findPlaces(run).places;
    const indexOf = (node: Text | undefined) => run.findIndex((piece) => piece.node === node);
    expect(
      place &&
        `${place.text} from ${place.start} of node ${indexOf(place.nodes[0])} ` +
          `to ${place.end} of node ${indexOf(place.nodes.at(-1))}`,
    ).toBe(where);
  });

  it('counts from the beginning of the node in a part of a long text', () => {
    const node = document.createTextNode('a.exe b.exe');
    const { places } = findPlaces([{ node, from: 6, text: 'b.exe', crossed: [] }]);
    expect(places.map(({ text, start, end }) => [text, start, end])).toEqual([['b.exe', 6, 11]]);
  });

  it('says where an element within an indicator may part it', () => {
    const [head, tail] = toRun('cmd', '.exe');
    if (!head || !tail) throw new Error('Two pieces were made.');
    expect(findPlaces([head, tail]).unsure).toBe(false);
    const crossed = [document.createElement('b')];
    expect(findPlaces([head, { ...tail, crossed }]).unsure).toBe(true);
  });
});

describe('Marks', () => {
  function marked(...texts: string[]) {
    const changes: string[] = [];
    const marks = new Marks({
      added: ({ text }) => changes.push(`+${text}`),
      removed: ({ text }) => changes.push(`-${text}`),
    });
    const run = toRun(...texts);
    const { places } = findPlaces(run);
    for (const place of places) marks.add(place, 'known');
    return { marks, changes, places, nodes: run.map(({ node }) => node) };
  }

  it('finds the mark at an offset of any of its nodes, both ends included', () => {
    const { marks, nodes } = marked('in c', 'md', '.exe now');
    const [first, middle, last] = nodes;
    if (!first || !middle || !last) throw new Error('Three nodes were made.');
    const found = [
      [first, 2],
      [first, 3],
      [middle, 1],
      [last, 4],
      [last, 5],
    ] as const;
    expect(found.map(([node, offset]) => marks.at(node, offset)?.key)).toEqual([
      undefined,
      'cmd.exe',
      'cmd.exe',
      'cmd.exe',
      undefined,
    ]);
  });

  it('takes a mark away with any of its nodes, and leaves the others', () => {
    const { marks, changes, nodes } = marked('a.exe and c', 'md', '.exe');
    if (!nodes[1]) throw new Error('Three nodes were made.');
    marks.drop(nodes[1]);
    expect(changes).toEqual(['+a.exe', '+cmd.exe', '-cmd.exe']);
    expect(marks.size).toBe(1);
  });

  it('does not mark a place whose text has changed since, nor one that is gone', () => {
    const { marks, places, nodes } = marked('run cmd.exe');
    const [place] = places;
    const [node] = nodes;
    if (!place || !node) throw new Error('One place was made.');
    marks.clear();
    node.data = 'run abc.exe';
    marks.add(place, 'known');
    node.data = 'run cmd.exe';
    node.remove();
    marks.add(place, 'known');
    expect(marks.size).toBe(0);
  });

  it('marks a place once', () => {
    const { marks, places } = marked('cmd.exe');
    for (const place of places) marks.add(place, 'noted');
    expect(marks.size).toBe(1);
  });

  it('forgets what the page has taken out', () => {
    const { marks, nodes } = marked('cmd.exe');
    nodes[0]?.parentElement?.remove();
    marks.sweep();
    expect(marks.size).toBe(0);
  });
});
