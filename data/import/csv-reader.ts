import Papa from 'papaparse';
import { t } from '@/data/words/words';
import { toCollectorRecord } from './collector-record';
import type { Content } from './content';
import { MAX_MEMBER_BYTES } from './import-limits';
import type { ReadContext } from './read-content';
import type { ReadItem } from './read-item';
import { textOf } from './text-stream';
import { RefusedError, UnreadableError } from './unreadable-error';

/**
 * Reads the collector's CSV: a header of field names, then a row for each file. Rows of nothing but
 * commas are passed over.
 * @throws {RefusedError} with the number of the row, where quotes or columns do not fit
 */
export async function* readCsv(
  content: Content,
  { pacer }: ReadContext,
): AsyncGenerator<ReadItem, void, undefined> {
  const day = /(?:^|\/)(\d{4}-\d{2}-\d{2})T[\d-]+[^/]*$/.exec(content.name)?.[1];
  if (day !== undefined) yield { kind: 'about', about: { dataDate: day } };
  let header: string[] | undefined;
  for await (const { row, number } of rowsOf(content)) {
    if (!header) {
      header = row.map((field) => field.trim());
      continue;
    }
    if (row.every((value) => value === '')) continue;
    if (row.length !== header.length) {
      throw refusal(
        content.name,
        number,
        t('import.csv.width', { values: row.length, header: header.length }),
      );
    }
    const pause = pacer.turn();
    if (pause) await pause;
    yield toItem(header, row, t('import.csv.row', { name: content.name, number }));
  }
}

function toItem(header: readonly string[], row: readonly string[], name: string): ReadItem {
  const fields = Object.fromEntries(header.map((field, column) => [field, row[column]]));
  try {
    return { kind: 'record', record: toCollectorRecord(fields), name };
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return { kind: 'unreadable', name, reason: error.message };
  }
}

interface Row {
  row: string[];
  /** From 1, the header's. */
  number: number;
}

async function* rowsOf(content: Content): AsyncGenerator<Row, void, undefined> {
  const table = new RowReader(content.name);
  for await (const text of textOf(content)) yield* table.push(text, false);
  yield* table.push('', true);
}

/** Rows as their text arrives; what is not yet a whole row waits for the next piece. */
class RowReader {
  #rest = '';
  #number = 0;
  #newline: '\r\n' | '\n' | undefined;

  constructor(readonly name: string) {}

  *push(text: string, last: boolean): Generator<Row, void, undefined> {
    this.#rest += text;
    this.#newline ??= findNewline(this.#rest, last);
    if (this.#newline === undefined || this.#rest === '') return;
    const { rows, taken, fault } = parseRows(this.#rest, this.#newline, last);
    if (fault !== undefined) {
      throw refusal(this.name, this.#number + fault + 1, t('import.csv.quote'));
    }
    for (const row of rows) yield { row, number: ++this.#number };
    this.#rest = this.#rest.slice(taken);
    if (this.#rest.length > MAX_MEMBER_BYTES) {
      throw refusal(this.name, this.#number + 1, t('import.csv.long'));
    }
  }
}

function findNewline(text: string, last: boolean): '\r\n' | '\n' | undefined {
  const at = text.indexOf('\n');
  if (at === -1) return last ? '\n' : undefined;
  return text[at - 1] === '\r' ? '\r\n' : '\n';
}

interface ParsedRows {
  rows: string[][];
  /** Characters that the rows take up. */
  taken: number;
  /** Index of the first row with a wrong quote. */
  fault: number | undefined;
}

/** The parser under Papa's own streams, which need a DOM or Node. */
function parseRows(text: string, newline: '\r\n' | '\n', last: boolean): ParsedRows {
  const parser = new Papa.Parser({ delimiter: ',', newline, quoteChar: '"' });
  const { data, errors, meta }: Papa.ParseResult<string[]> = parser.parse(text, 0, !last);
  const faults = errors.flatMap(({ row }) => (row !== undefined && row < data.length ? [row] : []));
  return {
    rows: data,
    taken: meta.cursor,
    fault: faults.length > 0 ? Math.min(...faults) : undefined,
  };
}

function refusal(name: string, row: number, what: string): RefusedError {
  return new RefusedError(t('import.csv.unreadable', { name, row, what }));
}
