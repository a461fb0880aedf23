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

  it.each<[string, Partial<CardProps>, string]>([
    ['waits', { status: { state: 'loading' } }, 'Looking it up…'],
    ['failed', { status: { state: 'failed', message: 'No answer.' } }, 'No answer.'],
    [
      'found nothing',
      { searched: [CATALOG] },
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
});
