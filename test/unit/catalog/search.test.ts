import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogRecord } from '@/data/catalog/record';
import { recordReply } from '@/data/catalog/record-reply';
import { bestOf } from '@/data/catalog/search/best-of';
import { createSearch, type Search } from '@/data/catalog/search/search';
import { rowTest } from '@/data/catalog/search/search-filters';
import type { SearchIndex } from '@/data/catalog/search/search-index';
import { parseQuery } from '@/data/catalog/search/search-query';
import { allowedEdits, TypoPattern } from '@/data/catalog/search/typo-pattern';
import type { SearchRow } from '@/data/messages';
import { packInMemory } from '@/data/store/memory-pack';
import { file, hex } from './fixtures';
import { memoryCatalog } from './memory-catalog';

const old = file('wksprt.exe', {
  version: '10.0.17763.1 (WinBuild.160101.0800)',
  description: 'RemoteApp and Desktop Connection Runtime',
});
const recent = file('WKSPRT.exe', {
  version: '10.0.19041.1 (WinBuild.160101.0800)',
  description: 'RemoteApp and Desktop Connection Runtime',
});
const records: CatalogRecord[] = [
  old,
  recent,
  file('svchost.exe', { description: 'Host Process for Windows Services' }),
  { ...file('certutil.exe'), misuse: [{ source: 'sigma' }] },
  file('cmd.exe', { description: 'Windows Command Processor' }),
  file('cmdl32.exe', { description: 'Microsoft Connection Manager' }),
  file('wincmd.exe'),
  file('psexec.exe', {
    company: 'Sysinternals',
    signed: false,
    path: 'C:\\SysinternalsSuite\\psexec.exe',
  }),
  file('WebExperienceHostApp.exe'),
  file('api-ms-win-core-file-l1-1-0.dll', { original: 'apisetstub' }),
  file('magnify.exe', { original: 'ScreenMagnifier.exe.mui' }),
  file('Übersicht.dll', { description: 'Käsekästchen' }),
  {
    kind: 'com',
    id: 'clsid-7071ec31-663b-4bc1-a1fa-b97f3b917c55',
    clsid: '7071ec31-663b-4bc1-a1fa-b97f3b917c55',
    name: 'ISP Offer Page Class',
    progId: 'Isp.Offer.1',
  },
  {
    kind: 'com',
    id: 'clsid-00000303-0000-0000-c000-000000000046',
    clsid: '00000303-0000-0000-c000-000000000046',
    name: 'FileMoniker',
  },
];
const arm = file('armtool.exe');
arm.version = { ...arm.version, machine: '64-bit ARM' };
const thumb = file('thumbtool.exe');
thumb.version = { ...thumb.version, machine: '452' };
const library = memoryCatalog({ id: 'library', name: 'Library' }, [...records, arm, thumb]);

let search: Search;
beforeAll(() => {
  search = createSearch([library]);
});

async function namesOf(query: string): Promise<string[]> {
  return (await search.search(query, 10)).rows.map(({ record }) => record.name);
}

/** The matched text with its ranges in brackets. */
function marked({ matched: { field, text, ranges } }: SearchRow): string {
  let shown = '';
  let at = 0;
  for (const [start, end] of ranges) {
    shown += `${text.slice(at, start)}[${text.slice(start, end)}]`;
    at = end;
  }
  return `${field}: ${shown}${text.slice(at)}`;
}

