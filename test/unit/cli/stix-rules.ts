/**
 * Rules of STIX 2.1 for what we write: bundles (section 3.4 and 8), ids (2.9), dictionaries (2.4),
 * hashes (2.7), and of the cyber-observables file (6.7) with its PE extension (6.7.6), directory (6.5)
 * and Windows registry key (6.17).
 */

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const COMMON = ['type', 'spec_version', 'id'];
const HASH_LENGTHS: Readonly<Record<string, number>> = {
  MD5: 32,
  'SHA-1': 40,
  'SHA-256': 64,
  'SHA-384': 96,
  'SHA-512': 128,
};
const HIVES =
  /^HKEY_(?:LOCAL_MACHINE|CURRENT_USER|CLASSES_ROOT|CURRENT_CONFIG|PERFORMANCE_DATA|USERS|DYN_DATA)\\/;
const PE_TYPES = ['dll', 'exe', 'sys'];

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What in a bundle breaks a rule, each with the id of its object. */
export function stixViolations(bundle: unknown): string[] {
  if (!isObject(bundle)) return ['the bundle is no object'];
  const found: string[] = [];
  if (bundle.type !== 'bundle') found.push('the bundle’s type');
  if (!new RegExp(`^bundle--${UUID}$`).test(String(bundle.id))) found.push('the bundle’s id');
  if ('spec_version' in bundle) found.push('a bundle of 2.1 has no spec_version');
  const objects = Array.isArray(bundle.objects) ? bundle.objects : [];
  if (objects.length === 0) found.push('a list may not be empty');
  const ids = new Map<string, string>();
  for (const object of objects) {
    if (!isObject(object)) found.push('an object is none');
    else {
      if (ids.has(String(object.id))) found.push(`${object.id}: twice in the bundle`);
      ids.set(String(object.id), String(object.type));
      found.push(...objectViolations(object).map((what) => `${object.id}: ${what}`));
    }
  }
  for (const object of objects) {
    if (!isObject(object) || object.parent_directory_ref === undefined) continue;
    const kind = ids.get(String(object.parent_directory_ref));
    if (kind !== 'directory') found.push(`${object.id}: its directory is ${kind ?? 'not there'}`);
  }
  return found;
}

function objectViolations(object: Json): string[] {
  const found: string[] = [];
  const rule = (holds: boolean, what: string) => {
    if (!holds) found.push(what);
  };
  const allowed = (...names: string[]) => {
    const others = Object.keys(object).filter((name) => ![...COMMON, ...names].includes(name));
    rule(others.length === 0, `properties of another type: ${others}`);
  };
  rule(object.spec_version === '2.1', 'spec_version');
  rule(new RegExp(`^${object.type}--${UUID}$`).test(String(object.id)), 'its id');
  rule(!hasEmpty(object), 'an empty list, object or null');
  switch (object.type) {
    case 'directory':
      allowed('path');
      rule(isText(object.path), 'a directory needs a path');
      break;
    case 'file':
      allowed('hashes', 'name', 'parent_directory_ref', 'extensions');
      rule(isText(object.name) || object.hashes !== undefined, 'a file needs a name or hashes');
      rule(object.hashes === undefined || areHashes(object.hashes), 'its hashes');
      rule(object.extensions === undefined || isPeOnly(object.extensions), 'its PE extension');
      break;
    case 'windows-registry-key':
      allowed('key', 'values');
      rule(HIVES.test(String(object.key)), 'the hive must be written out');
      rule(object.values === undefined || areValues(object.values), 'its values');
      break;
    default:
      found.push(`its type ${object.type}`);
  }
  return found;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

function hasEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value !== 'object') return false;
  const inner = Object.values(value);
  return inner.length === 0 || inner.some(hasEmpty);
}

function areHashes(hashes: unknown): boolean {
  if (!isObject(hashes)) return false;
  return Object.entries(hashes).every(([name, value]) => {
    if (!/^[a-zA-Z0-9_-]{3,250}$/.test(name) || typeof value !== 'string') return false;
    if (name === 'SSDEEP') return /^\d+:[^:]*:[^:]*$/.test(value);
    return new RegExp(`^[0-9a-f]{${HASH_LENGTHS[name] ?? 0}}$`).test(value);
  });
}

function isPeOnly(extensions: unknown): boolean {
  if (!isObject(extensions)) return false;
  const { 'windows-pebinary-ext': pe, ...others } = extensions;
  if (!isObject(pe) || Object.keys(others).length > 0) return false;
  const { pe_type, imphash, machine_hex, ...unknown } = pe;
  return (
    PE_TYPES.includes(String(pe_type)) &&
    (imphash === undefined || isText(imphash)) &&
    (machine_hex === undefined || /^(?:[0-9a-f]{2})+$/i.test(String(machine_hex))) &&
    Object.keys(unknown).length === 0
  );
}

function areValues(values: unknown): boolean {
  if (!Array.isArray(values)) return false;
  return values.every(
    (value: unknown) =>
      isObject(value) &&
      typeof value.name === 'string' &&
      typeof value.data === 'string' &&
      Object.keys(value).every((name) => ['name', 'data', 'data_type'].includes(name)),
  );
}
