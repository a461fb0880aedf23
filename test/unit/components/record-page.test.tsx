// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { RecordPage } from '@/components/record/RecordPage';
import { visibleText } from '@/components/ui/visible-text';
import type { CatalogRecord, FileRecord } from '@/data/catalog/record';
import type { Ask, RecordReply } from '@/data/messages';
import { readStarter } from '@/data/starter';
import { settle } from './settle';

/** A file record with every field that the form has, each with a text of its own. */
const FULL: FileRecord = {
  kind: 'file',
  id: 'full.exe-00000000000000000000000000000001',
  page: 'full.exe-00000000000000000000000000000001.md',
  name: '<img src=x onerror=alert(1)>.exe',
  path: 'C:\\Full\\full.exe',
  description: 'A description',
  comments: 'Some comments',
  hashes: {
    md5: '01'.repeat(16),
    sha1: '02'.repeat(20),
    sha256: '03'.repeat(32),
    sha384: '04'.repeat(48),
    sha512: '05'.repeat(64),
    imphash: '06'.repeat(16),
    pesha1: '07'.repeat(20),
    pesha256: '08'.repeat(32),
    ssdeep: '3:AbC:dEf',
  },
  signature: {
    status: 'Signature verified.',
    serial: '0a0b',
    thumbprint: '09'.repeat(20),
    issuer: 'CN=Issuer',
    subject: 'CN=Subject',
  },
  version: {
    originalFilename: 'FULL.EXE',
    product: 'A product',
    company: 'A company',
    fileVersion: '1.2.3.4 (lab)',
    productVersion: '1.2',
    language: 'A language',
    copyright: 'A copyright',
    trademarks: 'A trademark',
    machine: '64-bit ARM',
  },
  scan: { detections: 3, engines: 71, link: 'https://www.virustotal.com/gui/file/x/detection' },
  runtime: {
    stdout: 'printed <b>out</b>',
    stderr: 'printed err',
    children: ['child.exe'],
    windowTitle: 'A title',
    handles: [{ path: 'C:\\Handle', access: 'RW-', type: 'Section' }],
    modules: ['C:\\Module.dll'],
  },
  exports: [{ name: '?f@@YAXXZ', ordinal: 4711, address: '0x30008270', rva: '0x00008270' }],
  similar: [{ page: 'other.exe-02.md', score: 38 }],
  misuse: [
    {
      source: 'sigma',
      sourceUrl: 'https://github.com/x/sigma',
      file: 'rule.yml',
      fileUrl: 'https://github.com/x/sigma/rule.yml',
      example: "- '*\\full.exe'",
      license: 'DRL 1.0',
      licenseUrl: 'https://github.com/x/sigma/LICENSE',
    },
  ],
  docs: '**The information below is copied from [MicrosoftDocs](https://github.com/MicrosoftDocs/windowsserverdocs), which is maintained by [Microsoft](https://opensource.microsoft.com/codeofconduct/). Available under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) license.*\n\n---\n\n# Full\n\nSome *text* with <script>alert(2)</script>.',
  screenshots: ['full.exe-1.png'],
};

const COM: CatalogRecord = {
  kind: 'com',
  id: 'clsid-7071ec31-663b-4bc1-a1fa-b97f3b917c55',
  page: 'clsid_7071EC31.md',
  clsid: '7071ec31-663b-4bc1-a1fa-b97f3b917c55',
  name: 'ISP Offer Page Class',
  servers: [{ type: 'InProcServer32', path: 'C:\\x\\connect.dll', threadingModel: 'Apartment' }],
  progId: 'Connect.Offer.1',
  registry: { '(default)': 'Offer', Deep: { Deeper: { '(default)': 'bottom' } } },
  instance: {
    type: 'ComObject',
    methods: { Go: 'void Go()' },
    properties: { Len: 'int Len {get}' },
  },
};

/** Fields that the page shows in other words than the record's own. */
const SAID_OTHERWISE = new Set(['kind', 'valid', 'docs', 'sourceUrl', 'fileUrl', 'licenseUrl']);

/** Every text and number of a record, with the way to it. */
function leaves(value: unknown, way: string): [way: string, text: string][] {
  if (typeof value === 'string' || typeof value === 'number') return [[way, String(value)]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    SAID_OTHERWISE.has(name) ? [] : leaves(inner, `${way}.${name}`),
  );
}

function replyOf(record: CatalogRecord): RecordReply {
  const headline = { kind: record.kind, id: record.id, name: record.name ?? record.id, misuse: 0 };
  const catalog = { id: 'x', name: 'xCyclopedia', dataDate: '2021-11' };
  return { record, headline, catalog, variants: [], similarIds: {}, linkedFiles: {} };
}

