// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CompareSection } from '@/components/record/compare/CompareSection';
import { compareChoices, toRecordId } from '@/components/record/compare/compare-choices';
import { DiffText } from '@/components/record/compare/DiffText';
import { toBlocks } from '@/components/record/compare/diff-blocks';
import { valueDifference } from '@/components/record/compare/value-difference';
import { ExportSection } from '@/components/record/export/ExportSection';
import { WRITERS } from '@/components/record/export/record-formats';
import { type DiffLine, diffLines } from '@/data/catalog/line-diff';
import type { FileRecord } from '@/data/catalog/record';
import type { Ask, RecordReply } from '@/data/messages';
import { readStarter } from '@/data/starter';
import { file } from '../catalog/fixtures';
import { settle } from './settle';

const OLD: FileRecord = {
  ...file('tool.exe', { version: '10.0.1' }),
  exports: [{ name: 'Kept', ordinal: 1 }, { name: 'Gone', ordinal: 2 }, { ordinal: 3 }],
  runtime: { stdout: 'usage\n-a\n-b', modules: ['C:\\A.dll', 'C:\\b.dll'] },
  similar: [
    { page: 'kin.exe-0123456789abcdef0123456789ABCDEF.md', score: 74 },
    { page: 'far.exe-01.md', score: 12 },
  ],
};
const NEW: FileRecord = {
  ...file('tool.exe', { version: '10.0.2' }),
  exports: [
    { name: 'Kept', ordinal: 7 },
    { name: 'Come', ordinal: 2 },
  ],
  runtime: { stdout: 'usage\n-a\n-c', modules: ['c:\\a.DLL'] },
};

function replyOf(record: FileRecord): RecordReply {
  const { id, name, path } = record;
  const fileVersion = record.version?.fileVersion;
  return {
    record,
    headline: {
      kind: 'file',
      id,
      name,
      misuse: 0,
      ...(path && { path }),
      ...(fileVersion && { fileVersion }),
    },
    catalog: { id: 'x', name: 'Library', dataDate: '2021-11' },
    variants: [],
    similarIds: { 'kin.exe-0123456789abcdef0123456789ABCDEF.md': 'kin.exe-01' },
    linkedFiles: {},
  };
}

let box: HTMLElement | undefined;

async function show(withId: string | undefined, ask: Ask): Promise<HTMLElement> {
  const element = document.createElement('div');
  box = element;
  document.body.append(element);
  const reply = { ...replyOf(OLD), variants: [replyOf(NEW).headline] };
  await act(() => render(<CompareSection reply={reply} ask={ask} withId={withId} />, element));
  await finish(element);
  return element;
}

async function finish(element: HTMLElement): Promise<void> {
  do await act(settle);
  while (element.querySelector('[aria-busy=true]') !== null);
  // Rows out of sight are elements in print alone.
  await act(() => void dispatchEvent(new Event('beforeprint')));
}

const answering = (reply: RecordReply | null) => vi.fn(async () => reply) as unknown as Ask;

afterEach(async () => {
  const element = box;
  if (element !== undefined) await act(() => render(null, element));
  element?.remove();
});

describe('a comparison', () => {
  it('shows what differs and nothing of what is the same', async () => {
    const page = await show(NEW.id, answering(replyOf(NEW)));
    const facts = [...page.querySelectorAll('.difference')].map(({ children }) =>
      [...children].map(({ textContent }) => textContent),
    );
    expect(facts).toContainEqual(['File version', 'This record: 10.0.1', 'Compared with: 10.0.2']);
    expect(facts.map(([name]) => name)).not.toContain('Company');
    const lists = [...page.querySelectorAll('.only-in')].map((list) =>
      [...list.children].map((side) =>
        [...side.querySelectorAll('li')].map((li) => li.textContent),
      ),
    );
    expect(lists).toEqual([
      [['Gone', '#3'], ['Come']],
      [['C:\\b.dll'], []],
    ]);
    const diff = page.querySelector('.diff');
    expect(diff?.querySelector('del')?.textContent).toBe('− -b\n');
    expect(diff?.querySelector('ins')?.textContent).toBe('+ -c\n');
  });

  it('is made of a variant that is chosen, which the address keeps', async () => {
    const ask = answering(replyOf(NEW));
    const replace = vi.spyOn(history, 'replaceState').mockImplementation(() => {});
    const page = await show(undefined, ask);
    expect(page.querySelector('.comparison')).toBeNull();
    const select = page.querySelector('select');
    if (select === null) throw new Error('There is nothing to choose from.');
    select.value = NEW.id;
    await act(() => void select.dispatchEvent(new Event('change', { bubbles: true })));
    await finish(page);
    expect(ask).toHaveBeenCalledWith('record', { id: NEW.id });
    expect(page.querySelector('.comparison')).not.toBeNull();
    const [, , address] = replace.mock.calls[0] ?? [];
    expect(new URL(`${address}`).searchParams.get('with')).toBe(NEW.id);
    replace.mockRestore();
  });

  it('stays where the button beside the empty id field is pressed', async () => {
    const replace = vi.spyOn(history, 'replaceState').mockImplementation(() => {});
    const page = await show(NEW.id, answering(replyOf(NEW)));
    const form = page.querySelector('form');
    await act(() => void form?.dispatchEvent(new Event('submit', { bubbles: true })));
    expect(page.querySelector('.comparison')).not.toBeNull();
    expect(replace).not.toHaveBeenCalled();
    replace.mockRestore();
  });

  it('says that no catalog has the other, and how to name one', async () => {
    const page = await show('no-such', answering(null));
    expect(page.textContent).toContain('No catalog has no-such.');
  });

  it('says what failed', async () => {
    const failing = vi.fn().mockRejectedValue(new Error('The shard is damaged.'));
    const page = await show(NEW.id, failing as unknown as Ask);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('The shard is damaged.');
  });
});

