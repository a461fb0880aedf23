import { parseArgs } from 'node:util';
import { isDataDate } from '@/data/catalog/data-date';
import type { CatalogAbout } from '@/data/import/read-item';
import { present } from '@/data/store/present';
import { UsageError } from './usage-error';

export const RECORD_FORMATS = ['ndjson', 'ecs', 'csv', 'stix', 'markdown'] as const;
export type RecordFormat = (typeof RECORD_FORMATS)[number];

/** Records to be written, and where; `-` is the standard output. */
export interface RecordsWish {
  format: RecordFormat;
  file: string;
}

export interface CatalogWish {
  inputs: string[];
  /** Folder of the pack. */
  out?: string;
  records: RecordsWish[];
  /** File for the whole report. */
  report?: string;
  about: CatalogAbout;
  quiet: boolean;
}

const OPTIONS = {
  out: { type: 'string' },
  ndjson: { type: 'string' },
  format: { type: 'string' },
  records: { type: 'string' },
  report: { type: 'string' },
  name: { type: 'string' },
  licence: { type: 'string' },
  source: { type: 'string' },
  date: { type: 'string' },
  quiet: { type: 'boolean', short: 'q', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Understands the command line.
 * @throws {UsageError}
 */
export function parseArguments(argv: string[]): CatalogWish | 'help' {
  const { values, positionals: inputs } = parse(argv);
  if (values.help) return 'help';
  for (const [name, value] of Object.entries(values)) {
    if (value === '') throw new UsageError(`--${name} needs a value after it.`);
  }
  const { out, report, name, licence, source, date, quiet } = values;
  const records = toRecords(values);
  if (inputs.length === 0) {
    throw new UsageError('No input is named: name files or folders of catalog data.');
  }
  if (out === undefined && records.length === 0) {
    throw new UsageError(
      'Nothing is to be made: add --out <folder> for a pack, or --ndjson <file> or --format <format> for records.',
    );
  }
  if (date !== undefined && !isDataDate(date)) {
    throw new UsageError(`--date is “${date}”: write it as 2021, 2021-11 or 2021-11-09.`);
  }
  const about = present({ name, licence, source, dataDate: date });
  return { inputs, records, about, quiet, ...present({ out, report }) };
}

function parse(argv: string[]) {
  try {
    return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // Node's own sentence names the option; what follows it advises on `--`.
    const [said] = String(error instanceof Error ? error.message : error).split('. ');
    throw new UsageError(`${said?.replace(/\.$/, '')}.`);
  }
}

function toRecords(values: { ndjson?: string; format?: string; records?: string }): RecordsWish[] {
  const wishes: RecordsWish[] = [];
  const { ndjson, format, records } = values;
  if (ndjson !== undefined) wishes.push({ format: 'ndjson', file: ndjson });
  if (format !== undefined) wishes.push({ format: toFormat(format), file: records ?? '-' });
  else if (records !== undefined) {
    throw new UsageError(`--records needs a --format beside it: ${RECORD_FORMATS.join(', ')}.`);
  }
  const [one, other] = wishes;
  if (one && other && one.file === other.file) {
    const where = one.file === '-' ? 'the standard output' : `“${one.file}”`;
    throw new UsageError(
      `Two kinds of records are to go to ${where}: give each a file of its own.`,
    );
  }
  return wishes;
}

function toFormat(format: string): RecordFormat {
  const known = RECORD_FORMATS.find((one) => one === format);
  if (known) return known;
  throw new UsageError(`--format is “${format}”: choose one of ${RECORD_FORMATS.join(', ')}.`);
}
