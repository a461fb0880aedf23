// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { CatalogTwin, ImportReport } from '@/data/import/progress';
import { DEFAULT_PIVOTS } from '@/data/pivots/pivot-list';
import { DEFAULTS } from '@/data/settings';
import { toBackup } from '@/data/settings/backup';
import { catalog, showOptions } from './options-harness';
import { settle } from './settle';

const REPORT: ImportReport = {
  catalog: 'xCyclopedia',
  files: ['half.zip'],
  read: 2,
  added: 2,
  replaced: 0,
  duplicates: 0,
  unreadable: [{ name: '<i>x.md', reason: 'It has no hashes.' }],
  repaired: 0,
  screenshots: 0,
  milliseconds: 900,
};

const ZIP = new File(['x'], 'half.zip');

describe('the options page', () => {
  it('imports, says what was done, names what could not be read, and loads it', async () => {
    const { page, ask, choose, finish } = await showOptions();
    await choose(ZIP);
    expect(page.textContent).toContain('Importing half.zip');
    await finish(REPORT);
    expect(page.textContent).toContain('2 records were read in 1 s.');
    expect(page.textContent).toContain('1 input could not be read');
    expect(page.textContent).toContain('<i>x.md');
    expect(page.textContent).not.toContain('Replace');
    expect(ask).toHaveBeenCalledWith('catalogsChanged', {});
  });

  it('cancels, and says that nothing was kept', async () => {
    const { page, ask, choose, click } = await showOptions();
    await choose(ZIP);
    await click('Cancel');
    expect(page.textContent).toContain(
      'The import of half.zip was cancelled. Nothing of it was kept.',
    );
    expect(ask).not.toHaveBeenCalledWith('catalogsChanged', {});
  });

  it('gives the sentence of a failed import', async () => {
    const { page, choose, fail } = await showOptions();
    await choose(ZIP);
    await fail(new Error('The archive ends too early.'));
    expect(page.querySelector('[role=alert]')?.textContent).toContain(
      'The archive ends too early.',
    );
  });

  it('says that nothing can be kept where the browser refuses, and takes no files', async () => {
    const { page, startImport, choose } = await showOptions({ reply: { storage: 'memory' } });
    expect(page.textContent).toContain('This browser keeps no data for extensions here');
    expect(page.textContent).toContain('Catalogs are in memory here');
    await choose(ZIP);
    expect(startImport).not.toHaveBeenCalled();
  });
});

describe('an import of what seems to be here already', () => {
  const twin: CatalogTwin = { id: 'old', name: 'Library', records: 9, dataDate: '2021', by: 'new' };
  const report = { ...REPORT, catalog: 'Library (2)', twin };

  it('asks whether it replaces it, and does', async () => {
    const { page, ask, choose, finish, click } = await showOptions();
    await choose(ZIP);
    await finish(report);
    expect(page.querySelector('.question')?.textContent).toContain(
      '“Library” with 9 records of 2021 was here already. What was imported now stands beside it as “Library (2)”, with 2 records.',
    );
    await click('Replace');
    expect(ask).toHaveBeenCalledWith('supersedeCatalog', { id: 'old', by: 'new' });
    expect(page.textContent).toContain('It took the place of “Library”');
    expect(document.activeElement?.textContent).toContain('It took the place of “Library”');
  });

  it('keeps both', async () => {
    const { page, ask, choose, finish, click } = await showOptions();
    await choose(ZIP);
    await finish(report);
    await click('Keep both');
    expect(page.textContent).toContain('Both are kept.');
    expect(ask).not.toHaveBeenCalledWith('supersedeCatalog', expect.anything());
  });

  it('says why it cannot be replaced, and lets one try again', async () => {
    const { page, choose, finish, click } = await showOptions({
      answer: (name) => {
        if (name === 'supersedeCatalog') throw new Error('This catalog is not there any more.');
      },
    });
    await choose(ZIP);
    await finish(report);
    await click('Replace');
    expect(page.querySelector('.question [role=alert]')?.textContent).toBe(
      'This catalog is not there any more.',
    );
    await click('Keep both');
    expect(page.textContent).toContain('Both are kept.');
  });
});

