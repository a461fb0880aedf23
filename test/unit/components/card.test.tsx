// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '@/components/card/Card';
import type { CardProps } from '@/components/card/card-props';
import type { Finding, Headline, MatchedBy } from '@/data/catalog/finding';
import type { RecordReply } from '@/data/messages';
import { settle } from './settle';

const CATALOG = { id: 'x', name: 'xCyclopedia', dataDate: '2021-11' };
const SHA256 = '8d'.repeat(32);
const MD5 = '2c'.repeat(16);

function headline(name: string, more: Partial<Headline> = {}): Headline {
  return { kind: 'file', id: `${name}-1`, name, misuse: 0, ...more };
}

function finding(records: Headline[], by: MatchedBy): Finding {
  const matches = records.map((record) => ({ record, by: [by], catalog: CATALOG }));
  return { kind: 'hash', key: 'k', matches, total: matches.length, notes: [] };
}

async function reply(id: string): Promise<RecordReply> {
  const name = id.slice(0, -2);
  return {
    record: { kind: 'file', id, name, page: 'A.md', hashes: { md5: MD5, sha256: SHA256 } },
    headline: headline(name),
    catalog: CATALOG,
    variants: [headline(name, { id: 'v' })],
    similarIds: {},
    linkedFiles: {},
  };
}

let box: HTMLElement | undefined;

async function show(more: Partial<CardProps>) {
  const props: CardProps = {
    text: 'looked up',
    findings: [],
    pinned: false,
    loadRecord: vi.fn(reply),
    onPin: vi.fn(),
    onClose: vi.fn(),
    onOpenRecord: vi.fn(),
    onCopy: vi.fn(async () => true),
    ...more,
  };
  const card = document.createElement('div');
  box = card;
  document.body.append(card);
  await act(() => render(<Card {...props} />, card));
  await act(settle);
  const button = (name: string) => {
    const found = [...card.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
    );
    if (found === undefined) throw new Error(`There is no button “${name}”.`);
    return found;
  };
  return { card, props, button, text: () => card.textContent };
}

afterEach(async () => {
  const card = box;
  if (card !== undefined) await act(() => render(null, card));
  card?.remove();
});