function rowsOf<Row>(count: number, row: (number: number) => Row): Row[] {
  return Array.from({ length: count }, (_, number) => row(number));
}

let app: HTMLElement | undefined;

async function show(query: string, answer: () => Promise<RecordReply | null>) {
  const box = document.createElement('div');
  app = box;
  document.body.append(box);
  await act(() =>
    render(
      <RecordPage query={query} ask={answer as unknown as Ask} loadScreenshot={async () => null} />,
      box,
    ),
  );
  // Sections come one a task.
  do await act(settle);
  while (box.querySelector('[aria-busy=true]') !== null);
  // Rows out of sight are elements in print alone.
  await act(() => void dispatchEvent(new Event('beforeprint')));
  for (const button of box.querySelectorAll<HTMLButtonElement>('.link-button')) {
    await act(() => button.click());
  }
  return box;
}

afterEach(async () => {
  if (app !== undefined) await act(() => render(null, app as HTMLElement));
  app?.remove();
});

describe('the record page', () => {
  it.each([
    ['misuse', { misuse: rowsOf(14, (n) => ({ source: 'sigma', file: `rule-${n}.yml` })) }, 12],
    ['similar', { similar: rowsOf(23, (n) => ({ page: `kin-${n}.md`, score: 50 })) }, 20],
  ])('goes on at the first further row of %s that is asked for', async (id, more, place) => {
    const page = await show(`?id=${FULL.id}`, async () => replyOf({ ...FULL, ...more }));
    const rows = page.querySelectorAll(`#${id} li, #${id} tbody tr`);
    expect(document.activeElement).toBe(rows[place]);
    expect(page.querySelector(`#${id} .link-button`)).toBeNull();
  });

  it('counts the record itself among its variants, as its table does', async () => {
    const reply = replyOf(FULL);
    const variants = [1, 2].map((number) => ({ ...reply.headline, id: `full.exe-${number}` }));
    const page = await show(`?id=${FULL.id}`, async () => ({ ...reply, variants }));
    expect(page.querySelectorAll('#variants tbody tr')).toHaveLength(3);
    expect(page.querySelector('#variants h2')?.textContent).toBe('Variants3');
    expect(page.querySelector('.contents [href="#variants"]')?.textContent).toBe('Variants3');
  });

  const records: CatalogRecord[] = [FULL, COM, ...readStarter()];
  it.each(records.map((record) => [record.id, record] as const))(
    'lets every field of %s be read',
    async (_, record) => {
      const box = await show(`?id=${record.id}`, async () => replyOf(record));
      const text = box.textContent;
      const unread = leaves(record, record.kind).filter(
        ([way, value]) => !text.includes(shown(way, value)),
      );
      expect(unread).toEqual([]);
    },
  );

  /** Pages of similar files are named without their ending. */
  function shown(way: string, value: string): string {
    return visibleText(/\.similar\.\d+\.page$/.test(way) ? value.replace(/\.md$/, '') : value);
  }

  it('shows markup in any field as text', async () => {
    const box = await show('?id=x', async () => replyOf(FULL));
    expect(box.querySelectorAll('img, script, b')).toHaveLength(0);
    expect(box.querySelector('#docs em')?.textContent).toBe('text');
    expect(box.querySelector('#docs')?.textContent).not.toContain('The information below');
    expect(box.querySelector('#docs hr')).toBeNull();
    expect(box.querySelectorAll('#docs a[rel~=license]')).toHaveLength(1);
    expect(box.querySelector('#docs')?.textContent).toContain('<script>alert(2)</script>');
  });

  it('sends no referrer and lets no page reach back', async () => {
    const box = await show('?id=x', async () => replyOf(FULL));
    const outward = [...box.querySelectorAll('a[href^="http"]')];
    expect(outward.length).toBeGreaterThan(6);
    for (const link of outward) expect(link.getAttribute('rel')).toContain('noreferrer noopener');
  });

  it.each<[string, string, () => Promise<RecordReply | null>, string]>([
    ['an unknown id', '?id=nope.exe-1', async () => null, 'No catalog has this record'],
    ['no id', '', async () => null, 'No record was named'],
    [
      'a damaged shard',
      '?id=x',
      () => Promise.reject(new Error('The shard is damaged.')),
      'The shard is damaged.',
    ],
  ])('says a sentence for %s', async (_, query, answer, sentence) => {
    expect((await show(query, answer)).textContent).toContain(sentence);
  });
});