describe('what a query finds first, and where it matched', () => {
  it.each([
    ['a name', 'svchost.exe', 'name: [svchost.exe]'],
    ['its start', 'svch', 'name: [svch]ost.exe'],
    ['another case', 'CERTUTIL', 'name: [certutil].exe'],
    ['swapped letters', 'scvhost', 'name: [svchost].exe'],
    ['a letter left out', 'certutl', 'name: [certutil].exe'],
    ['swapped letters while typing', 'svcohst.e', 'name: [svchost.exe]'],
    ['inside a word', 'hostapp', 'name: WebExperience[HostApp].exe'],
    ['a hump of a name', 'experience', 'name: Web[Experience]HostApp.exe'],
    ['a name with hyphens', 'api-ms-win-core', 'name: [api-ms-win-core]-file-l1-1-0.dll'],
    [
      'words of a description',
      'desktop runtime',
      'description: RemoteApp and [Desktop] Connection [Runtime]',
    ],
    ['an original name', 'screenmag', 'originalFilename: [ScreenMag]nifier.exe.mui'],
    ['a company', 'sysinternals', 'company: [Sysinternals]'],
    ['a directory', 'sysinternalssu', 'path: C:\\[SysinternalsSu]ite\\psexec.exe'],
    ['a version', '10.0.17763', 'fileVersion: [10.0.17763].1 (WinBuild.160101.0800)'],
    [
      'a CLSID',
      '{7071EC31-663B-4bc1-A1FA-B97F3B917C55}',
      'clsid: [7071ec31-663b-4bc1-a1fa-b97f3b917c55]',
    ],
    ['its start', '7071ec', 'clsid: [7071ec]31-663b-4bc1-a1fa-b97f3b917c55'],
    ['a COM name', 'isp offer', 'name: [ISP] [Offer] Page Class'],
    ['a COM name written apart', 'file moniker', 'name: [FileMoniker]'],
    ['a ProgID', 'isp.offer.1', 'progId: [Isp.Offer.1]'],
    ['plain letters for accents', 'ubersicht', 'name: [Übersicht].dll'],
    ['a whole path', 'c:\\windows\\system32\\certutil.exe', 'name: [certutil.exe]'],
  ])('%s: %s', async (_, query, first) => {
    const { rows } = await search.search(query, 10);
    expect(rows[0] && marked(rows[0])).toBe(first);
  });

  it.each([
    ['exact, prefix, inside', 'cmd', ['cmd.exe', 'cmdl32.exe', 'wincmd.exe']],
    ['all words before some', 'connection manager', ['cmdl32.exe']],
    ['nothing like it', 'qqqqqqqq', []],
    ['nothing', '', []],
    ['spaces', '   ', []],
    ['only punctuation', '...:::"', []],
  ])('in order: %s', async (_, query, names) => {
    expect(await namesOf(query)).toEqual(names);
  });
});

describe('hashes', () => {
  it.each(['md5', 'sha256', 'imphash', 'pesha1'] as const)(
    'are found by their first 8 characters and whole: %s',
    async (type) => {
      const hash = old.hashes[type] ?? '';
      for (const query of [hash.slice(0, 8), hash.slice(0, 20).toUpperCase(), hash]) {
        const { rows, total } = await search.search(query, 10);
        expect(
          rows.map(({ record, matched, variants }) => [record.id, matched.field, variants]),
          query,
        ).toEqual([[old.id, type, 2]]);
        expect(total).toBe(1);
      }
    },
  );

  it('are not found by 48 bits alone', async () => {
    expect(await namesOf(`${old.hashes.sha256?.slice(0, 12)}${hex('other end', 52)}`)).toEqual([]);
  });
});

describe('a hash in a query', () => {
  const { md5 = '', sha256 = '', imphash = '' } = old.hashes;
  const colons = md5.match(/../g)?.join(':') ?? '';
  const digest = '24:eFGSDpLlCdKeR3dJJdPm/su/p2v6F:eFGLlCdKeR3dJJPm/h';
  const similar = file('similar.exe', { ssdeep: digest });
  const own = memoryCatalog({ id: 'own', name: 'Own' }, [...records, similar]);

  it.each([
    `sha256:${sha256}`,
    `MD5=${md5}`,
    `MD5: ${md5}`,
    `SHA256 = ${sha256.toUpperCase()}`,
    `"${md5}"`,
    `${md5},`,
    `0x${md5}`,
    `imphash ${imphash}`,
    colons,
    `https://www.virustotal.com/gui/file/${sha256}/detection`,
    `${md5} wksprt`,
    `wksprt.exe MD5: ${md5}`,
    `remoteapp ${md5} runtime`,
    `${md5} signed:yes`,
    `${sha256.slice(0, 32)}`,
    `${sha256.slice(0, 12)}…${sha256.slice(-6)}`,
  ])('finds its record: %s', async (query) => {
    const { rows, total } = await createSearch([own]).search(query, 10);
    expect(rows.map(({ record }) => record.id)).toEqual([old.id]);
    expect(total).toBe(1);
  });

  it.each([
    `${md5} certutil`,
    `${md5} signed:no`,
    `${sha256.slice(0, 12)}${hex('other end', 52)} wksprt`,
    `${hex('unknown', 32)} wksprt`,
  ])('finds nothing else: %s', async (query) => {
    expect(await namesOf(query)).toEqual([]);
  });

  it.each([digest, `ssdeep: ${digest}`, `${digest},"similar.exe"`])(
    'finds similar files by a digest: %s',
    async (query) => {
      const { rows } = await createSearch([own]).search(query, 10);
      expect(rows.map(({ matched }) => [matched.field, matched.text])).toEqual([
        ['ssdeep', digest],
      ]);
    },
  );

  it('counts all records that share it, and all of its start', async () => {
    const shared = hex('shared by many', 32);
    const many = Array.from({ length: 230 }, (_, i) => file(`many${i}.dll`, { imphash: shared }));
    const search = createSearch([memoryCatalog({ id: 'many', name: 'Many' }, many)]);
    for (const query of [shared, shared.slice(0, 12), shared.slice(0, 20)]) {
      const { rows, total } = await search.search(query, 10);
      expect([rows.length, total], query).toEqual([10, 230]);
    }
  });
});

