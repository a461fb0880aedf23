// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SearchPage } from '@/components/search/SearchPage';
import type { Kept, Surface } from '@/components/surface/surface';
import type { Ask, BackgroundAsks, SearchReply } from '@/data/messages';
import { settle } from './settle';

const CATALOG = { id: 'x', name: 'xCyclopedia', dataDate: '2021-11' };

function replyTo(query: string): SearchReply {
  const names = ['wksprt.exe', 'wtsapi32.dll'].filter((name) => name.includes(query));
  return {
    rows: names.map((name) => ({
      record: { kind: 'file', id: `${name}-1`, name, misuse: 0 },
      catalog: CATALOG,
      variants: 3,
      matched: {
        field: 'name',
        text: name,
        ranges: [[name.indexOf(query), name.indexOf(query) + query.length]],
      },
    })),
    total: names.length,
    searched: { records: 13_305, catalogs: ['xCyclopedia'] },
  };
}

let box: HTMLElement | undefined;

async function show(initialQuery = '', more: Partial<Kept> = {}) {
  const info = { ...CATALOG, embedded: false, enabled: true, files: 9833, comObjects: 1, bytes: 1 };
  const ask = vi.fn(async (name: string, argument: { query: string }) => {
    if (name === 'search') return replyTo(argument.query);
    if (name === 'catalogs') return { catalogs: [info], storage: 'indexeddb' };
    return null;
  });
  const page = document.createElement('div');
  box = page;
  document.body.append(page);
  const kept: Kept = { recent: [], pinned: [], keepsRecent: true, isPrivate: false, ...more };
  const surface = {
    kind: 'popup',
    ask: ask as unknown as Ask,
    kept: {
      watch: (listener) => {
        listener(kept);
        return () => {};
      },
      pin: vi.fn(),
      clearRecent: vi.fn(),
      keepRecent: vi.fn(),
    },
    openRecord: vi.fn(),
    openList: vi.fn(async () => {}),
    openPanel: vi.fn(),
  } satisfies Surface;
  await act(() => render(<SearchPage surface={surface} initialQuery={initialQuery} />, page));
  await act(settle);
  const field = page.querySelector('input');
  if (field === null) throw new Error('There is no search field.');
  const type = async (text: string) => {
    field.value = text;
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    await act(settle);
  };
  const press = async (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    await act(() => void field.dispatchEvent(event));
    return event;
  };
  const active = () => {
    const id = field.getAttribute('aria-activedescendant');
    return id === null ? null : page.querySelector(`#${id}`)?.textContent;
  };
  const paste = async (text: string) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    await act(() => void field.dispatchEvent(event));
    return event;
  };
  const button = (name: string) => {
    const found = [...page.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
    );
    if (found === undefined) throw new Error(`There is no button “${name}”.`);
    return found;
  };
  return { page, surface, field, type, press, paste, button, active };
}

afterEach(async () => {
  const page = box;
  if (page !== undefined) await act(() => render(null, page));
  page?.remove();
});

describe('the search page', () => {
  it('opens in its field and says what can be searched, and in how much', async () => {
    const { page, field } = await show();
    expect(document.activeElement).toBe(field);
    expect(page.textContent).toContain('9,833 files · 1 COM object · data of 2021-11');
    expect(page.textContent).toContain('any hash, description, company or CLSID');
  });

  it('chooses with the arrow keys and opens with Enter', async () => {
    const { surface, type, press, active } = await show();
    await type('w');
    expect(active()).toContain('wksprt.exe');
    await press('ArrowDown');
    expect(active()).toContain('wtsapi32.dll');
    await press('ArrowDown');
    await press('ArrowUp');
    await press('Enter');
    expect(surface.openRecord).toHaveBeenLastCalledWith('wtsapi32.dll-1', 'x');
  });

  it('empties the field with Escape, and leaves the next one to the browser', async () => {
    const { field, type, press } = await show();
    await type('w');
    expect((await press('Escape')).defaultPrevented).toBe(true);
    expect(field.value).toBe('');
    expect((await press('Escape')).defaultPrevented).toBe(false);
  });

  it('sets off what matched', async () => {
    const { page, type } = await show();
    await type('sprt');
    expect(page.querySelector('mark')?.textContent).toBe('sprt');
  });

  it('says what was searched where nothing matches', async () => {
    const { page, type } = await show();
    await type('<b>nothing');
    expect(page.textContent).toContain('Nothing matches <b>nothing.');
    expect(page.textContent).toContain('13,305 records in xCyclopedia');
    expect(page.querySelector('b')).toBeNull();
  });

  it.each([
    ['No catalog is switched on, so nothing can be found.', { enabled: false }],
    [
      'No catalog that is switched on could be opened, so nothing can be found.',
      { enabled: true, failure: 'Damaged.' },
    ],
  ])('says: %s', async (sentence, state) => {
    const { page, surface, type } = await show();
    const none = { rows: [], total: 0, searched: { records: 0, catalogs: [] } };
    const catalogs = { catalogs: [{ id: 'x', name: 'Mine', ...state }] };
    vi.mocked(surface.ask).mockImplementation((async (name: keyof BackgroundAsks) =>
      name === 'catalogs' ? catalogs : none) as unknown as Ask);
    await type('wks');
    await act(settle);
    const said = page.querySelector('.search-message');
    expect(said?.textContent).toContain(sentence);
    expect(said?.textContent).not.toContain('Try a shorter part');
    expect(said?.querySelector('a')?.getAttribute('href')).toBe('/options.html');
  });

  it('searches at once for the query of its address', async () => {
    const { active } = await show('wtsapi');
    expect(active()).toContain('wtsapi32.dll');
  });
});