describe('the card', () => {
  it('names the record, how it matched, and from which catalog', async () => {
    const record = headline('wksprt.exe', {
      description: 'RemoteApp Runtime',
      fileVersion: '10.0',
      machine: '64-bit',
      signer: 'Microsoft Windows',
      signed: true,
      path: 'C:\\Windows\\system32\\wksprt.exe',
      detections: 0,
      engines: 71,
      misuse: 2,
    });
    const { card, text } = await show({ findings: [finding([record], 'sha256')] });
    const dialog = card.querySelector('[role=dialog]');
    expect(dialog?.getAttribute('aria-label')).toBe('wksprt.exe');
    for (const words of ['RemoteApp Runtime', 'In the catalog (SHA256)', 'xCyclopedia · 2021-11']) {
      expect(text()).toContain(words);
    }
    expect([...card.querySelectorAll('dt')].map((term) => term.textContent)).toEqual([
      'Version',
      'Machine',
      'Signer',
      'Path',
      'Detections',
      'Misuse',
      'Variants',
    ]);
    expect(text()).toContain('0/71 at collection time');
    expect(text()).toContain('verified at collection time');
  });

  it('shows the hash that matched first, and copies each', async () => {
    const { card, props, button } = await show({
      findings: [finding([headline('a.exe')], 'md5')],
    });
    const rows = [...card.querySelectorAll('.hash')].map((row) => row.textContent);
    expect(rows.map((row) => row?.slice(0, 3))).toEqual(['MD5', 'SHA']);
    await act(() => button('Copy SHA256').click());
    await act(settle);
    expect(props.onCopy).toHaveBeenCalledWith(SHA256);
    expect(card.textContent).toContain('SHA256 copied');
  });

  it('says so where the clipboard refuses', async () => {
    const { button, text } = await show({
      findings: [finding([headline('a.exe')], 'md5')],
      onCopy: async () => false,
    });
    await act(() => button('Copy MD5').click());
    await act(settle);
    expect(text()).toContain('MD5 could not be copied: select it and press Ctrl+C');
  });

  it('pins, closes and opens the full record', async () => {
    const { props, button } = await show({ findings: [finding([headline('a.exe')], 'md5')] });
    button('Pin').click();
    button('Close').click();
    button('Full record').click();
    expect(props.onPin).toHaveBeenCalledWith(true);
    expect(props.onClose).toHaveBeenCalledOnce();
    expect(props.onOpenRecord).toHaveBeenCalledWith('a.exe-1', 'x');
  });

  it('lists several records and opens one at a time under the same header', async () => {
    const found = finding([headline('a.exe'), headline('b.exe')], 'imphash');
    const { card, text } = await show({ findings: [found] });
    expect(text()).toContain('2 records in the catalog');
    const rows = [...card.querySelectorAll<HTMLElement>('.match-row')];
    for (const row of rows) {
      await act(() => row.click());
      await act(settle);
    }
    expect(rows.map((row) => row.getAttribute('aria-expanded'))).toEqual(['false', 'true']);
    expect(text()).toContain('2 records in the catalog');
    expect(card.querySelectorAll('.card-actions')).toHaveLength(1);
  });

  it('has only the row busy whose record is not yet there', async () => {
    const { card } = await show({
      findings: [finding([headline('a.exe'), headline('b.exe')], 'imphash')],
      loadRecord: () => new Promise(() => {}),
    });
    await act(() => card.querySelector<HTMLElement>('.match-row')?.click());
    const busy = [...card.querySelectorAll('[aria-busy=true]')].map(({ className }) => className);
    expect(busy).toEqual(['match-body']);
  });

  it('groups the variants of a bare name by version', async () => {
    const variants = ['10.0.1', '10.0.2', '10.0.1'].map((fileVersion, place) =>
      headline('a.exe', { id: `v${place}`, fileVersion }),
    );
    const { card, text } = await show({ findings: [finding(variants, 'name')] });
    expect(text()).toContain('Name known in the catalog, 3 variants');
    expect([...card.querySelectorAll('h3')].map((title) => title.textContent)).toEqual([
      '10.0.2',
      '10.0.1',
    ]);
  });

  it('keeps the facts it has where the record cannot be read', async () => {
    const { text } = await show({
      findings: [finding([headline('a.exe', { fileVersion: '1.2' })], 'md5')],
      loadRecord: async () => {
        throw new Error('The shard is damaged.');
      },
    });
    expect(text()).toContain('1.2');
    expect(text()).toContain('The shard is damaged. Close the card and hover again.');
  });

  it('is busy until all of its record is there', async () => {
    let answer = (_: RecordReply) => {};
    const record = new Promise<RecordReply>((resolve) => {
      answer = resolve;
    });
    const { card } = await show({
      findings: [finding([headline('a.exe')], 'md5')],
      loadRecord: () => record,
    });
    const busy = () => card.querySelector('[role=dialog]')?.getAttribute('aria-busy');
    expect(busy()).toBe('true');
    answer(await reply('a.exe-1'));
    await act(settle);
    expect(busy()).toBe('false');
  });

  it('keeps the keyboard when the answer comes, whatever it is', async () => {
    const { card, props } = await show({ status: { state: 'loading' } });
    const dialog = card.querySelector<HTMLElement>('[role=dialog]');
    dialog?.focus();
    for (const records of [['a.exe'], ['a.exe', 'a.exe'], ['a.exe', 'b.exe'], []]) {
      const found = finding(
        records.map((name, at) => headline(name, { id: `v${at}` })),
        'name',
      );
      await act(() =>
        render(<Card {...props} status={{ state: 'found' }} findings={[found]} />, card),
      );
      expect(document.activeElement).toBe(dialog);
    }
  });

  it.each<[string, Partial<CardProps>, string]>([
    ['waits', { status: { state: 'loading' } }, 'Looking it up…'],
    ['failed', { status: { state: 'failed', message: 'No answer.' } }, 'No answer.'],
    [
      'found nothing',
      { searched: { catalogs: [CATALOG] } },
      'Not in the catalog. Searched: xCyclopedia of 2021-11.',
    ],
  ])('says that it %s', async (_, props, sentence) => {
    expect((await show(props)).text()).toContain(sentence);
  });

  it('shows markup and unseen characters of a name as text', async () => {
    const name = '<img src=x onerror=alert(1)>\u202ecod.exe';
    const { card, text } = await show({ findings: [finding([headline(name)], 'md5')] });
    expect(text()).toContain('<img src=x onerror=alert(1)>‹U+202E›cod.exe');
    expect(card.querySelector('img')).toBeNull();
  });

  it('shows the directory on the page above those in which the file is known', async () => {
    const records = [
      'C:\\Windows\\System32\\a.exe',
      'c:\\windows\\system32\\a.exe',
      'D:\\Tools\\a.exe',
    ];
    const found = finding(
      records.map((path, at) => headline('a.exe', { id: `v${at}`, path })),
      'name',
    );
    const { card } = await show({
      text: 'C:\\Users\\Public\\a.exe',
      findings: [{ ...found, kind: 'file-path', key: 'c:\\users\\public\\a.exe' }],
    });
    const [seen, known] = [...card.querySelectorAll('.directories dd')].map(
      (fact) => fact.textContent,
    );
    expect(seen).toBe('C:\\Users\\Public');
    expect(known).toBe('C:\\Windows\\System32 ×2D:\\Tools ×1');
  });

  it('says of an unexpected directory where it is, and not twice', async () => {
    const path = 'C:\\Windows\\System32\\a.exe';
    const found = finding([headline('a.exe', { path })], 'name');
    const note = { kind: 'unexpected-directory' as const, text: 'seen here in c:\\users\\public' };
    const { card, text } = await show({
      text: 'C:\\Users\\Public\\a.exe',
      findings: [{ ...found, kind: 'file-path', key: 'c:\\users\\public\\a.exe', notes: [note] }],
    });
    expect(card.querySelector('.directories.noted')?.textContent).toContain(
      'Seen outside of its known directories',
    );
    expect(text()).not.toContain(note.text);
  });

  it('leads to the records that a note speaks of, and not to the search', async () => {
    const records = [headline('real.exe', { fileVersion: '10.0.1.2 (WinBuild)' })];
    const note = { kind: 'look-alike-name' as const, text: 'Looks like real.exe.', records };
    const found = { ...finding([], 'name'), notes: [note] };
    const { button, props, text } = await show({ findings: [found] });
    await act(() => button('real.exe 10.0.1.2').click());
    expect(props.onOpenRecord).toHaveBeenCalledWith('real.exe-1');
    expect(text()).not.toContain('Search the toolbar popup');
  });

  it('names what was searched and the next step below a note that leads nowhere', async () => {
    const note = { kind: 'look-alike-name' as const, text: 'It is really a‹U+202E›fdp.exe.' };
    const found = { ...finding([], 'name'), notes: [note] };
    const { text } = await show({ findings: [found], searched: { catalogs: [CATALOG] } });
    expect(text()).toContain('Searched: xCyclopedia of 2021-11.');
    expect(text()).toContain('Search the toolbar popup');
  });

  it.each([
    ['is switched on', 'off', 'Switch one on in the options.'],
    ['that is switched on could be opened', 'failed', 'Repair one in the options.'],
  ] as const)('says that nothing was searched where no catalog %s', async (_, none, next) => {
    const { text } = await show({ searched: { catalogs: [], none } });
    expect(text()).toContain(`nothing was searched. ${next}`);
    expect(text()).not.toContain('Search the toolbar popup');
  });

  it('says which mark of the page it belongs to', async () => {
    const { card, text } = await show({
      findings: [finding([headline('a.exe')], 'md5')],
      step: { place: 3, places: 11 },
    });
    expect(text()).toContain('3 of 11 on this page');
    expect(card.querySelector('[role=dialog]')?.getAttribute('aria-label')).toBe(
      'a.exe, 3 of 11 on this page',
    );
  });
});

