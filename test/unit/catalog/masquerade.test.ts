import { describe, expect, it } from 'vitest';
import { Masquerades } from '@/data/catalog/notes/masquerade';
import { readPage } from '@/data/import/page-reader';
import { CORPUS_DIR } from '@/test/corpus';
import { readHalfLibrary } from '@/test/half-library';
import { file } from './fixtures';
import { memoryCatalog } from './memory-catalog';
import { ORDINARY_NAMES } from './ordinary-names';

const NAMES = [
  'svchost.exe',
  'lsass.exe',
  'csrss.exe',
  'smss.exe',
  'wscript.exe',
  'msbuild.exe',
  'taskhost.exe',
  'explorer.exe',
  'rundll32.exe',
  'wksprt.exe',
  'wtsapi32.dll',
  'sessionmsg.exe',
  'services.exe',
  'wlanapi.dll',
  'msvcirt.dll',
  'cmd.exe',
  'notepad.exe',
  'kernel32.dll',
  'PresentationHost.exe',
];
const masquerades = new Masquerades([
  memoryCatalog(
    { id: 'library', name: 'Library' },
    NAMES.map((name) => file(name)),
  ),
]);

describe('a name that looks like one of the catalog', () => {
  it.each([
    ['two letters swapped', 'scvhost.exe', 'Looks like svchost.exe (cv for vc).'],
    ['a digit for a letter', 'svch0st.exe', 'Looks like svchost.exe (0 for o).'],
    ['1 for l', 'rundl132.exe', 'Looks like rundll32.exe (1 for l).'],
    ['i for l', 'isass.exe', 'Looks like lsass.exe (i for l).'],
    ['l for i', 'wtsapl32.dll', 'Looks like wtsapi32.dll (l for i).'],
    ['rn for m', 'crnd.exe', undefined],
    ['rn for m in a longer name', 'sessionrnsg.exe', 'Looks like sessionmsg.exe (rn for m).'],
    ['a Cyrillic letter', 'svch\u043est.exe', 'Looks like svchost.exe (Cyrillic \u043e).'],
    ['several', 'l\u0455\u0430ss.exe', 'Looks like lsass.exe (Cyrillic \u0455, Cyrillic \u0430).'],
    ['a Greek letter', 'expl\u03bfrer.exe', 'Looks like explorer.exe (Greek \u03bf).'],
    ['a full-width letter', '\uff53vchost.exe', 'Looks like svchost.exe (full-width \uff53).'],
    ['a letter with an accent', 'svch\u00f6st.exe', 'Looks like svchost.exe (\u00f6).'],
    ['an invisible character', 'cmd\u200b.exe', 'Looks like cmd.exe (an invisible character).'],
    ['a space', 'svchost .exe', 'Looks like svchost.exe (a space before its extension).'],
    ['a letter too many', 'lsasss.exe', 'Looks like lsass.exe (one s too many).'],
    ['a letter left out', 'explorr.exe', 'Looks like explorer.exe (one e left out).'],
    ['another letter', 'wksbrt.exe', 'Looks like wksprt.exe (b for p).'],
    [
      'one of two letters left out of a short name',
      'csrs.exe',
      'Looks like csrss.exe (one s left out).',
    ],
    ['the same of another', 'lsas.exe', 'Looks like lsass.exe (one s left out).'],
    ['a letter left out of a short name', 'lass.exe', 'Looks like lsass.exe (one s left out).'],
    ['a letter too many in a short name', 'smsss.exe', 'Looks like smss.exe (one s too many).'],
    ['the first letter left out', 'vchost.exe', 'Looks like svchost.exe (one s left out).'],
    ['a letter before the first', 'xsvchost.exe', 'Looks like svchost.exe (one x too many).'],
    ['a long program name', 'presentationhast.exe', 'Looks like PresentationHost.exe (a for o).'],
  ])('%s: %s', (_, name, text) => {
    const found = masquerades.of(name);
    expect(found?.text).toBe(text);
    if (text !== undefined) expect(found?.resembles, 'the record that it resembles').toBeDefined();
  });

  it.each([
    [
      'an override',
      'invoice\u202efdp.exe',
      'A right-to-left override turns part of this name round on screen; it is really invoice‹U+202E›fdp.exe.',
    ],
    [
      'a document',
      'invoice.pdf.exe',
      'Two extensions: it looks like a document, but the file is a .exe.',
    ],
    [
      'a document and spaces',
      'invoice.pdf   .scr',
      'Two extensions: it looks like a document, but the file is a .scr.',
    ],
    ['spaces', 'readme      .exe', 'Spaces push the real extension, .exe, out of sight.'],
  ])('hides its type behind %s', (_, name, text) => {
    expect(masquerades.of(name)).toEqual({ text });
  });

  it.each([
    'wwanapi.dll',
    'wlanapi2.dll',
    'msvcrt.dll',
    'service.exe',
    'cmd2.exe',
    'svchost.dll',
    'explorer64.exe',
    'report.v1.exe',
    'archive.tar.gz',
    'jquery.min.js',
    'план.exe',
    'rundll.exe',
    'ssms.exe',
    'sass.exe',
    'smsc.exe',
    'sms.exe',
    'rscript.exe',
    'script.exe',
    'esbuild.exe',
    'taskhostw.exe',
    'user.exe',
    'a.exe',
    '.exe',
    '',
  ])('is not seen in %s', (name) => {
    expect(masquerades.of(name)).toBeUndefined();
  });
});

