import { readdirSync, readFileSync } from 'node:fs';

const PAGES = new URL('../../fixtures/pages/', import.meta.url);

/** Bytes of the pages of our own writing, by name. */
export const FIXTURE_PAGES: ReadonlyMap<string, Uint8Array<ArrayBuffer>> = new Map(
  readdirSync(PAGES)
    .sort()
    .map((name) => [name, new Uint8Array(readFileSync(new URL(encodeURIComponent(name), PAGES)))]),
);
