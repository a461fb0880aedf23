import type { CatalogRecord } from '@/data/catalog/record';

/**
 * The keys of an object in the order in which they are written. `AS_IS` stands for a value that is
 * written as it comes: a text, a number, or a map whose keys are names of an outside source.
 */
interface Shape {
  readonly [key: string]: Shape | typeof AS_IS;
}
const AS_IS = 'as it is';

const keys = (names: string): Shape =>
  Object.fromEntries(names.split(' ').map((name) => [name, AS_IS]));

const FILE: Shape = {
  ...keys('kind id page name path description comments'),
  hashes: keys('md5 sha1 sha256 sha384 sha512 ssdeep imphash pesha1 pesha256'),
  signature: keys('status valid serial thumbprint issuer subject'),
  version: keys(
    'originalFilename product company fileVersion productVersion language copyright trademarks machine',
  ),
  scan: keys('detections engines link'),
  runtime: {
    ...keys('stdout stderr children windowTitle'),
    handles: keys('path access type'),
    modules: AS_IS,
  },
  exports: keys('name ordinal address rva'),
  similar: keys('page score'),
  misuse: keys('source sourceUrl file fileUrl example license licenseUrl'),
  ...keys('docs screenshots'),
};

const COM: Shape = {
  ...keys('kind id page clsid name'),
  servers: keys('type path threadingModel'),
  ...keys('progId registry'),
  instance: keys('type methods properties'),
};

/**
 * Writes a record as one line of NDJSON, its newline included. Keys stand in the order of the record
 * form whatever order the record has them in, so equal records give equal bytes.
 */
export function toNdjson(record: CatalogRecord): string {
  return `${JSON.stringify(inOrder(record, record.kind === 'file' ? FILE : COM))}\n`;
}

function inOrder(value: object, shape: Shape): object {
  const source: Record<string, unknown> = { ...value };
  const ordered: Record<string, unknown> = {};
  for (const key in shape) {
    const part = source[key];
    const inner = shape[key] ?? AS_IS;
    if (part !== undefined) ordered[key] = inner === AS_IS ? part : orderPart(part, inner);
  }
  return ordered;
}

function orderPart(part: unknown, shape: Shape): unknown {
  if (Array.isArray(part)) return part.map((item: unknown) => orderPart(item, shape));
  return typeof part === 'object' && part !== null ? inOrder(part, shape) : part;
}
