import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { toNdjson } from '@/data/export/ndjson';
import { readStarter } from '@/data/starter';
import { type PackManifest, parseManifest } from '@/data/store/pack-format';
import { openPack } from '@/data/store/pack-reader';
import { partPath } from '@/data/store/part-path';
import { run } from './run';
import { stixViolations } from './stix-rules';

const PAGES = resolve('test/fixtures/starter');
const COM_PAGE = resolve('test/fixtures/pages/clsid_0A1B2C3D-0000-4000-8000-00000000ABCD.md');
const STARTER = readStarter();
const LINES = STARTER.map(toNdjson).sort();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pe-lens-cli-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const here = (path: string) => join(folder, path);
const textOf = (path: string) => readFileSync(here(path), 'utf8');
const sortedLines = (text: string) => text.split(/(?<=\n)/).sort();

async function openFolder(path: string) {
  const manifest: PackManifest = parseManifest(JSON.parse(textOf(`${path}/manifest.json`)));
  return openPack({
    manifest,
    readPart: async (name) => new Uint8Array(readFileSync(here(`${path}/${partPath(name)}`))),
    label: { id: path, name: manifest.about.name },
  });
}

describe('a pack', () => {
  test('of a folder of pages holds their records', async () => {
    const { code, stderr } = await run(folder, [PAGES, '--out', 'pack', '--name', 'Golden']);
    expect(stderr).toContain('3 records were read');
    expect(code).toBe(0);
    const open = await openFolder('pack');
    const read = await Promise.all([0, 1, 2].map((number) => open.record(number)));
    expect(read.map(toNdjson).sort()).toEqual(LINES);
    expect(open.manifest.about.name).toBe('Golden');
  });

  test('is an input again, as a folder and as a zip, and gives the same bytes', async () => {
    await run(folder, [PAGES, '--out', 'pack']);
    const entries = Object.fromEntries(
      readdirSync(here('pack'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))]),
    );
    writeFileSync(here('pack.zip'), zipSync(entries));
    await run(folder, ['pack', '--out', 'again']);
    await run(folder, ['pack.zip', '--out', 'zipped']);
    const manifest = textOf('pack/manifest.json');
    expect(textOf('again/manifest.json')).toBe(manifest);
    expect(textOf('zipped/manifest.json')).toBe(manifest);
  });

  test('takes what the person says where the inputs do not', async () => {
    const about = ['--licence', 'MIT', '--source', 'https://x.test/', '--date', '2021-11'];
    await run(folder, [PAGES, '--out', 'pack', ...about]);
    expect((await openFolder('pack')).manifest.about).toEqual({
      name: 'starter',
      licence: 'MIT',
      source: 'https://x.test/',
      dataDate: '2021-11',
    });
  });

  test('replaces an older pack whole, and nothing else', async () => {
    await run(folder, [PAGES, '--out', 'pack']);
    const before = readdirSync(here('pack'), { recursive: true });
    expect((await run(folder, [COM_PAGE, '--out', 'pack'])).code).toBe(0);
    expect((await openFolder('pack')).manifest.counts).toMatchObject({ files: 0, comObjects: 1 });
    expect(readdirSync(folder)).toEqual(['pack']);
    expect(readdirSync(here('pack'), { recursive: true }).length).toBeLessThanOrEqual(
      before.length,
    );
    writeFileSync(here('pack/notes.txt'), 'mine');
    const again = await run(folder, [PAGES, '--out', 'pack']);
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('“notes.txt”') });
    expect((await openFolder('pack')).manifest.counts.comObjects).toBe(1);
    expect(textOf('pack/notes.txt')).toBe('mine');
  });
});

