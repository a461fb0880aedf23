import type { ComInstance, ComRecord, RegistryKey } from '@/data/catalog/record';
import { addSubkey, DEFAULT_VALUE, setOwn, toComRecord } from './com-record';
import { orAbsent } from './file-record';

type Part = 'top' | 'registry' | 'instance';

/**
 * Reads the page of one COM object.
 *
 * A key's default value is `` ##### `…` ``, on a few pages `` * `…` `` (at the top `` ### `…` ``);
 * other values are `` * name: `…` ``; a subkey is a `###` of the section `Registry`.
 * @param lines the page's lines, clean, without its licence line
 * @param from the line after the heading with the CLSID
 */
export function readComPage(
  lines: readonly string[],
  from: number,
  clsid: string,
  page: string,
): ComRecord {
  let name: string | undefined;
  let type: string | undefined;
  const registry: RegistryKey = {};
  const methods: Record<string, string> = {};
  const properties: Record<string, string> = {};

  let part: Part = 'top';
  let target: RegistryKey = registry;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (line === '') continue;
    if (line === '## Registry' || line === '## Instance') {
      part = line === '## Registry' ? 'registry' : 'instance';
      target = part === 'registry' ? registry : {};
    } else if (line.startsWith('### ') && part !== 'top') {
      const heading = line.slice(4).trim();
      if (part === 'registry') target = addSubkey(registry, heading);
      else target = heading === 'Methods' ? methods : heading === 'Properties' ? properties : {};
    } else {
      const entry = readEntry(lines, at);
      if (!entry) continue;
      at = entry.last;
      if (entry.name !== '') {
        if (part === 'instance' && target !== methods && target !== properties) {
          if (entry.name === 'Type') type = entry.value;
        } else setOwn(target, entry.name, entry.value);
      } else if (part === 'top') name ??= entry.value;
      else if (entry.value !== '') setOwn(target, DEFAULT_VALUE, entry.value);
    }
  }
  const instance: ComInstance = {
    ...(type ? { type } : {}),
    ...(orAbsent(methods) ? { methods } : {}),
    ...(orAbsent(properties) ? { properties } : {}),
  };
  return toComRecord({ clsid, page, name, registry, instance: orAbsent(instance) });
}

interface Entry {
  /** `''` for a default value. */
  name: string;
  value: string;
  /** Last line of the value. */
  last: number;
}

/** A value in back-quotes, which may go on over several lines, with the name before it. */
function readEntry(lines: readonly string[], at: number): Entry | undefined {
  const line = lines[at] ?? '';
  const marker = line.startsWith('* ') ? 2 : line.startsWith('#') ? line.indexOf(' ') + 1 : 0;
  if (marker === 0) return undefined;
  const quote = line.startsWith('`', marker) ? marker : line.indexOf(': `', marker) + 2;
  if (quote < marker) return undefined;
  const name = line.slice(marker, Math.max(marker, quote - 2));
  let text = line.slice(quote + 1);
  let last = at;
  while (!text.trimEnd().endsWith('`')) {
    const next = lines[last + 1];
    // A value that is never closed ends where the next entry begins.
    if (next === undefined || next.startsWith('#') || next.startsWith('* ')) break;
    text += `\n${next}`;
    last++;
  }
  text = text.trimEnd();
  return { name, value: (text.endsWith('`') ? text.slice(0, -1) : text).trim(), last };
}