describe('a name that looks like a well-known one that no catalog has', () => {
  const without = new Masquerades([memoryCatalog({ id: 'small', name: 'Small' }, [file('a.exe')])]);

  it.each([
    ['kerne132.dll', 'Looks like kernel32.dll (1 for l).'],
    ['ntd11.dll', 'Looks like ntdll.dll (characters drawn alike).'],
    ['svch0st.exe', 'Looks like svchost.exe (0 for o).'],
    ['kern\u0435l32.dll', 'Looks like kernel32.dll (Cyrillic \u0435).'],
    ['lsass\u200b.exe', 'Looks like lsass.exe (an invisible character).'],
    ['svchost .exe', 'Looks like svchost.exe (a space before its extension).'],
  ])('is noted without a record: %s', (name, text) => {
    expect(without.of(name)).toEqual({ text });
  });

  it.each(['kernel32.dll', 'svchosts.exe', 'user64.dll', 'kernel33.dll', 'kerne132.exe'])(
    'is not seen in %s',
    (name) => {
      expect(without.of(name)).toBeUndefined();
    },
  );
});

describe.skipIf(CORPUS_DIR === undefined)('over the half library', () => {
  const records = readHalfLibrary(CORPUS_DIR ?? '')
    .filter(({ name }) => name !== 'index.md')
    .map(({ name, text }) => readPage(text, name));
  const half = new Masquerades([memoryCatalog({ id: 'half', name: 'Half' }, records)]);
  const names = records.flatMap((record) =>
    record.kind === 'file' ? [record.name.toLowerCase()] : [],
  );

  it('no name of ordinary software looks like one of its names', () => {
    const own = new Set(names);
    const noted = ORDINARY_NAMES.filter((name) => !own.has(name) && half.of(name) !== undefined);
    expect(ORDINARY_NAMES.length).toBeGreaterThan(300);
    expect(noted).toEqual([]);
  });

  it('no name of its own or of ordinary software is drawn like a well-known one', () => {
    const without = new Masquerades([]);
    expect([...names, ...ORDINARY_NAMES].filter((name) => without.of(name))).toEqual([]);
  });

  it('none of its own names hides anything by its form', () => {
    const noted = [...new Set(names)].filter(
      (name) => half.of(name)?.resembles === undefined && half.of(name),
    );
    expect(noted).toEqual([]);
  });
});