describe('variants', () => {
  it('are one row, of the newest', async () => {
    const { rows } = await search.search('wksprt', 10);
    expect(rows.map(({ record, variants }) => [record.id, variants])).toEqual([[recent.id, 2]]);
  });

  it('of which one has the words show that one', async () => {
    const { rows } = await search.search('wksprt 10.0.17763.1', 10);
    expect(rows.map(({ record, variants }) => [record.id, variants])).toEqual([[old.id, 2]]);
  });

  it('in several catalogs are one row, each record once', async () => {
    const third = file('wksprt.exe', { version: '10.0.22000.1' });
    const mine = memoryCatalog({ id: 'mine', name: 'Mine' }, [old, third]);
    const { rows, searched } = await createSearch([library, mine]).search('wksprt', 10);
    expect(rows.map(({ record, variants, catalog }) => [record.id, variants, catalog.id])).toEqual([
      [third.id, 3, 'mine'],
    ]);
    expect(searched).toEqual({ records: library.index.count + 2, catalogs: ['Library', 'Mine'] });
  });
});

describe('filters', () => {
  it.each([
    ['company:sysinternals', ['psexec.exe']],
    ['company:"Microsoft Corp" cmd', ['cmd.exe', 'cmdl32.exe', 'wincmd.exe']],
    ['signed:no', ['psexec.exe']],
    ['signed:no cmd', []],
    ['signed:unsigned', ['psexec.exe']],
    ['signed:n', ['psexec.exe']],
    ['signed:"not signed"', ['psexec.exe']],
    ['signed:false', ['psexec.exe']],
    ['signed:valid cmdl', ['cmdl32.exe']],
    ['signed:verified psexec', []],
    ['signed:true psexec', []],
    ['signed:perhaps', []],
    ['misuse:perhaps', []],
    ['misuse:no certutil', []],
    ['kind:dll', []],
    ['kind:file cmdl', ['cmdl32.exe']],
    ['kind:clsid isp', ['ISP Offer Page Class']],
    ['ext:*.dll', ['Übersicht.dll', 'api-ms-win-core-file-l1-1-0.dll']],
    ['ext:.dll', ['Übersicht.dll', 'api-ms-win-core-file-l1-1-0.dll']],
    ['ext:dll', ['Übersicht.dll', 'api-ms-win-core-file-l1-1-0.dll']],
    ['misuse:yes', ['certutil.exe']],
    ['machine:arm64', ['armtool.exe']],
    ['machine:arm', ['thumbtool.exe']],
    ['machine:452', ['thumbtool.exe']],
    ['machine:"32-bit ARM"', ['thumbtool.exe']],
    ['ext:dll api', ['api-ms-win-core-file-l1-1-0.dll']],
    ['ext:.dll version:none', []],
    ['path:suite', ['psexec.exe']],
    ['kind:com isp', ['ISP Offer Page Class']],
    ['kind:file isp', []],
    ['version:17763', ['wksprt.exe']],
    ['original:magnifier', ['magnify.exe']],
    ['unknown:cmd', []],
  ])('%s', async (query, names) => {
    expect(await namesOf(query)).toEqual(names);
  });

  it('show the record that passes, not only its group', async () => {
    const { rows } = await search.search('version:17763 wksprt', 10);
    expect(rows.map(({ record }) => record.id)).toEqual([old.id]);
  });
});