describe('storage', () => {
  it('is shown with its use and what is free', async () => {
    const { page } = await showOptions();
    expect(page.textContent).toContain(
      'PE Lens takes 2.0 MB of this browser’s storage; 98.0 MB more are free for it.',
    );
    expect(page.textContent).toContain('The browser has agreed to keep them');
  });

  it('is asked to be kept at the first import', async () => {
    const { page, keep, choose } = await showOptions({ storage: { kept: 'evictable' } });
    expect(page.textContent).toContain('With the first import PE Lens asks it to keep them.');
    expect(keep).not.toHaveBeenCalled();
    await choose(ZIP);
    expect(keep).toHaveBeenCalledTimes(1);
    expect(page.textContent).toContain('The browser has agreed to keep them');
  });

  it('is not asked for again where it is kept already', async () => {
    const { keep, choose } = await showOptions({ reply: { catalogs: [catalog('x')] } });
    await choose(ZIP);
    expect(keep).not.toHaveBeenCalled();
  });
});

describe('the pivots', () => {
  it('keep the focus in the row that is moved, up to an end of the list', async () => {
    const { button, click } = await showOptions({ settings: {} });
    const focused = () => document.activeElement?.getAttribute('aria-label');
    await click('Move Hybrid Analysis up');
    expect(focused()).toBe('Move Hybrid Analysis up');
    await click('Move Hybrid Analysis up');
    expect(button('Move Hybrid Analysis up').disabled).toBe(true);
    expect(focused()).toBe('Move Hybrid Analysis down');
  });

  it('give the focus to the next one where one is removed', async () => {
    const own = { name: 'Ours', template: 'https://siem.test/{md5}', on: true };
    const { click } = await showOptions({ settings: { pivots: [own, ...DEFAULT_PIVOTS] } });
    await click('Remove Ours');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move VirusTotal down');
  });

  it('give the focus to the first one where they are put in the shipped order', async () => {
    const { click } = await showOptions({ settings: { pivots: DEFAULT_PIVOTS.toReversed() } });
    await click('Restore the shipped order');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Move VirusTotal down');
  });
});

describe('a form of which the button has nothing left to do', () => {
  it('gives the focus to the field of the sites', async () => {
    const { page, button, click } = await showOptions({ settings: {} });
    const field = page.querySelector<HTMLInputElement>('.site-list input');
    if (field === null) throw new Error('There is no field.');
    field.value = 'wiki.test';
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    const add = field.form?.querySelector('button');
    add?.focus();
    await act(() => add?.click());
    await act(settle);
    expect(button('Remove wiki.test')).toBeDefined();
    expect(document.activeElement).toBe(field);
    await click('Remove wiki.test');
    await act(settle);
    expect(document.activeElement).toBe(field);
  });

  it('gives the focus to the name of a pivot, added or edited', async () => {
    const { page, fill, click } = await showOptions({ settings: {} });
    const name = () => page.querySelector<HTMLInputElement>('.pivot-form input');
    await fill('Name', 'Ours');
    await fill('Address', 'https://siem.test/{md5}');
    const form = page.querySelector<HTMLFormElement>('.pivot-form');
    const add = form?.querySelector('button');
    add?.focus();
    await act(() => add?.click());
    await act(settle);
    expect(document.activeElement).toBe(name());
    await click('Edit Ours');
    await act(settle);
    expect(name()?.value).toBe('Ours');
    expect(document.activeElement).toBe(name());
  });
});

describe('the backup', () => {
  it('gives the focus to its button where the restoring is undone', async () => {
    const { click, chooseIn, changed } = await showOptions({ settings: { hoverDelay: 300 } });
    const text = toBackup({ ...DEFAULTS, hoverDelay: 50 }, new Date(0));
    await chooseIn('#backup', new File([text], 'settings.json'));
    await act(settle);
    expect(changed).toHaveBeenLastCalledWith(expect.objectContaining({ hoverDelay: 50 }));
    await click('Undo');
    await act(settle);
    expect(changed).toHaveBeenLastCalledWith(expect.objectContaining({ hoverDelay: 300 }));
    expect(document.activeElement?.textContent).toBe('Restore settings');
  });
});
