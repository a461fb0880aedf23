import { describe, expect, it } from 'vitest';
import { detect } from '@/data/detect/detect';
import type { IndicatorKind } from '@/data/detect/indicator';
import { toKey, toNameKey, toPageKey, toPathKey } from '@/data/detect/keys';
import { CORPUS_DIR } from '../../corpus';
import { readHalfLibrary } from '../../half-library';

/** Rows of a page with a value of a kind: what must be found where the page prints it. */
const ROWS: [kind: IndicatorKind, row: RegExp][] = [
  ['hash', /^(?:MD5|SHA1|SHA256|SHA384|SHA512|IMP|PESHA1|PE256) \| `([0-9A-F]+)`/gm],
  ['hash', /^\* Thumbprint: `([0-9A-F]+)`/gm],
  ['serial', /^\* Serial: `([0-9A-F]+)`/gm],
  ['ssdeep', /^SSDEEP \| `([^`]+:[^`]*:[^`]*)`/gm],
  ['file-path', /^\* File Path: `([^`]+)`/gm],
];

describe.skipIf(CORPUS_DIR === undefined)('on every page of the half library', () => {
  const pages = CORPUS_DIR === undefined ? [] : readHalfLibrary(CORPUS_DIR);

  it('finds each hash, serial number, digest and path that the page prints in its tables', () => {
    const missed: string[] = [];
    let count = 0;
    for (const { name, text } of pages) {
      const found = new Set(detect(text).map((one) => `${one.kind} ${one.key}`));
      for (const [kind, row] of ROWS) {
        for (const [, value = ''] of text.matchAll(row)) {
          count++;
          const key = toKey(kind, value);
          if (!found.has(`${kind} ${key}`)) missed.push(`${name}: ${kind} ${value}`);
        }
      }
    }
    expect(count).toBeGreaterThan(5 * pages.length);
    expect(missed).toEqual([]);
  });

  it('finds each name and each link to a page', () => {
    const missed: string[] = [];
    for (const { name, text } of pages) {
      const path = /^\* File Path: `([^`]+)`/m.exec(text)?.[1];
      const fileName = path?.split('\\').pop() ?? '';
      // A bare name with spaces needs a path or quotes.
      const sentence = fileName.includes(' ') ? `"${fileName}"` : `It ran ${fileName}.`;
      const bare = fileName.includes('=') ? [] : detect(sentence);
      if (fileName !== '' && !fileName.includes('=') && bare[0]?.key !== toNameKey(fileName)) {
        missed.push(fileName);
      }
      if (path && detect(`It ran "${path}" /x`)[0]?.key !== toPathKey(path)) missed.push(path);
      if (/-\.md$|^index/.test(name)) continue;
      const address = encodeURI(name).replaceAll('#', '%23').replace(/md$/, 'html');
      const link = `https://strontic.github.io/xcyclopedia/library/${address}`;
      if (detect(`see ${link}.`)[0]?.key !== toPageKey(name)) missed.push(link);
    }
    expect(missed).toEqual([]);
  });
});
