import type { ComInstance, ComServer, RegistryKey, Signature } from '@/data/catalog/record';

/**
 * Shapes of the objects that packs keep as JSON. Guards rather than a schema's output: a schema drops
 * keys such as `constructor`, which registries and methods may well have.
 */

export function isSignature(value: unknown): value is Signature {
  return (
    isObject(value) &&
    Object.entries(value).every(([field, fact]) =>
      field === 'valid' ? typeof fact === 'boolean' : typeof fact === 'string',
    )
  );
}

export function isServers(value: unknown): value is ComServer[] {
  return (
    Array.isArray(value) &&
    value.every((server: unknown) => isTextRecord(server) && Object.hasOwn(server, 'type'))
  );
}

/** Deeper nesting than any registry has would exhaust the stack. */
const MAX_DEPTH = 512;

export function isRegistryKey(value: unknown, depth = 0): value is RegistryKey {
  return (
    depth < MAX_DEPTH &&
    isObject(value) &&
    Object.values(value).every(
      (entry) => typeof entry === 'string' || isRegistryKey(entry, depth + 1),
    )
  );
}

export function isComInstance(value: unknown): value is ComInstance {
  return (
    isObject(value) &&
    Object.entries(value).every(([field, fact]) =>
      field === 'type' ? typeof fact === 'string' : isTextRecord(fact),
    )
  );
}

function isTextRecord(value: unknown): value is Record<string, string> {
  return isObject(value) && Object.values(value).every((text) => typeof text === 'string');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
