// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LibraryDownload } from '@/components/options/download/library-download';
import { OptionsPage } from '@/components/options/OptionsPage';
import type { StartImport } from '@/components/options/start-import';
import type { ImportReport } from '@/data/import/progress';
import type { Ask, CatalogsReply } from '@/data/messages';
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

const IMPORTED = {
  id: 'x',
  name: 'xCyclopedia',
  embedded: false,
  enabled: true,
  files: 2,
  comObjects: 0,
  bytes: 2_000_000,
};

/** The download's panel waits for its address and stays away. */
const LIBRARY: LibraryDownload = {
  defaultAddress: 'https://example.org/library.zip',
  watchAddress: () => () => {},
  changeAddress: async () => {},
  requestAccess: async () => false,
  start: () => {
    throw new Error('Nothing is downloaded here.');
  },
};

let box: HTMLElement | undefined;

async function show(storage: CatalogsReply['storage'] = 'indexeddb') {
  let finish: (report: ImportReport) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const startImport = vi.fn<StartImport>(() => ({
    cancel: () => fail(new Error('cancelled')),
    done: new Promise<ImportReport>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    }),
  }));
  const embedded = { ...IMPORTED, id: 'starter', name: 'Starter', embedded: true };
  const ask = vi.fn(async (name: string) =>
    name === 'catalogs' ? { catalogs: [embedded, IMPORTED], storage } : null,
  );
  const page = document.createElement('div');
  box = page;
  document.body.append(page);
  await act(() =>
    render(
      <OptionsPage ask={ask as unknown as Ask} startImport={startImport} library={LIBRARY} />,
      page,
    ),
  );
  await act(settle);
  const button = (name: string) => {
    const found = [...page.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
    );
    if (found === undefined) throw new Error(`There is no button “${name}”.`);
    return found;
  };
  const click = async (name: string) => {
    await act(() => button(name).click());
    await act(settle);
  };
  const choose = async (...files: File[]) => {
    const input = page.querySelector('input');
    if (input === null) throw new Error('There is no file input.');
    Object.defineProperty(input, 'files', { value: files, configurable: true });
    await act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
  };
  const settled = async (end: () => void) => {
    end();
    await act(settle);
  };
  return {
    page,
    ask,
    startImport,
    button,
    click,
    choose,
    finish: () => settled(() => finish(REPORT)),
    fail: (error: Error) => settled(() => fail(error)),
  };
}

afterEach(async () => {
  const page = box;
  if (page !== undefined) await act(() => render(null, page));
  page?.remove();
});

const ZIP = new File(['x'], 'half.zip');

describe('the options page', () => {
  it('imports, says what was done, names what could not be read, and loads it', async () => {
    const { page, ask, choose, finish } = await show();
    await choose(ZIP);
    expect(page.textContent).toContain('Importing half.zip');
    await finish();
    expect(page.textContent).toContain('2 records were read in 1 s.');
    expect(page.textContent).toContain('1 input could not be read');
    expect(page.textContent).toContain('<i>x.md');
    expect(ask).toHaveBeenCalledWith('catalogsChanged', {});
  });

  it('cancels, and says that nothing was kept', async () => {
    const { page, ask, choose, click } = await show();
    await choose(ZIP);
    await click('Cancel');
    expect(page.textContent).toContain('The import was cancelled. Nothing of it was kept.');
    expect(ask).not.toHaveBeenCalledWith('catalogsChanged', {});
  });

  it('gives the sentence of a failed import', async () => {
    const { page, choose, fail } = await show();
    await choose(ZIP);
    await fail(new Error('The archive ends too early.'));
    expect(page.querySelector('[role=alert]')?.textContent).toContain(
      'The archive ends too early.',
    );
  });

  it('removes a catalog only after a second yes', async () => {
    const { page, ask, click } = await show();
    await click('Remove xCyclopedia');
    expect(page.textContent).toContain('Remove xCyclopedia and its 2 records?');
    expect(document.activeElement?.textContent).toBe('Keep');
    await click('Keep');
    expect(ask).not.toHaveBeenCalledWith('removeCatalog', expect.anything());
    await click('Remove xCyclopedia');
    await click('Remove');
    expect(ask).toHaveBeenCalledWith('removeCatalog', { id: 'x' });
  });

  it('does not offer to remove what comes with the extension', async () => {
    const { button } = await show();
    expect(() => button('Remove Starter')).toThrow(/no button/);
  });

  it('says that nothing can be kept where the browser refuses, and takes no files', async () => {
    const { page, startImport, choose } = await show('memory');
    expect(page.textContent).toContain('This browser keeps no data for extensions here');
    await choose(ZIP);
    expect(startImport).not.toHaveBeenCalled();
  });
});