describe('what suggests itself for comparison', () => {
  it('are variants, and similar files that a catalog has', () => {
    const { variants, similar } = compareChoices({
      ...replyOf(OLD),
      variants: [replyOf(NEW).headline],
    });
    expect(variants).toEqual([{ id: NEW.id, words: '10.0.2 · C:\\Windows\\System32' }]);
    expect(similar).toEqual([{ id: 'kin.exe-01', words: 'kin.exe (ssdeep 74 of 100)' }]);
  });
});

describe('the id in what is given', () => {
  it.each([
    [' tool.exe-01 ', 'tool.exe-01'],
    ['chrome-extension://abc/record.html?id=a%2Bb.exe-01&catalog=x#hashes', 'a+b.exe-01'],
    ['tool.exe-c:\\x\\tool.exe', 'tool.exe-c:\\x\\tool.exe'],
    ['https://example.org/?q=1', ''],
  ])('%j', (given, id) => expect(toRecordId(given)).toBe(id));
});

describe('where two values differ', () => {
  it.each([
    ['10.0.19041.1', '10.0.19041.423', { left: [11, 12], right: [11, 14] }],
    ['same', 'same', { left: [4, 4], right: [4, 4] }],
    ['aaaa', 'aaaaaa', { left: [4, 4], right: [4, 6] }],
    ['0123', '89ab', undefined],
    ['', 'x', undefined],
  ])('%j and %j', (left, right, expected) =>
    expect(valueDifference(left, right)).toEqual(expected),
  );
});

describe('the blocks of a text difference', () => {
  const lines = (before: string[], after: string[]) =>
    diffLines(before.join('\n'), after.join('\n'));
  const many = Array.from({ length: 30 }, (_, number) => `line ${number}`);
  const sizes = (diff: DiffLine[], whole = false) =>
    toBlocks(diff, whole).map((one) => [
      one.kind,
      one.kind === 'folded' ? one.count : one.lines.length,
    ]);

  it('fold what is far from a difference', () => {
    const diff = lines(['first', ...many, 'last'], ['other', ...many, 'end']);
    expect(sizes(diff)).toEqual([
      ['removed', 1],
      ['added', 1],
      ['same', 3],
      ['folded', 24],
      ['same', 3],
      ['removed', 1],
      ['added', 1],
    ]);
    expect(sizes(diff, true)).toContainEqual(['same', 24]);
  });

  it('fold the start and the end up to the difference', () => {
    expect(sizes(lines([...many, 'x', ...many], [...many, 'y', ...many]))).toEqual([
      ['folded', 27],
      ['same', 3],
      ['removed', 1],
      ['added', 1],
      ['same', 3],
      ['folded', 27],
    ]);
  });

  it('have the focus at the lines that were unfolded', async () => {
    const element = document.createElement('div');
    box = element;
    document.body.append(element);
    const diff = lines([...many, 'x', ...many], [...many, 'y', ...many]);
    await act(() => render(<DiffText title="Usage" lines={diff} />, element));
    const [, behind] = element.querySelectorAll('button');
    behind?.focus();
    await act(() => behind?.click());
    expect(element.querySelector('button')).toBeNull();
    const focused = document.activeElement?.textContent?.trim().split('\n');
    expect([focused?.length, focused?.[0]]).toEqual([27, many[3]]);
  });

  it('keep a short stretch', () => {
    const few = many.slice(0, 6);
    expect(sizes(lines(['a', ...few, 'b'], ['c', ...few, 'd']))).toContainEqual(['same', 6]);
  });
});

describe('a record that is taken along', () => {
  const [record] = readStarter();
  if (record === undefined) throw new Error('There is no embedded record.');

  it.each([
    ['ndjson', (text: string) => JSON.parse(text), { id: record.id }],
    ['ecs.json', (text: string) => JSON.parse(text), { event: { id: record.id } }],
    ['stix.json', (text: string) => JSON.parse(text), { type: 'bundle' }],
    [
      'csv',
      (text: string) => text.split('\r\n').slice(1)[0]?.split(',').slice(0, 2),
      ['file', record.id],
    ],
    ['md', (text: string) => text.split('\n')[0], `# ${record.name?.replace(/([.])/g, '\\$1')}`],
  ] as const)('as %s', (ending, read, expected) => {
    const made: unknown = read(WRITERS[ending](record));
    if (typeof expected === 'string') expect(made).toBe(expected);
    else expect(made).toMatchObject(expected);
  });

  it('is copied and saved under its id', async () => {
    const element = document.createElement('div');
    box = element;
    document.body.append(element);
    const copied: string[] = [];
    vi.stubGlobal('navigator', {
      clipboard: { writeText: async (text: string) => void copied.push(text) },
    });
    const saved: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    await act(() => render(<ExportSection record={record} />, element));
    for (const button of element.querySelectorAll('button')) await act(() => button.click());
    await vi.waitFor(() => expect([copied.length, saved.length]).toEqual([5, 5]));
    expect(copied[0]).toBe(WRITERS.ndjson(record));
    expect(saved).toEqual(
      ['ndjson', 'csv', 'md', 'ecs.json', 'stix.json'].map((ending) => `${record.id}.${ending}`),
    );
    click.mockRestore();
    vi.unstubAllGlobals();
  });
});