describe('slashes and paths', () => {
  const records = [
    file('arp.exe', { description: 'TCP/IP Arp Command' }),
    file('tcpview.exe', {
      description: 'TCP/UDP endpoint viewer',
      path: 'C:\\SysinternalsSuite\\tcpview.exe',
    }),
    file('sdclt.exe', { description: 'Microsoft Backup/Restore' }),
    file('certutil.exe'),
    file('wmic.exe', { path: 'C:\\Windows\\System32\\wbem\\wmic.exe' }),
    file('notes.exe', { path: 'D:\\Users\\me\\AppData\\Roaming\\notes.exe' }),
  ];
  const system = ['arp.exe', 'certutil.exe', 'sdclt.exe'];
  const windows = [...system, 'wmic.exe'];
  const catalog = memoryCatalog({ id: 'paths', name: 'Paths' }, records);

  it.each([
    ['TCP/IP Arp Command', ['arp.exe']],
    ['tcp/ip', ['arp.exe']],
    ['"tcp/ip arp"', ['arp.exe']],
    ['TCP/UDP endpoint viewer', ['tcpview.exe']],
    ['Backup/Restore', ['sdclt.exe']],
    ['path:C:\\Windows\\System32\\ certutil', ['certutil.exe']],
    ['path:C:\\Windows\\System32 certutil', ['certutil.exe']],
    ['path:C:\\Windows\\System32\\', windows],
    ['path:="C:\\Windows\\System32\\"', system],
    ['path:\\windows', windows],
    ['path:c:/windows/system32', windows],
    ['path:C:\\\\Windows\\\\System32', windows],
    ['path:system32/wbem', ['wmic.exe']],
    ['path:%windir%', windows],
    ['path:%SystemRoot%\\System32', windows],
    ['path:$env:SystemRoot\\System32\\wbem', ['wmic.exe']],
    ['path:%SystemDrive%', [...system, 'tcpview.exe', 'wmic.exe']],
    ['path:%AppData%', ['notes.exe']],
    ['path:%userprofile%', ['notes.exe']],
    ['path:\\\\?\\C:\\Windows\\System32\\wbem', ['wmic.exe']],
    ['path:C:\\Windows\\System32\\certutil.exe', ['certutil.exe']],
    ['path:system32\\cert', ['certutil.exe']],
    ['path:="%windir%\\System32\\certutil.exe"', ['certutil.exe']],
    ['path:="%windir%\\System32\\certutil"', []],
    ['path:\\', records.map(({ name }) => name).toSorted()],
    ['%SystemRoot%\\System32\\certutil.exe', ['certutil.exe']],
    ['%SystemRoot%/System32/certutil.exe', ['certutil.exe']],
    ['\\\\?\\C:\\Windows\\System32\\certutil.exe', ['certutil.exe']],
    ['system32/certutil.exe', ['certutil.exe']],
    ['wbem/certutil.exe', []],
    ['/mnt/c/Windows/System32/certutil.exe', ['certutil.exe']],
    ['E:\\Windows\\System32\\certutil.exe', ['certutil.exe']],
    ['%AppData%\\notes.exe', ['notes.exe']],
  ])('%s', async (query, names) => {
    const { rows } = await createSearch([catalog]).search(query, 10);
    expect(rows.map(({ record }) => record.name).sort()).toEqual(names);
  });
});

