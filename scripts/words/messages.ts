import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseYAML } from 'confbox';

const LOCALES = join(dirname(fileURLToPath(import.meta.url)), '../../locales');

/** The messages of a catalog under `locales/`, by their names in `_locales`. */
export function readMessages(locale: string): ReadonlyMap<string, string> {
  const file = join(LOCALES, `${locale}.yml`);
  return new Map(flat(parseYAML<unknown>(readFileSync(file, 'utf8')), ''));
}

function flat(node: unknown, name: string): [string, string][] {
  if (typeof node !== 'object' || node === null) return [[name, String(node)]];
  const before = name === '' ? '' : `${name}_`;
  return Object.entries(node).flatMap(([key, inner]) => flat(inner, `${before}${key}`));
}
