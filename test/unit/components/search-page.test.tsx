// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SearchPage } from '@/components/search/SearchPage';
import type { Ask, SearchReply } from '@/data/messages';
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

async function show(initialQuery = '') {
  const info = { ...CATALOG, embedded: false, enabled: true, files: 9833, comObjects: 1, bytes: 1 };
  const ask = vi.fn(async (name: string, argument: { query: string }) => {
    if (name === 'search') return replyTo(argument.query);
    if (name === 'catalogs') return { catalogs: [info], storage: 'indexeddb' };
    return null;
  });
  const page = document.createElement('div');
  box = page;
  document.body.append(page);
  await act(() =>
    render(<SearchPage ask={ask as unknown as Ask} initialQuery={initialQuery} />, page),
  );
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
  return { page, ask, field, type, press, active };
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
    const { ask, type, press, active } = await show();
    await type('w');
    expect(active()).toContain('wksprt.exe');
    await press('ArrowDown');
    expect(active()).toContain('wtsapi32.dll');
    await press('ArrowDown');
    await press('ArrowUp');
    await press('Enter');
    expect(ask).toHaveBeenLastCalledWith('openRecord', { id: 'wtsapi32.dll-1', catalog: 'x' });
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

  it('searches at once for the query of its address', async () => {
    const { active } = await show('wtsapi');
    expect(active()).toContain('wtsapi32.dll');
  });
});