describe('records', () => {
  test('as NDJSON, each id once', async () => {
    cpSync(PAGES, here('copy'), { recursive: true });
    const { code, stderr } = await run(folder, [PAGES, 'copy', '--ndjson', 'out/all.ndjson']);
    expect(code).toBe(0);
    expect(stderr).toContain('3 came a second time');
    expect(sortedLines(textOf('out/all.ndjson'))).toEqual(LINES);
  });

  test('in several forms of one run', async () => {
    const argv = [PAGES, '--out', 'pack', '--ndjson', 'a.ndjson', '--format', 'ecs'];
    const { code, stdout } = await run(folder, argv);
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['a.ndjson', 'pack']);
    const documents = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(documents.map(({ event }) => event.id).sort()).toEqual(
      STARTER.map(({ id }) => id).sort(),
    );
    expect(documents[0].ecs.version).toMatch(/^8\./);
  });

  test('as a table that can be imported again', async () => {
    await run(folder, [PAGES, '--format', 'csv', '--records', 'all.csv']);
    const { data, errors } = Papa.parse<Record<string, string>>(textOf('all.csv').slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map(({ id }) => id).sort()).toEqual(STARTER.map(({ id }) => id).sort());
    await run(folder, ['all.csv', '--ndjson', 'again.ndjson']);
    expect(sortedLines(textOf('again.ndjson')).map((line) => JSON.parse(line).hashes)).toEqual(
      LINES.map((line) => JSON.parse(line).hashes),
    );
  });

  test('as Markdown, to the standard output', async () => {
    const { stdout } = await run(folder, [PAGES, '-q', '--format', 'markdown']);
    expect(stdout.match(/^# \S+$/gm)).toHaveLength(3);
  });

  test('as one bundle of STIX that keeps to its rules, the same each time', async () => {
    const argv = [PAGES, COM_PAGE, '-q', '--format', 'stix'];
    const { stdout } = await run(folder, argv);
    const bundle = JSON.parse(stdout);
    expect(stixViolations(bundle)).toEqual([]);
    const types = bundle.objects.map(({ type }: { type: string }) => type);
    expect(types.filter((type: string) => type === 'file')).toHaveLength(3);
    // Two lie in one directory, which stands in the bundle once.
    expect(types.filter((type: string) => type === 'directory')).toHaveLength(2);
    expect((await run(folder, argv)).stdout).toBe(stdout);
  });

  test.each([
    ['an id of another type', (object: Json) => ({ ...object, id: `x${object.id}` })],
    ['an empty list', (object: Json) => ({ ...object, values: [] })],
    ['a property of no type', (object: Json) => ({ ...object, colour: 'red' })],
    ['hashes of another length', (object: Json) => ({ ...object, hashes: { MD5: 'ab' } })],
  ])('the rules see %s', async (_, change) => {
    const { stdout } = await run(folder, [PAGES, '-q', '--format', 'stix']);
    const bundle = JSON.parse(stdout);
    const objects = bundle.objects.map((object: Json) =>
      object.type === 'file' ? change(object) : object,
    );
    expect(stixViolations({ ...bundle, objects })).not.toEqual([]);
  });
});

type Json = Record<string, unknown>;

describe('what cannot be done', () => {
  test.each<[string, string[], number, RegExp]>([
    ['no argument', [], 2, /^No input is named/],
    ['no wish', [PAGES], 2, /^Nothing is to be made: add --out/],
    ['an unknown option', [PAGES, '--outt', 'x'], 2, /^Unknown option '--outt'\.\n/],
    ['an option without its value', [PAGES, '--out'], 2, /--out.*argument missing\.\n/],
    ['an unknown format', [PAGES, '--format', 'xml'], 2, /choose one of ndjson, ecs, csv/],
    ['records without a format', [PAGES, '--records', 'x'], 2, /^--records needs a --format/],
    ['two to one place', [PAGES, '--ndjson', '-', '--format', 'csv'], 2, /a file of its own/],
    ['a date that is none', [PAGES, '--out', 'x', '--date', '9.11.'], 2, /^--date is “9\.11\.”/],
    ['an input that is not there', ['nope.md', '--out', 'x'], 2, /^“nope\.md” cannot be read/],
    ['an empty folder', ['empty', '--out', 'x'], 2, /^There is no file in “empty”/],
    ['a file as the place of a pack', [PAGES, '--out', 'a.txt'], 2, /name a folder/],
    ['no catalog data', ['a.txt', '--out', 'x'], 1, /^Nothing in “a\.txt” is a catalog record/],
    ['an archive cut off', ['cut.zip', '--ndjson', 'x'], 1, /^“cut\.zip” is cut off or damaged/],
    ['half a text', ['half.json', '--out', 'x', '--ndjson', 'y'], 1, /“half\.json”/],
  ])('%s ends with a sentence', async (_, argv, code, sentence) => {
    mkdirSync(here('empty'));
    writeFileSync(here('a.txt'), 'Hello, world.');
    writeFileSync(here('cut.zip'), zipSync({ 'a.md': strToU8('x'.repeat(500)) }).slice(0, 60));
    const member = '{"a.exe-1": {"file_name": "a.exe", "hash_md5": "';
    writeFileSync(here('half.json'), member);
    const before = readdirSync(folder).sort();
    const ran = await run(folder, argv);
    expect(ran.stderr).toMatch(sentence);
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test('an interruption leaves what was there', async () => {
    await run(folder, [PAGES, '--out', 'pack', '--ndjson', 'all.ndjson']);
    const before = [textOf('pack/manifest.json'), textOf('all.ndjson')];
    const stopped = AbortSignal.abort();
    const ran = await run(folder, [COM_PAGE, '--out', 'pack', '--ndjson', 'all.ndjson'], stopped);
    expect(ran).toMatchObject({ code: 130, stderr: 'Interrupted: nothing was changed.\n' });
    expect(readdirSync(folder).sort()).toEqual(['all.ndjson', 'pack']);
    expect([textOf('pack/manifest.json'), textOf('all.ndjson')]).toEqual(before);
  });

  test('unreadable inputs are told, and all of them in the report', async () => {
    for (let number = 0; number < 40; number++) writeFileSync(here(`n${number}.bin`), 'MZ\0');
    const bins = Array.from({ length: 40 }, (_, number) => `n${number}.bin`);
    const { code, stderr } = await run(folder, [PAGES, ...bins, '--out', 'p', '--report', 'r.txt']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/--report <file> writes all/);
    expect(textOf('r.txt').match(/It is none of the formats/g)).toHaveLength(40);
  });
});

test('the command runs from npm, and prints its help', async () => {
  const cli = ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'scripts/catalog/tsconfig.json'];
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(scripts.catalog).toBe(`tsx ${cli.slice(1).join(' ')} scripts/catalog.ts`);
  const ran = promisify(execFile)(process.execPath, [...cli, 'scripts/catalog.ts', '--help']);
  expect((await ran).stdout).toMatch(/^Makes a catalog pack/);
});