describe('the keys of the card', () => {
  async function withKeys(more: Partial<CardProps> = {}) {
    const shown = await show({ findings: [finding([headline('a.exe')], 'md5')], ...more });
    const dialog = shown.card.querySelector<HTMLElement>('[role=dialog]');
    const press = (key: string, modifiers: KeyboardEventInit = {}) =>
      act(async () => {
        const init = { key, bubbles: true, cancelable: true, ...modifiers };
        dialog?.dispatchEvent(new KeyboardEvent('keydown', init));
        await settle();
      });
    return { ...shown, press };
  }

  it('copy, pin and open', async () => {
    const { props, press } = await withKeys();
    await press('c');
    await press('p');
    await press('R', { shiftKey: true });
    expect(props.onCopy).toHaveBeenCalledWith(MD5);
    expect(props.onPin).toHaveBeenCalledWith(true);
    expect(props.onOpenRecord).toHaveBeenCalledOnce();
  });

  it('are left to the browser where they are held with others', async () => {
    const { props, press } = await withKeys();
    await press('c', { ctrlKey: true });
    await press('p', { altKey: true });
    expect(props.onCopy).not.toHaveBeenCalled();
    expect(props.onPin).not.toHaveBeenCalled();
  });

  it('are all listed, with those of the browser as they are set', async () => {
    const loadKeys = async () => [
      { words: 'Marks on this page on or off', keys: '' },
      { words: 'Go to the next mark', keys: 'Alt+Shift+.' },
    ];
    const { card, press, text } = await withKeys({ loadKeys, onMove: vi.fn() });
    await press('?');
    await act(settle);
    const listed = [...card.querySelectorAll('kbd')].map((key) => key.textContent);
    const bound = [...card.querySelectorAll('[aria-keyshortcuts]')].map((button) =>
      button.getAttribute('aria-keyshortcuts'),
    );
    expect(new Set(bound)).toEqual(new Set(['M', '?', 'P', 'C', 'R']));
    for (const key of bound) expect(listed).toContain(key);
    expect(listed).toContain('Alt+Shift+.');
    expect(text()).toMatch(/Go to the next mark.*no key.*Marks on this page/);
    await press('?');
    expect(card.querySelector('kbd')).toBeNull();
  });

  it('move the card', async () => {
    const onMove = vi.fn();
    const onNextCorner = vi.fn();
    const { button, press } = await withKeys({ onMove, onNextCorner });
    const grip = button('Move');
    await press('m');
    expect(onNextCorner).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(grip);
    for (const key of ['ArrowLeft', 'ArrowDown']) {
      grip.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
    expect(onMove.mock.calls).toEqual([[{ x: -24, y: 0 }], [{ x: 0, y: 24 }]]);
    grip.click();
    expect(onNextCorner).toHaveBeenCalledOnce();
  });

  it('go from record to record', async () => {
    const found = finding([headline('a.exe'), headline('b.exe')], 'imphash');
    const { card, press } = await withKeys({ findings: [found] });
    await press('ArrowDown');
    const rows = [...card.querySelectorAll('.match-row')];
    expect(document.activeElement).toBe(rows[0]);
    await act(() => {
      const down = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true });
      rows[0]?.dispatchEvent(down);
    });
    expect(document.activeElement).toBe(rows[1]);
  });
});
