import type { ComInstance, ComRecord, ComServer, RegistryKey } from '@/data/catalog/record';
import { orAbsent } from './file-record';

/** Name of a key's default value. */
export const DEFAULT_VALUE = '(default)';

/** Registries hold CLSIDs with a digit too many or too few, or without the closing brace. */
const CLSID = /^\{([0-9a-f-]{30,44})\}?$/i;
const SERVER_KEYS: ReadonlySet<string> = new Set([
  'inprocserver32',
  'inprocserver',
  'localserver32',
  'localserver',
]);

/** A CLSID in braces, in lower case and without them; `undefined` where the text is none. */
export function parseClsid(text: string): string | undefined {
  return CLSID.exec(text.trim())?.[1]?.toLowerCase();
}

/**
 * Sets a name of an outside source in a plain object; `__proto__` becomes a key like any other.
 */
export function setOwn<Value>(target: Record<string, Value>, name: string, value: Value): void {
  if (name === '__proto__') {
    Object.defineProperty(target, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  } else {
    target[name] = value;
  }
}

/**
 * The subkey of this name, created where it is missing. Where a value has the same name, as registries
 * allow, the subkey's name is given a back-slash at its end.
 */
export function addSubkey(registry: RegistryKey, name: string): RegistryKey {
  const present = Object.hasOwn(registry, name) ? registry[name] : undefined;
  if (typeof present === 'object') return present;
  if (present !== undefined) return addSubkey(registry, `${name}\\`);
  const created: RegistryKey = {};
  setOwn(registry, name, created);
  return created;
}

/** What a source says of one COM object; `registry` holds the values and subkeys of its key. */
export interface ComFacts {
  clsid: string;
  page?: string;
  name: string | undefined;
  registry: RegistryKey;
  instance: ComInstance | undefined;
}

/** Makes a record, with what the registry says of servers and ProgID drawn out. */
export function toComRecord({ clsid, page, name, registry, instance }: ComFacts): ComRecord {
  const servers: ComServer[] = [];
  let progId: string | undefined;
  for (const [key, sub] of Object.entries(registry)) {
    if (typeof sub === 'string') continue;
    const name = key.toLowerCase();
    if (SERVER_KEYS.has(name)) servers.push(toServer(key, sub));
    else if (name === 'progid') progId = namedValue(sub, DEFAULT_VALUE) ?? progId;
  }
  const kept = orAbsent(registry);
  return {
    kind: 'com',
    id: `clsid-${clsid}`,
    ...(page === undefined ? {} : { page }),
    clsid,
    ...(name ? { name } : {}),
    ...(servers.length > 0 ? { servers } : {}),
    ...(progId ? { progId } : {}),
    ...(kept ? { registry: kept } : {}),
    ...(instance ? { instance } : {}),
  };
}

function toServer(type: string, key: RegistryKey): ComServer {
  const path = namedValue(key, DEFAULT_VALUE);
  const threadingModel = namedValue(key, 'threadingmodel');
  return {
    type,
    ...(path ? { path } : {}),
    ...(threadingModel ? { threadingModel } : {}),
  };
}

/** A value of a key by its lower-case name. */
function namedValue(key: RegistryKey, wanted: string): string | undefined {
  for (const [name, value] of Object.entries(key)) {
    if (typeof value === 'string' && name.toLowerCase() === wanted) return value;
  }
  return undefined;
}
