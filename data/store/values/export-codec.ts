import type { Export } from '@/data/catalog/record';
import { ByteReader } from '../bytes/byte-reader';
import { ByteWriter } from '../bytes/byte-writer';
import { decodeJson, encodeJson } from '../bytes/text-codec';
import { fromTextColumns, toTextColumns } from '../bytes/text-columns';
import { damaged } from '../damage';

/** Rows that are named between two moments at which the work may pause. */
const STRIDE = 256;

const AS_JSON = 0;
const AS_COLUMNS = 1;
const WITH_ADDRESSES = 2;
const WITH_ADDRESS_TEXTS = 4;
const ADDRESS = /^0x[0-9a-f]{8}$/;
const ADDRESS_FIELDS = ['address', 'rva'] as const;

/** A set of exports whose names still are numbers of the table of names. */
export interface ExportSet {
  /** One a row, `undefined` where a function is exported by ordinal alone. */
  names: (number | undefined)[];
  /**
   * The rows with their names, step by step.
   * @param name gives the text of a number
   */
  rows(name: (number: number) => string): Generator<void, Export[]>;
}

/**
 * A set of exports as differences: names are numbered by first appearance, so that a new DLL's names
 * and its ordinals count up by one, and a variant's set repeats most of another's.
 *
 * @param intern gives the number of a name
 */
export function encodeExports(exports: Export[], intern: (name: string) => number): Uint8Array {
  const writer = new ByteWriter();
  if (!exports.every(({ ordinal }) => Number.isInteger(ordinal) && Math.abs(ordinal) < 2 ** 40)) {
    writer.byte(AS_JSON);
    writer.append(encodeJson(exports));
    return writer.toBytes();
  }
  const form = AS_COLUMNS | addressForm(exports);
  writer.byte(form);
  writer.varint(exports.length);
  let expected = 0;
  for (const { name } of exports) {
    if (name === undefined) {
      writer.varint(0);
      continue;
    }
    const number = intern(name);
    writer.varint(1 + zigzag(number - expected));
    expected = number + 1;
  }
  let ordinal = 0;
  for (const row of exports) {
    writer.signed(row.ordinal - ordinal);
    ordinal = row.ordinal + 1;
  }
  if (form & WITH_ADDRESSES) writeAddresses(writer, exports);
  if (form & WITH_ADDRESS_TEXTS) writer.append(encodeJson(toTextColumns(exports, ADDRESS_FIELDS)));
  return writer.toBytes();
}

/** @throws {DamagedPart} */
export function decodeExports(bytes: Uint8Array): ExportSet {
  const reader = new ByteReader(bytes);
  const form = reader.byte();
  if (form === AS_JSON) return jsonSet(decodeJson(bytes.subarray(1)));
  const names: (number | undefined)[] = [];
  const count = readNames(reader, bytes.length, (number) => names.push(number));
  const rows: Export[] = [];
  let ordinal = 0;
  for (let row = 0; row < count; row++) {
    ordinal += reader.signed();
    rows.push({ ordinal: ordinal++ });
  }
  if (form & WITH_ADDRESSES) readAddresses(reader, rows);
  if (form & WITH_ADDRESS_TEXTS) {
    const columns = fromTextColumns(decodeJson(reader.rest()), ADDRESS_FIELDS);
    rows.forEach((row, at) => {
      Object.assign(row, columns[at]);
    });
  }
  return {
    names,
    *rows(name) {
      const filled: Export[] = [];
      for (const [at, row] of rows.entries()) {
        if (at % STRIDE === 0) yield;
        filled.push(named(row, names[at], name));
      }
      return filled;
    },
  };
}

/** Gives the numbers of a set's names alone. @throws {DamagedPart} */
export function eachExportName(bytes: Uint8Array, take: (number: number) => void): void {
  const reader = new ByteReader(bytes);
  if (reader.byte() === AS_JSON) return;
  readNames(reader, bytes.length, (number) => {
    if (number !== undefined) take(number);
  });
}

/** Reads the names of all rows; gives how many rows there are. */
function readNames(
  reader: ByteReader,
  most: number,
  take: (number: number | undefined) => void,
): number {
  const count = reader.varint();
  if (count > most) damaged('a set of exports is longer than it can be');
  let expected = 0;
  for (let row = 0; row < count; row++) {
    const coded = reader.varint();
    if (coded === 0) {
      take(undefined);
      continue;
    }
    const number = expected + unzigzag(coded - 1);
    take(number);
    expected = number + 1;
  }
  return count;
}

function named(row: Export, number: number | undefined, name: (number: number) => string): Export {
  return number === undefined ? { ...row } : { name: name(number), ...row };
}

function addressForm(exports: Export[]): number {
  const plain = (text: string | undefined) => text !== undefined && ADDRESS.test(text);
  if (exports.length > 0 && exports.every(({ address, rva }) => plain(address) && plain(rva))) {
    return WITH_ADDRESSES;
  }
  const some = exports.some(({ address, rva }) => address !== undefined || rva !== undefined);
  return some ? WITH_ADDRESS_TEXTS : 0;
}

/** Address minus relative address is the image's base, the same in nearly every row. */
function writeAddresses(writer: ByteWriter, exports: Export[]): void {
  let base = 0;
  for (const { address, rva } of exports) {
    const relative = Number(rva);
    writer.varint(relative);
    writer.signed(Number(address) - relative - base);
    base = Number(address) - relative;
  }
}

function readAddresses(reader: ByteReader, rows: Export[]): void {
  let base = 0;
  for (const row of rows) {
    const relative = reader.varint();
    base += reader.signed();
    row.address = toAddress(relative + base);
    row.rva = toAddress(relative);
  }
}

function toAddress(value: number): string {
  return `0x${value.toString(16).padStart(8, '0')}`;
}

function jsonSet(value: unknown): ExportSet {
  if (!Array.isArray(value)) damaged('a set of exports is not one');
  const rows = value.map((row: unknown) => (isExport(row) ? row : damaged('an export is not one')));
  return {
    names: [],
    *rows() {
      return rows.map((row) => ({ ...row }));
    },
  };
}

function isExport(value: unknown): value is Export {
  return (
    typeof value === 'object' &&
    value !== null &&
    'ordinal' in value &&
    typeof value.ordinal === 'number' &&
    Object.values(value).every((field) => typeof field === 'string' || field === value.ordinal)
  );
}

function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function unzigzag(value: number): number {
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}
