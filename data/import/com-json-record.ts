import type { ComInstance, ComRecord, RegistryKey } from '@/data/catalog/record';
import { t } from '@/data/words/words';
import { cleanText } from './clean-text';
import { addSubkey, DEFAULT_VALUE, setOwn, toComRecord } from './com-record';
import { orAbsent } from './file-record';
import { UnreadableError } from './unreadable-error';

/** Subkeys nest a few levels; more would only exhaust the stack. */
const MAX_DEPTH = 64;

/**
 * Makes a record of one COM object of the COM JSON, in the same form as from its library page.
 * @throws {UnreadableError} where it is no object
 */
export function toComJsonRecord(clsid: string, value: unknown): ComRecord {
  if (!isObject(value)) {
    throw new UnreadableError(t('import.noObject'));
  }
  const registry: RegistryKey = {};
  let name: string | undefined;
  let instance: ComInstance | undefined;
  for (const [key, part] of Object.entries(value)) {
    if (key === DEFAULT_VALUE) name = toText(part).trim();
    else if (key === 'Instance' && isObject(part)) instance = toInstance(part);
    else if (key === 'Registry' && isObject(part)) addSubkeys(registry, part);
    else
      setOwn(registry, cleanText(key), isObject(part) ? fillKey({}, part, 1) : toText(part).trim());
  }
  return toComRecord({ clsid, name, registry, instance });
}

function addSubkeys(registry: RegistryKey, subkeys: object): void {
  for (const [name, part] of Object.entries(subkeys)) {
    if (isObject(part)) fillKey(addSubkey(registry, cleanText(name)), part, 1);
    else setOwn(registry, cleanText(name), toText(part).trim());
  }
}

function fillKey(key: RegistryKey, values: object, depth: number): RegistryKey {
  for (const [name, part] of Object.entries(values)) {
    if (isObject(part)) {
      if (depth < MAX_DEPTH) fillKey(addSubkey(key, cleanText(name)), part, depth + 1);
      continue;
    }
    const text = toText(part).trim();
    if (name !== DEFAULT_VALUE || text !== '') setOwn(key, cleanText(name), text);
  }
  return key;
}

function toInstance(source: object): ComInstance | undefined {
  const parts = new Map<string, unknown>(Object.entries(source));
  // The page says `ComObject` where .NET says `__ComObject`.
  const type = toText(parts.get('Type')).trim().replace(/^__/, '');
  const methods = toMembers(parts.get('Methods'));
  const properties = toMembers(parts.get('Properties'));
  return orAbsent({
    ...(type === '' ? {} : { type }),
    ...(methods ? { methods } : {}),
    ...(properties ? { properties } : {}),
  });
}

/** Name to signature, without the name of the .NET property that some releases leave after it. */
function toMembers(source: unknown): Record<string, string> | undefined {
  if (!isObject(source)) return undefined;
  const members: Record<string, string> = {};
  for (const [name, signature] of Object.entries(source)) {
    const text = toText(signature).replace(/\.OverloadDefinitions$/, '');
    setOwn(members, cleanText(name), text.trim());
  }
  return orAbsent(members);
}

function toText(value: unknown): string {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? value.map(toText).join(' ') : '';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