describe('a text that is pasted into the search', () => {
  const MD5 = '2c3be28e1b8d28a8b326fbb7e06cedd9';
  const queries = [
    { what: 'a hash in a sentence', text: `Please check MD5: ${MD5} today.\n`, query: MD5 },
    {
      what: 'a path with spaces',
      text: '"C:\\Program Files\\Tool\\tool.exe"\r\n',
      query: 'C:\\Program Files\\Tool\\tool.exe',
    },
    { what: 'a hash with a comma', text: `${MD5},`, query: MD5 },
    { what: 'words', text: ' remote\n  desktop ', query: 'remote desktop' },
  ];
  it.each(queries)('is searched for what it means: $what', async ({ text, query }) => {
    const { field, paste } = await show();
    expect((await paste(text)).defaultPrevented).toBe(true);
    // Detection is loaded with the first text that needs it.
    await vi.waitFor(() => expect(field.value).toBe(query), { timeout: 10_000 });
  });

  it.each([`wksprt.exe\n${MD5}\n`, `wksprt.exe,${MD5}`])(
    'opens as a list where it holds several indicators: %j',
    async (text) => {
      const { surface, paste } = await show();
      await paste(text);
      await vi.waitFor(() => expect(surface.openList).toHaveBeenCalledWith(text));
    },
  );

  it('is left to the browser where it is one word, or added to a query', async () => {
    const { type, paste } = await show();
    expect((await paste(` ${MD5} `)).defaultPrevented).toBe(false);
    await type('sign');
    expect((await paste('er of it')).defaultPrevented).toBe(false);
  });

  it('says what to do where it is too long', async () => {
    const { page, surface, paste } = await show();
    surface.openList.mockRejectedValueOnce(new Error('Paste it on the list page.'));
    await paste(`wksprt.exe ${MD5}`);
    await vi.waitFor(async () => {
      await act(settle);
      expect(page.querySelector('[role=alert]')?.textContent).toBe('Paste it on the list page.');
    });
  });
});

describe('records that were kept', () => {
  const record = { id: 'a.exe-1', kind: 'file', name: 'a.exe', description: 'A tool' } as const;

  it('are listed, and cleared in one click', async () => {
    const { page, surface, button } = await show('', { recent: [record] });
    expect(page.textContent).toContain('a.exeA tool');
    button('Clear').click();
    expect(surface.kept.clearRecent).toHaveBeenCalledOnce();
    page.querySelector<HTMLElement>('.row-main')?.click();
    expect(surface.openRecord).toHaveBeenCalledWith('a.exe-1', undefined);
  });

  it.each([
    ['Clear', true],
    ['Stop keeping', true],
    ['Keep them', false],
  ])('leave the focus in the field after “%s”, whose button goes', async (name, keepsRecent) => {
    const { field, button } = await show('', { recent: [record], keepsRecent });
    button(name).focus();
    button(name).click();
    expect(document.activeElement).toBe(field);
  });

  it('are pinned and unpinned', async () => {
    const { surface, button } = await show('', { recent: [record], pinned: [record] });
    expect(button('Pin a.exe').getAttribute('aria-pressed')).toBe('true');
    button('Pin a.exe').click();
    expect(surface.kept.pin).toHaveBeenCalledWith('a.exe-1', false);
  });

  it('have the focus at a neighbour of one that was unpinned, and at the field after the last', async () => {
    const other = { ...record, id: 'b.exe-1', name: 'b.exe' };
    const { page, button } = await show('', { pinned: [record, other] });
    button('Pin a.exe').click();
    expect(document.activeElement).toBe(button('Pin b.exe'));
    button('Pin b.exe').click();
    expect(document.activeElement).toBe(button('Pin a.exe'));
    await act(() => render(null, page));
    const single = await show('', { pinned: [record] });
    single.button('Pin a.exe').click();
    expect(document.activeElement).toBe(single.field);
  });

  it('are none in a private window, which the popup says', async () => {
    const { page } = await show('', { recent: [record], isPrivate: true });
    expect(page.textContent).not.toContain('a.exe');
    expect(page.textContent).toContain('What you look up in a private window is not kept.');
  });

  it('are none where the person wants none, which can be taken back', async () => {
    const { surface, button } = await show('', { keepsRecent: false });
    button('Keep them').click();
    expect(surface.kept.keepRecent).toHaveBeenCalledWith(true);
  });
});
