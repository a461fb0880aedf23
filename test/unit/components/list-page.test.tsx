// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ListPage } from '@/components/list/ListPage';
import { lineContext } from '@/components/list/line-context';
import { MAX_LIST_BYTES, readListFile } from '@/components/list/read-list-file';
import { createLookup } from '@/data/catalog/lookup';
import type { Ask, BackgroundAsks } from '@/data/messages';
import { file, hex } from '../catalog/fixtures';
import { memoryCatalog } from '../catalog/memory-catalog';
import { settle } from './settle';

const LABEL = { id: 'x', name: 'Library', dataDate: '2021-11' };
const ALPHA = file('alpha.exe', { description: 'The first' });
const BETA = file('beta.dll', { description: 'The second' });
const lookup = createLookup([memoryCatalog(LABEL, [ALPHA, BETA])]);
const UNKNOWN = hex('unknown', 64);
/** Begins like a hash of the catalog, and is none. */
const FORGED = (ALPHA.hashes.sha256 ?? '').slice(0, 12) + hex('forged', 52);

const LIST = [
  `${ALPHA.hashes.sha256} *alpha.exe`,
  `${BETA.hashes.sha256} *alpha.exe`,
  `${UNKNOWN} *beta.dll`,
  FORGED,
  'C:\\Users\\Public\\alpha.exe',
  'nothing.exe',
  'alpha.exe',
].join('\n');

let box: HTMLElement;
let ask: Ask;

beforeEach(async () => {
  const page = document.createElement('div');
  box = page;
  document.body.append(page);
  const asked = vi.fn(async (name: keyof BackgroundAsks, argument: unknown) => {
    switch (name) {
      case 'catalogs':
        return { catalogs: [{ ...LABEL, enabled: true }] };
      case 'glance':
        return lookup.glance((argument as BackgroundAsks['glance']).keys);
      case 'find': {
        const { keys, limit = 50 } = argument as BackgroundAsks['find'];
        return lookup.find(keys, limit);
      }
      case 'together': {
        const { pairs } = argument as BackgroundAsks['together'];
        const notes = pairs.map(({ name, hash }) => lookup.together(name, hash));
        return { notes: (await Promise.all(notes)).map((note) => note ?? null) };
      }
      default:
        return null;
    }
  });
  ask = asked as unknown as Ask;
  await act(() => render(<ListPage ask={ask} />, page));
});

afterEach(async () => {
  await act(() => render(null, box));
  box.remove();
});

async function finish(): Promise<void> {
  for (let turn = 0; turn < 200; turn++) {
    await act(settle);
    if (box.querySelector('.only-heard[role=status]')?.textContent === 'All looked up') break;
  }
  // Rows out of sight are elements in print alone.
  await act(() => void dispatchEvent(new Event('beforeprint')));
}

async function paste(text: string): Promise<void> {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new Event('paste', { bubbles: true, cancelable: true });
  await act(() => void document.body.dispatchEvent(Object.assign(event, { clipboardData })));
  await finish();
}

async function press(name: string | RegExp): Promise<void> {
  const button = [...box.querySelectorAll('button')].find(({ textContent }) =>
    typeof name === 'string' ? textContent === name : name.test(textContent ?? ''),
  );
  if (button === undefined) throw new Error(`There is no button ${name}.`);
  await act(() => button.click());
}

/** What each row says: line, indicator, what it is, note. */
const rows = () =>
  [...box.querySelectorAll('tr.entry')].map((row) => {
    const [line, , what, note] = [...row.children].map(({ textContent }) => textContent ?? '');
    const indicator = row.querySelector('button')?.textContent ?? '';
    return [line, indicator.length > 20 ? indicator.slice(-9) : indicator, what, note];
  });

const inCatalog = (name: string, by: string) => `${name} (${by}) · Library · 2021-11`;
const NOT = 'Not in the catalog of 2021-11';
const end = (hash: string | undefined) => hash?.slice(-9);