describe('the filter of exports', () => {
  const terminal = file('wtsapi32.dll');
  terminal.exports = [
    { name: 'WTSFreeMemory', ordinal: 1 },
    { name: 'WTSQuerySessionInformationW', ordinal: 2 },
  ];
  const other = file('winsta.dll');
  other.exports = [{ name: 'WinStationFreeMemory', ordinal: 1 }];
  const packed = packInMemory({ name: 'Exports' }, [terminal, other, file('none.dll')]);

  it.each([
    ['export:wtsquerysessioninformationw', ['export: [WTSQuerySessionInformationW]']],
    ['export:WTSQ', ['export: [WTSQ]uerySessionInformationW']],
    ['export:FreeMemory', ['export: WinStation[FreeMemory]', 'export: WTS[FreeMemory]']],
    ['export:freememory wts', ['name: [wts]api32.dll']],
    ['export:freememory export:query', ['export: WTS[FreeMemory]']],
    ['export:nothing', []],
    ['export:="WTSFreeMemory"', ['export: [WTSFreeMemory]']],
    ['export:=freememory', []],
    ['export:=WTS', []],
  ])('%s', async (query, found) => {
    const { rows } = await createSearch([await packed]).search(query, 10);
    expect(rows.map(marked).sort()).toEqual(found.toSorted());
  });

  it('finds nothing in a catalog without export names', async () => {
    expect(await namesOf('export:free')).toEqual([]);
  });
});

describe('the filter of loaded modules', () => {
  const loader = file('loader.exe');
  loader.runtime = {
    modules: ['C:\\Windows\\SYSTEM32\\VERSION.dll', 'C:\\Windows\\System32\\kernel32.dll'],
  };
  const other = file('other.exe');
  other.runtime = { modules: ['C:\\Own\\subversion.dll', 'C:\\Windows\\System32\\kernel32.dll'] };
  const packed = packInMemory({ name: 'Modules' }, [loader, other, file('none.dll')]);

  it.each([
    ['module:version.dll', ['module: C:\\Windows\\SYSTEM32\\[VERSION.dll]']],
    ['imports:version', ['module: C:\\Windows\\SYSTEM32\\[VERSION].dll']],
    ['module:subv', ['module: C:\\Own\\[subv]ersion.dll']],
    ['module:ernel32', Array(2).fill('module: C:\\Windows\\System32\\k[ernel32].dll')],
    ['module:c:\\own\\', ['module: [C:\\Own\\]subversion.dll']],
    ['module:kernel32.dll module:version.dll loader', ['name: [loader].exe']],
    ['module:nothing', []],
    ['module:=version.dll', ['module: C:\\Windows\\SYSTEM32\\[VERSION.dll]']],
    ['module:="c:\\own\\subversion.dll"', ['module: [C:\\Own\\subversion.dll]']],
    ['module:=version', []],
    ['module:=ersion.dll', []],
  ])('%s', async (query, found) => {
    const { rows } = await createSearch([await packed]).search(query, 10);
    expect(rows.map(marked).sort()).toEqual(found.toSorted());
  });

  it('finds nothing in a catalog without an index of modules', async () => {
    expect(await namesOf('module:ntdll')).toEqual([]);
  });
});

describe('filters by what records share', () => {
  const imphash = hex('shared imports', 32);
  const one = file('one.dll', { imphash, description: 'A "quoted" tool' });
  const two = file('two.dll', { imphash, description: 'a "Quoted" Tool' });
  const rest = file('rest.dll', { description: 'A "quoted" tool and more' });
  rest.signature = { thumbprint: hex('other', 40).toUpperCase(), serial: '330000023241FB59996DCC' };
  const packed = packInMemory({ name: 'Shared' }, [one, two, rest]);

  it.each([
    [`imphash:${imphash}`, ['one.dll', 'two.dll']],
    [`imphash:${imphash.slice(0, 8).toUpperCase()}`, ['one.dll', 'two.dll']],
    [`imphash:${imphash.slice(0, 7)}`, []],
    [`imphash:${imphash.slice(0, 20)}000000000000`, []],
    [`imphash:${one.hashes.md5}`, []],
    [`thumbprint:${hex('other', 40)}`, ['rest.dll']],
    [`thumbprint:${hex('thumbprint', 40)}`, ['one.dll', 'two.dll']],
    ['serial:330000023241fb59996dcc', ['rest.dll']],
    ['description:"a ""quoted"" tool"', ['one.dll', 'rest.dll', 'two.dll']],
    ['description:="a ""quoted"" tool"', ['one.dll', 'two.dll']],
    ['description:=tool', []],
    ['signer:="microsoft windows"', ['one.dll', 'two.dll']],
    ['signer:=microsoft', []],
  ])('%s', async (query, names) => {
    const { rows } = await createSearch([await packed]).search(query, 10);
    expect(rows.map(({ record }) => record.name).sort()).toEqual(names);
  });

  it('are counted with a record, each with the query that lists them', async () => {
    const pack = await packed;
    const reply = await recordReply([pack], one.id);
    const counts = reply?.sharing?.map(({ by, records }) => [by, records]);
    expect(counts).toEqual([
      ['imphash', 1],
      ['thumbprint', 1],
      ['signer', 1],
      ['description', 1],
    ]);
    for (const { by, query, records } of reply?.sharing ?? []) {
      const { rows } = await createSearch([pack]).search(query, 10);
      expect(
        rows.map(({ record }) => record.id),
        by,
      ).toContain(one.id);
      expect(rows.length, by).toBe(records + 1);
    }
    expect(await recordReply([pack], rest.id)).not.toHaveProperty('sharing');
  });

  it('are counted once where several catalogs have them', async () => {
    const again = memoryCatalog({ id: 'again', name: 'Again' }, [
      two,
      file('more.dll', { imphash }),
    ]);
    const reply = await recordReply([await packed, again], one.id);
    expect(reply?.sharing?.[0]).toMatchObject({ by: 'imphash', records: 2 });
  });
});

