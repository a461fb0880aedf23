import type { CatalogRecord } from '@/data/catalog/record';
import { CSV_HEADER, toCsv } from '@/data/export/csv';
import { toEcs } from '@/data/export/ecs';
import { toMarkdown } from '@/data/export/markdown';
import { toNdjson } from '@/data/export/ndjson';
import { StixBundle } from '@/data/export/stix-bundle';
import type { RecordFormat } from './arguments';

/** The text of a file of records, piece by piece. */
export interface RecordTexts {
  start: string;
  add(record: CatalogRecord): string;
  end(): string;
}

const none = () => '';

export function recordTexts(format: RecordFormat): RecordTexts {
  switch (format) {
    case 'ndjson':
      return { start: '', add: toNdjson, end: none };
    case 'ecs':
      return { start: '', add: (record) => `${JSON.stringify(toEcs(record))}\n`, end: none };
    case 'csv':
      // Spreadsheets take a table without a mark for one of their own code page.
      return { start: `\ufeff${CSV_HEADER}`, add: toCsv, end: none };
    case 'markdown':
      return { start: '', add: (record) => `${toMarkdown(record)}\n`, end: none };
    case 'stix':
      return new StixBundle();
  }
}
