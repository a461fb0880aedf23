// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { CatalogWhy } from '@/components/welcome/CatalogWhy';
import type { CatalogInfo, CatalogsReply } from '@/data/messages';

const catalog = (files: number, more: Partial<CatalogInfo> = {}): CatalogInfo => ({
  ...{
    id: 'x',
    name: 'xCyclopedia',
    embedded: true,
    enabled: true,
    files,
    comObjects: 0,
    bytes: 1,
  },
  ...more,
});
const reply = (catalogs: CatalogInfo[], more: Partial<CatalogsReply> = {}): CatalogsReply => ({
  ...{ catalogs, removed: [], storage: 'indexeddb' },
  ...more,
});
const installing = { state: 'installing', bytesDone: 1, bytesTotal: 2 } as const;

test.each<[string, CatalogsReply | undefined, RegExp]>([
  ['nothing is known yet', undefined, /^The library knows/],
  ['three of its own', reply([catalog(3)]), /^3 records come with PE Lens, enough to try it\. The/],
  ['the whole catalog', reply([catalog(26_445)]), /^26,445 records are loaded\./],
  ['an import', reply([catalog(3), catalog(2, { embedded: false })]), /^5 records are loaded\./],
  ['nothing switched on', reply([catalog(3, { enabled: false })]), /^The library knows/],
  ['its own on the way', reply([], { embedded: installing }), /is being put in place/],
])('the first run says what is loaded: %s', async (_, state, sentence) => {
  const box = document.createElement('div');
  await act(() => render(<CatalogWhy reply={state} />, box));
  expect(box.textContent).toMatch(sentence);
});
