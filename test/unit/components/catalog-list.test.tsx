// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { inOrderOf, moved } from '@/components/options/catalogs/order';
import { progressWords, repairSentences } from '@/components/options/catalogs/repair-words';
import type { StartRepair } from '@/components/options/catalogs/start-repair';
import type { CatalogsReply } from '@/data/messages';
import type { RepairReport } from '@/data/store/catalogs/catalog-store';
import { catalog, showOptions } from './options-harness';
import { settle } from './settle';

const THREE = ['A', 'B', 'C'].map((id) => catalog(id));
const REMOVED = { id: 'R', name: 'R', files: 5, comObjects: 0, bytes: 9e6, until: 0 };
const WHOLE: RepairReport = {
  parts: 14,
  damaged: [],
  rebuilt: false,
  unreadable: [],
  ids: [],
  renewed: false,
};

describe('an order', () => {
  it.each([
    ['to the front', 'C', 0, ['C', 'A', 'B']],
    ['down by one', 'A', 1, ['B', 'A', 'C']],
    ['to the end', 'A', 2, ['B', 'C', 'A']],
    ['beyond the end', 'B', 9, ['A', 'C', 'B']],
    ['before the front', 'B', -3, ['B', 'A', 'C']],
    ['to where it is', 'B', 1, ['A', 'B', 'C']],
    ['of one that is not there', 'X', 0, ['A', 'B', 'C']],
  ])('takes one %s', (_, id, place, ids) => {
    expect(moved(['A', 'B', 'C'], id, place)).toEqual(ids);
  });

  it('keeps what it does not name', () => {
    const ids = inOrderOf(THREE, ['C', 'X', 'A']).map(({ id }) => id);
    expect(ids).toEqual(['C', 'A', 'B']);
  });
});