describe('a pasted list', () => {
  it('is answered in its order: found, not found, and what is to note', async () => {
    await paste(LIST);
    const alpha = 'alpha.exeThe firstName known in the catalog · Library · 2021-11';
    expect(rows()).toEqual([
      ['1', end(ALPHA.hashes.sha256), inCatalog('alpha.exeThe firstIn the catalog', 'SHA256'), ''],
      ['1', 'alpha.exe', alpha, ''],
      [
        '2',
        end(BETA.hashes.sha256),
        inCatalog('beta.dllThe secondIn the catalog', 'SHA256'),
        'Name and hash differ',
      ],
      ['2', 'alpha.exe', alpha, ''],
      ['3', end(UNKNOWN), NOT, 'Known name, other hash'],
      ['3', 'beta.dll', 'beta.dllThe secondName known in the catalog · Library · 2021-11', ''],
      ['4', end(FORGED), NOT, ''],
      ['5', 'alpha.exe', alpha, 'Unexpected directory'],
      ['6', 'nothing.exe', NOT, ''],
      ['7', 'alpha.exe', alpha, ''],
    ]);
  });

  it.each([
    [/^Found/, 7],
    [/^Not found/, 3],
    [/^Noted/, 3],
    [/^All/, 10],
  ])('shows those of %s', async (filter, count) => {
    await paste(LIST);
    await press(filter);
    expect(rows()).toHaveLength(count);
  });

  it('is sorted by a column, and the other way round', async () => {
    await paste(LIST);
    await press('Indicator');
    const first = rows().map(([, indicator]) => indicator);
    await press('Indicator');
    expect(rows().map(([, indicator]) => indicator)).toEqual(first.toReversed());
    await press('What it is');
    expect(rows().at(-1)?.[2]).toBe(NOT);
  });

  it('shows what stands several times once, where asked to', async () => {
    await paste(LIST);
    await act(() => box.querySelector<HTMLInputElement>('.once input')?.click());
    expect(rows().filter(([, indicator]) => indicator === 'alpha.exe')).toHaveLength(2);
  });

  it('opens a row: its line, its notes and the card', async () => {
    await paste(LIST);
    await act(() => box.querySelector<HTMLButtonElement>('#entry-2')?.click());
    await act(settle);
    const details = box.querySelector('.list-details')?.textContent ?? '';
    expect(details).toContain(`${BETA.hashes.sha256} *alpha.exe`);
    expect(details).toContain('This hash belongs to beta.dll, not to alpha.exe.');
    expect(details).toContain('In the catalog (SHA256)');
    await act(() => box.querySelector<HTMLElement>('[aria-label="Close"]')?.click());
    expect(box.querySelector('.list-details')).toBeNull();
  });

  it('sends keys and nothing else of the text', async () => {
    await paste(`the secret plan\nalpha.exe and words around it`);
    const sent = JSON.stringify(vi.mocked(ask).mock.calls);
    expect(sent).toContain('alpha.exe');
    expect(sent).not.toMatch(/secret|words around/);
  });

  it('says that a text holds nothing, with the next step', async () => {
    await paste('no indicator here');
    expect(box.textContent).toContain('drop the file that holds it');
  });

  const off = [{ ...LABEL, enabled: false }];
  it.each([
    ['No catalog is switched on, so nothing was looked up. Switch one on', off],
    [
      'No catalog that is switched on could be opened, so nothing was looked up. Repair one',
      [...off, { ...LABEL, enabled: true, failure: 'Damaged.' }],
    ],
  ])('says: %s', async (sentence, catalogs) => {
    vi.mocked(ask).mockImplementation((async (name: keyof BackgroundAsks) =>
      name === 'catalogs' ? { catalogs } : []) as unknown as Ask);
    await paste('alpha.exe');
    const said = box.querySelector('[role=status]');
    expect(said?.textContent).toContain(sentence);
    expect(said?.querySelector('a')?.getAttribute('href')).toBe('/options.html');
    expect(rows()).toEqual([['1', 'alpha.exe', 'Not looked up', '']]);
    expect(box.querySelector('.filters')?.textContent).not.toContain('Not found');
  });

  it('says what failed', async () => {
    vi.mocked(ask).mockRejectedValueOnce(new Error('The index is damaged.'));
    await paste(LIST);
    expect(box.querySelector('[role=alert]')?.textContent).toContain('The index is damaged.');
  });

  it('comes back into the field to be edited', async () => {
    await paste(LIST);
    await press('Edit text');
    expect(box.querySelector('textarea')?.value).toBe(LIST);
  });
});

describe('files with a list', () => {
  const utf16 = (text: string, mark: boolean) => {
    const units = Uint16Array.from((mark ? '\ufeff' : '') + text, (c) => c.charCodeAt(0));
    return new Uint8Array(units.buffer);
  };
  it.each<[string, BlobPart]>([
    ['UTF-8', 'a.exe é\r\n'],
    ['UTF-8 with its mark', '\ufeffa.exe é\r\n'],
    ['UTF-16 with its mark', utf16('a.exe é\r\n', true)],
    ['UTF-16 without', utf16('a.exe é\r\n', false)],
  ])('are read as %s', async (_, part) => {
    expect(await readListFile(new File([part], 'x.txt'))).toBe('a.exe é\r\n');
  });

  it.each<[string, BlobPart, string]>([
    ['a.exe', new Uint8Array([0x4d, 0x5a, 0, 0, 1]), '“a.exe” is not text. Drop a text file'],
    ['a.evtx', new Uint8Array([0x45, 0, 0, 1]), 'Save the log as XML'],
    ['a.csv', new Uint8Array(MAX_LIST_BYTES + 1), 'Drop a part of it.'],
  ])('%s is refused with the next step', async (name, part, sentence) => {
    await expect(readListFile(new File([part], name))).rejects.toThrow(sentence);
  });
});

describe('the line of an indicator', () => {
  const long = 'x'.repeat(400);
  it.each<[string, string, string, [number, number]]>([
    ['stands alone', 'one\n  two a.exe three \r\nfour', 'two a.exe three', [4, 9]],
    [
      'is cut on both sides',
      `${long}a.exe${long}`,
      `…${'x'.repeat(160)}a.exe${'x'.repeat(160)}…`,
      [161, 166],
    ],
    ['is all of the text', 'a.exe', 'a.exe', [0, 5]],
  ])('%s', (_, text, line, range) => {
    const start = text.indexOf('a.exe');
    expect(lineContext(text, start, start + 5)).toEqual({ line, range });
  });
});
