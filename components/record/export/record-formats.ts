import type { CatalogRecord } from '@/data/catalog/record';
import { CSV_HEADER, toCsv } from '@/data/export/csv';
import { toEcs } from '@/data/export/ecs';
import { toMarkdown } from '@/data/export/markdown';
import { toNdjson } from '@/data/export/ndjson';
import { toStixBundle } from '@/data/export/stix';
import type { RecordFormat } from './format-choices';

/** Writes a record; loaded when one is first asked for. */
export const WRITERS: Record<RecordFormat, (record: CatalogRecord) => string> = {
  ndjson: toNdjson,
  csv: (record) => CSV_HEADER + toCsv(record),
  md: toMarkdown,
  'ecs.json': (record) => `${JSON.stringify(toEcs(record), null, 2)}\n`,
  'stix.json': (record) => `${JSON.stringify(toStixBundle(record), null, 2)}\n`,
};