describe('a hostile query', () => {
  it('asks a filter once, however often it stands there', () => {
    const query = parseQuery(`${'path:zz '.repeat(60)} "path:zz" dir:zz`, () => true);
    expect(query.filters.map(({ field }) => field)).toEqual(['path', 'dir']);
  });

  it('pauses between the texts of a column', () => {
    const values = Array.from({ length: 10_000 }, (_, i) => `c:\\directory ${i}`);
    const column = { values, ids: Uint16Array.from(values, (_, i) => i + 1) };
    const index = { columns: { path: column } } as unknown as SearchIndex;
    const work = rowTest(index, [{ field: 'path', value: 'directory 9999', whole: false }], []);
    let steps = 1;
    let step = work.next();
    for (; !step.done; step = work.next()) steps++;
    expect(steps).toBeGreaterThan(10);
    expect([step.value?.(9998), step.value?.(9999)]).toEqual([false, true]);
  });

  it('never throws, never takes long, and its ranges lie in their text', async () => {
    const typed = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.stringMatching(/^[a-z:\\". 0-9]{0,60}$/),
      fc.constantFrom(
        'a'.repeat(512),
        '\\'.repeat(512),
        'a:'.repeat(256),
        '"'.repeat(512),
        'constructor:x',
        '__proto__:x',
      ),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (query) => {
        const { rows } = await search.search(query, 5);
        for (const { matched } of rows) {
          for (const [start, end] of matched.ranges) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(matched.text.length);
          }
        }
      }),
    );
  });
});

describe('parts', () => {
  it('the bit-parallel distance is the one that a table gives', () => {
    const word = fc.stringMatching(/^[ab1.]{1,12}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        const { whole, beginning } = new TypoPattern(a).distances(`x${b}x`, 1, 1 + b.length);
        const table = distances(a, b);
        expect(whole).toBe(table.at(-1));
        expect(beginning).toBe(Math.min(...table));
      }),
    );
  });

  it.each([
    [3, 0],
    [4, 1],
    [7, 1],
    [8, 2],
    [31, 2],
    [32, 0],
  ])('a word of %i may have %i edits', (length, edits) => {
    expect(allowedEdits(length)).toBe(edits);
  });

  it('the best of many are those that sorting gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 })),
        fc.integer({ min: 1, max: 30 }),
        (points, limit) => {
          const items = points.map((_, i) => i);
          const sorted = items.toSorted((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || a - b);
          expect(bestOf(items, (item) => points[item] ?? 0, limit)).toEqual(sorted.slice(0, limit));
        },
      ),
    );
  });
});

/** Damerau-Levenshtein distances (restricted) of `a` to every beginning of `b`, by the table. */
function distances(a: string, b: string): number[] {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : i)),
  );
  const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) least = Math.min(least, at(i - 2, j - 2) + 1);
      const row = rows[i];
      if (row) row[j] = least;
    }
  }
  return rows.at(-1) ?? [];
}
