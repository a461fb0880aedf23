import { describe, expect, test } from 'vitest';
import type { CatalogRecord, FileRecord } from '@/data/catalog/record';
import { readPage } from '@/data/import/page-reader';
import { CORPUS_DIR } from '../../corpus';
import { type Page, readHalfLibrary } from '../../half-library';
import { accountPage } from './account-page';

describe.skipIf(!CORPUS_DIR)('every page of the half library', () => {
  const pages: Page[] = CORPUS_DIR ? readHalfLibrary(CORPUS_DIR) : [];
  const records = new Map<string, CatalogRecord>();

  test('is read', () => {
    const unread: string[] = [];
    for (const { name, text } of pages) {
      try {
        records.set(name, readPage(text, name));
      } catch (error) {
        unread.push(`${name}: ${error}`);
      }
    }
    expect(unread).toEqual([]);
    expect(records.size).toBe(13_312);
    expect([...records.values()].filter(({ kind }) => kind === 'com')).toHaveLength(3_479);
  });

  test('agrees with its record, line by line', () => {
    const differing = pages.flatMap(({ name, text }) => {
      const record = records.get(name);
      const lines = record ? accountPage(text, record) : ['unread'];
      return lines.map((line) => `${name}: ${line}`);
    });
    expect(differing.slice(0, 40)).toEqual([]);
  });

  type Count = (record: FileRecord) => number | undefined;
  /** Rows counted by a pattern over the raw text, without what programs printed and foreign Markdown. */
  const filePages = pages.filter(({ name }) => !name.startsWith('clsid_'));
  const bare = filePages.map(({ text }) =>
    text
      .replace(/\r+\n/g, '\n')
      .replace(/\n```cmhg\n[\s\S]*?\n```\n(?=\n##)/g, '\n')
      .replace(/\n## Additional Info\*\n[\s\S]*$/, ''),
  );
  const rowsOf = (pattern: RegExp) =>
    bare.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  const files = () => [...records.values()].filter((record) => record.kind === 'file');
  const sum = (count: Count) => files().reduce((total, record) => total + (count(record) ?? 0), 0);

  test.each<[string, RegExp, Count]>([
    ['exports', /\n`.*` \| \d+ .*Exported Function/g, (r) => r.exports?.length],
    ['modules', /\n[A-Z]:\\.* \|(?=\n)/gi, (r) => r.runtime?.modules?.length],
    ['handles', /\n[(\\A-Z].* \| (?:File|Section)(?=\n)/g, (r) => r.runtime?.handles?.length],
    [
      'misuse',
      /\n\[(?:sigma|atomic-red-team|signature-base|LOLBAS|malware-ioc|stockpile)\]\(/g,
      (r) => r.misuse?.length,
    ],
    ['similar', /\n\[.*\]\(.*\.md\) \| \d+(?=\n)/g, (r) => r.similar?.length],
    ['screenshots', /\n!\[.*\]\(screenshots\//g, (r) => r.screenshots?.length],
    ['window titles', /\n### Window Title:\n\s*[^\s#]/g, (r) => (r.runtime?.windowTitle ? 1 : 0)],
    ['child processes', /\n### Child Processes:\n/g, (r) => (r.runtime?.children ? 1 : 0)],
    ['detections', /\n\* VirusTotal Detections: \d+\/\d+\n/g, (r) => (r.scan?.engines ? 1 : 0)],
    ['signatures', /\n\* Status: \S/g, (r) => (r.signature?.status ? 1 : 0)],
    [
      'valid signatures',
      /\n\* Status: Signature verified\.\n/g,
      (r) => (r.signature?.valid ? 1 : 0),
    ],
    ['MD5', /\nMD5 \| `[0-9A-F]{32}`\n/g, (r) => (r.hashes.md5 ? 1 : 0)],
    ['SHA1', /\nSHA1 \| `[0-9A-F]{40}`\n/g, (r) => (r.hashes.sha1 ? 1 : 0)],
    ['SHA256', /\nSHA256 \| `[0-9A-F]{64}`\n/g, (r) => (r.hashes.sha256 ? 1 : 0)],
    ['SHA384', /\nSHA384 \| `[0-9A-F]{96}`\n/g, (r) => (r.hashes.sha384 ? 1 : 0)],
    ['SHA512', /\nSHA512 \| `[0-9A-F]{128}`\n/g, (r) => (r.hashes.sha512 ? 1 : 0)],
    ['ssdeep', /\nSSDEEP \| `\d+:.*:.*`\n/g, (r) => (r.hashes.ssdeep ? 1 : 0)],
    ['imphash', /\nIMP \| `[0-9A-F]{32}`\n/g, (r) => (r.hashes.imphash ? 1 : 0)],
    ['pesha1', /\nPESHA1 \| `[0-9A-F]{40}`\n/g, (r) => (r.hashes.pesha1 ? 1 : 0)],
    ['pesha256', /\nPE256 \| `[0-9A-F]{64}`\n/g, (r) => (r.hashes.pesha256 ? 1 : 0)],
  ])('holds every row: %s', (_name, pattern, count) => {
    expect(sum(count)).toBe(rowsOf(pattern));
    expect(rowsOf(pattern)).toBeGreaterThan(300);
  });

  test.each([
    ['stdout', /\n### Usage \(stdout\):\n```cmhg\n/g, (r: FileRecord) => r.runtime?.stdout],
    ['stderr', /\n### Usage \(stderr\):\n```cmhg\n/g, (r: FileRecord) => r.runtime?.stderr],
    ['docs', /\n## Additional Info\*\n/g, (r: FileRecord) => r.docs],
  ])('holds every text: %s', (_name, pattern, text) => {
    const printed = pages.reduce(
      (total, page) => total + (page.text.replace(/\r+\n/g, '\n').match(pattern)?.length ?? 0),
      0,
    );
    expect(sum((record) => (text(record) === undefined ? 0 : 1))).toBe(printed);
  });

  test('says nothing where nothing is known, and keeps no control sequence', () => {
    const odd = [...records.values()].flatMap((record) => oddValues(record, record.id));
    expect(odd).toEqual([]);
  });
});

/** Places of a record that break its contract; a registry value may be known to be empty. */
function oddValues(value: unknown, path: string): string[] {
  if (value === null || value === undefined) return [path];
  if (typeof value === 'string') {
    const empty = value === '' && !path.includes('/registry/');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
    return empty || value === 'n/a' || /\x1b|\0|\r\n/.test(value) ? [path] : [];
  }
  if (typeof value !== 'object') return [];
  const inner = Object.entries(value);
  const bare = inner.length === 0 && !path.includes('/registry/') && !path.endsWith('/hashes');
  return bare ? [path] : inner.flatMap(([key, part]) => oddValues(part, `${path}/${key}`));
}
