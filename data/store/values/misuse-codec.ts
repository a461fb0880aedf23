import type { Misuse } from '@/data/catalog/record';
import { decodeJson, encodeJson } from '../bytes/text-codec';
import { fromTextColumns, type TextColumns, toTextColumns } from '../bytes/text-columns';
import { damaged } from '../damage';
import { present } from '../present';
import { fromRelativeCell, relativeCell } from '../records/cells';

/** Facts of the source that a rule comes from: the same for most rows of a list. */
const SOURCE_FIELDS = ['source', 'sourceUrl', 'license', 'licenseUrl'] as const;
const ROW_FIELDS = ['file', 'example'] as const;

/** A list of misuse: its sources once each, and its rows as columns. */
interface MisuseColumns {
  sources: TextColumns<(typeof SOURCE_FIELDS)[number]>;
  rows: TextColumns<(typeof ROW_FIELDS)[number]>;
  /** Place of each row's source among the sources. */
  from: number[];
  /** Addresses, with the file's name left out of them. */
  fileUrls: unknown[];
}

export function encodeMisuse(misuse: Misuse[]): Uint8Array {
  const places = new Map<string, number>();
  const sources: Misuse[] = [];
  const from = misuse.map((row) => {
    const key = JSON.stringify(SOURCE_FIELDS.map((field) => row[field] ?? null));
    const place = places.get(key) ?? sources.push(row) - 1;
    places.set(key, place);
    return place;
  });
  const columns: MisuseColumns = {
    sources: toTextColumns(sources, SOURCE_FIELDS),
    rows: toTextColumns(misuse, ROW_FIELDS),
    from,
    fileUrls: misuse.map(({ fileUrl, file }) => relativeCell(fileUrl, file) ?? null),
  };
  return encodeJson(columns);
}

/** @throws {DamagedPart} */
export function decodeMisuse(bytes: Uint8Array): Misuse[] {
  const columns = decodeJson(bytes);
  if (!isColumns(columns)) damaged('a list of misuse is not one');
  const sources = fromTextColumns(columns.sources, SOURCE_FIELDS);
  return fromTextColumns(columns.rows, ROW_FIELDS).map(({ file, example }, at) => {
    const { sourceUrl, license, licenseUrl, ...from } = sources[columns.from[at] ?? -1] ?? {};
    const { source = damaged('a row of misuse has no source') } = from;
    const fileUrl = fromRelativeCell(() => columns.fileUrls[at], 'fileUrl', file);
    return {
      source,
      ...present({ sourceUrl, file, fileUrl, example, license, licenseUrl }),
    };
  });
}

function isColumns(value: unknown): value is MisuseColumns {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'sources' in value &&
    'rows' in value &&
    'from' in value &&
    Array.isArray(value.from) &&
    'fileUrls' in value &&
    Array.isArray(value.fileUrls)
  );
}