describe('the list of catalogs', () => {
  const reorder = (name: string, argument: unknown, reply: CatalogsReply) => {
    if (name !== 'orderCatalogs') return;
    reply.catalogs = inOrderOf(reply.catalogs, (argument as { ids: string[] }).ids);
  };

  it('moves one with its buttons, says so, and keeps the focus', async () => {
    const list = await showOptions({ reply: { catalogs: THREE }, answer: reorder });
    expect(list.button('Move A up').disabled).toBe(true);
    await list.click('Move C up');
    expect(list.names()).toEqual(['A', 'C', 'B']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move C up');
    expect(list.page.textContent).toContain('C is number 2 of 3.');
    await list.click('Move C up');
    expect(list.names()).toEqual(['C', 'A', 'B']);
    // At the top it can only go down.
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move C down');
    expect(list.ask).toHaveBeenLastCalledWith('catalogs', {});
    expect(list.ask).toHaveBeenCalledWith('orderCatalogs', { ids: ['C', 'A', 'B'] });
  });

  it('shows the order of the background again where it was refused', async () => {
    const list = await showOptions({
      reply: { catalogs: THREE },
      answer: () => {
        throw new Error('The disk is full.');
      },
    });
    await list.click('Move A down');
    expect(list.names()).toEqual(['A', 'B', 'C']);
    expect(list.page.querySelector('[role=alert]')?.textContent).toBe('The disk is full.');
  });

  it('has nothing to order with one catalog', async () => {
    const { button } = await showOptions({ reply: { catalogs: THREE.slice(0, 1) } });
    expect(() => button('Move A up')).toThrow(/no button/);
  });

  it('switches one off', async () => {
    const list = await showOptions({ reply: { catalogs: THREE } });
    const input = list.page.querySelector<HTMLInputElement>('[aria-label="Use B"]');
    await act(() => input?.click());
    await act(settle);
    expect(list.ask).toHaveBeenCalledWith('switchCatalog', { id: 'B', enabled: false });
  });

  it('removes one at once, with an undo that has the focus', async () => {
    const list = await showOptions({
      reply: { catalogs: THREE },
      answer: (name, _, reply) => {
        reply.catalogs = name === 'removeCatalog' ? THREE.slice(1) : THREE;
        reply.removed = name === 'removeCatalog' ? [{ ...REMOVED, id: 'A', name: 'A' }] : [];
      },
    });
    await list.click('Remove A');
    expect(list.ask).toHaveBeenCalledWith('removeCatalog', { id: 'A' });
    expect(list.names()).toEqual(['B', 'C']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Undo: bring A back');
    await list.click('Undo: bring A back');
    expect(list.ask).toHaveBeenCalledWith('restoreCatalog', { id: 'A' });
    expect(list.names()).toEqual(['A', 'B', 'C']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove A');
  });

  it('frees a removed one at once where it is asked to', async () => {
    const { ask, click, page } = await showOptions({ reply: { removed: [REMOVED] } });
    expect(page.querySelector('.removed')?.textContent).toContain('its 9.0 MB are freed');
    await click('Remove for good: R');
    expect(ask).toHaveBeenCalledWith('eraseCatalog', { id: 'R' });
  });

  it('has the focus at a neighbour of one that was removed for good', async () => {
    const list = await showOptions({
      reply: { catalogs: THREE, removed: ['R', 'S'].map((id) => ({ ...REMOVED, id, name: id })) },
      answer: (_, argument, reply) => {
        reply.removed = reply.removed.filter(({ id }) => id !== (argument as { id: string }).id);
      },
    });
    const focused = () => document.activeElement?.getAttribute('aria-label');
    await list.click('Remove for good: R');
    expect(focused()).toBe('Undo: bring S back');
    await list.click('Remove for good: S');
    expect(focused()).toBe('Edit C');
  });

  it('does not offer to remove what comes with the extension', async () => {
    const { button } = await showOptions();
    expect(() => button('Remove Starter')).toThrow(/no button/);
    expect(button('Check and repair Starter').disabled).toBe(false);
  });
});

describe('the form of a catalog', () => {
  it('renames in place', async () => {
    const { ask, click, fill, page } = await showOptions({ reply: { catalogs: THREE } });
    await click('Edit A');
    await fill('Name', '  Golden image ');
    await click('Save');
    expect(ask).toHaveBeenCalledWith('renameCatalog', { id: 'A', name: 'Golden image' });
    expect(ask).not.toHaveBeenCalledWith('describeCatalog', expect.anything());
    expect(page.querySelector('form')).toBeNull();
  });

  it('takes a licence and a date where the source says none', async () => {
    const { ask, click, fill } = await showOptions({ reply: { catalogs: THREE } });
    await click('Edit A');
    await fill('Licence', 'Internal');
    await fill('Date of the data', '2026-11');
    await click('Save');
    expect(ask).toHaveBeenCalledWith('describeCatalog', {
      id: 'A',
      licence: 'Internal',
      dataDate: '2026-11',
    });
  });

  it('leaves what the source says as it is, and lets go of what the person wrote', async () => {
    const told = catalog('A', {
      licence: 'MIT',
      dataDate: '2026',
      told: { dataDate: '2026' },
    });
    const { ask, click, fill } = await showOptions({ reply: { catalogs: [told] } });
    await click('Edit A');
    await expect(fill('Licence', 'x')).rejects.toThrow(/no field/);
    await fill('Date of the data', '');
    await click('Save');
    expect(ask).toHaveBeenCalledWith('describeCatalog', { id: 'A' });
  });

  it.each([
    ['Name', ' ', 'A catalog needs a name'],
    ['Date of the data', '2026-13', '“2026-13” is not a date.'],
    ['Date of the data', '2026-02-30', '“2026-02-30” is not a date.'],
    ['Date of the data', 'today', '“today” is not a date.'],
  ])('refuses as %s “%s”', async (label, text, sentence) => {
    const { ask, click, fill, page } = await showOptions({ reply: { catalogs: THREE } });
    await click('Edit A');
    await fill(label, text);
    await click('Save');
    expect(page.querySelector('form [role=alert]')?.textContent).toContain(sentence);
    expect(ask.mock.calls.map(([name]) => name)).toEqual(['catalogs']);
  });

  it('shows why a name was refused, and stays open', async () => {
    const { click, fill, page } = await showOptions({
      reply: { catalogs: THREE },
      answer: () => {
        throw new Error('Another catalog is called “B”. Choose another name.');
      },
    });
    await click('Edit A');
    await fill('Name', 'B');
    await click('Save');
    expect(page.querySelector('form [role=alert]')?.textContent).toContain('Another catalog');
  });
});

describe('a repair', () => {
  it('shows how far it is, and says that all is whole', async () => {
    let finish: (report: RepairReport) => void = () => {};
    const startRepair = vi.fn<StartRepair>((_, onProgress) => {
      onProgress({ doing: 'verifying', done: 2, total: 14 });
      return new Promise((resolve) => {
        finish = resolve;
      });
    });
    const list = await showOptions({ reply: { catalogs: THREE }, startRepair });
    await list.click('Check and repair B');
    expect(startRepair).toHaveBeenCalledWith('B', expect.any(Function));
    expect(list.page.textContent).toContain('Verifying part 3 of 14');
    expect(list.button('Check and repair B').getAttribute('aria-disabled')).toBe('true');
    await list.click('Check and repair B');
    expect(startRepair).toHaveBeenCalledOnce();
    finish(WHOLE);
    await act(settle);
    expect(list.page.textContent).toContain('All 14 parts are whole. Nothing was changed.');
    expect(document.activeElement).toBe(list.button('Check and repair B'));
    expect(list.ask).not.toHaveBeenCalledWith('catalogsChanged', {});
  });

  it('is offered beside the sentence of a catalog that cannot be opened, which is then loaded', async () => {
    const broken = catalog('A', { failure: 'The index of the catalog “A” cannot be read.' });
    const list = await showOptions({
      reply: { catalogs: [broken] },
      startRepair: async () => ({ ...WHOLE, damaged: ['index/texts/0'], rebuilt: true }),
      answer: (name, _, reply) => {
        if (name === 'catalogsChanged') reply.catalogs = [catalog('A')];
      },
    });
    expect(list.page.textContent).toContain('The index of the catalog “A” cannot be read.');
    await list.click('Repair');
    expect(document.activeElement).toBe(list.button('Check and repair A'));
    expect(list.page.textContent).not.toContain('cannot be read.');
    expect(list.page.textContent).toContain(
      '1 of 14 parts is damaged. The index was built anew from the records. Every record can be read.',
    );
  });

  it('lists the records that are lost', async () => {
    const ids = Array.from({ length: 203 }, (_, number) => `file${number}.dll-0`);
    const unreadable = [{ first: 0, count: 203 }];
    const list = await showOptions({
      reply: { catalogs: THREE },
      startRepair: async () => ({ ...WHOLE, damaged: ['records/0'], unreadable, ids }),
    });
    await list.click('Check and repair A');
    expect(list.page.textContent).toContain('203 records cannot be read; all others can.');
    expect(list.page.querySelectorAll('.unreadable li')).toHaveLength(200);
    expect(list.page.textContent).toContain('3 more are in the list that can be saved.');
    expect(list.button('Save the list')).toBeTruthy();
  });

  it('gives its sentence where it fails', async () => {
    const list = await showOptions({ reply: { catalogs: THREE } });
    await list.click('Check and repair A');
    expect(list.page.querySelector('[role=alert]')?.textContent).toBe('Nothing is repaired here.');
  });
});

describe('the words of a repair', () => {
  it.each<[what: string, report: Partial<RepairReport>, words: string]>([
    [
      'one lost record',
      { damaged: ['values/texts/0'], unreadable: [{ first: 7, count: 1 }] },
      '1 of 14 parts is damaged. 1 record cannot be read; all others can. Import this catalog again to have it back.',
    ],
    [
      'pictures only',
      { damaged: ['screenshots/a.png', 'screenshots/b.png'] },
      '2 of 14 parts are damaged. Every record can be read. 2 pictures are damaged.',
    ],
    [
      'a catalog that comes with the extension',
      { damaged: ['records/0'], renewed: true, unreadable: [{ first: 0, count: 3 }] },
      '1 of 14 parts is damaged. PE Lens brings this catalog and puts it in place anew.',
    ],
  ])('tell of %s', (_, report, words) => {
    expect(repairSentences({ ...WHOLE, ...report }).join(' ')).toBe(words);
  });

  it.each([
    ['verifying', 0, 14, 'Verifying part 1 of 14'],
    ['rebuilding', 128, 13_312, 'Building the index anew: record 129 of 13,312'],
    ['reading', 13_312, 13_312, 'Reading record 13,312 of 13,312'],
  ] as const)('tell how far it is: %s', (doing, done, total, words) => {
    expect(progressWords({ doing, done, total })).toBe(words);
  });
});
