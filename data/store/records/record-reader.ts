import type {
  CatalogRecord,
  Export,
  FileRecord,
  Hashes,
  Signature,
  SimilarFile,
} from '@/data/catalog/record';
import { runSliced } from '@/data/catalog/sliced';
import { decodeJson, decodeText } from '../bytes/text-codec';
import { damaged } from '../damage';
import { NumberedParts } from '../numbered-parts';
import { OpenParts } from '../open-parts';
import type { ValueTableName } from '../pack-format';
import type { PartSource } from '../part-source';
import { present } from '../present';
import { decodeExports } from '../values/export-codec';
import { decodeHandles, decodeTexts } from '../values/list-codecs';
import { decodeMisuse } from '../values/misuse-codec';
import type { ValueReader } from '../values/value-reader';
import type { References } from '../values/value-references';
import { PageTable } from './page-table';
import { isComInstance, isSignature } from './record-guards';
import { RecordShard, type ShardRecord } from './record-shard';
import type { SimilarRow } from './similar-columns';

const KEPT_BYTES = 4 * 1024 * 1024;
/** A hash has one record or a few copies of it; an import hash has hundreds, of which few are shown. */
const EXPECTED = 4;

/** Reads whole records. */
export class RecordReader {
  readonly parts: NumberedParts;
  #values: ValueReader;
  #shards: OpenParts<RecordShard>;
  #pages: OpenParts<{ weight: number; table: PageTable }>;
  #ownPage: (record: number) => string | undefined;

  /** @param ownPage gives the upstream page of a record, by which others point at it */
  constructor(
    source: PartSource,
    values: ValueReader,
    ownPage: (record: number) => string | undefined,
  ) {
    this.#values = values;
    this.#ownPage = ownPage;
    this.parts = new NumberedParts(source.manifest.parts.filter(({ kind }) => kind === 'records'));
    this.#shards = new OpenParts(KEPT_BYTES, async (name) => {
      const { first = 0, count = 0 } = source.part(name) ?? {};
      return new RecordShard(await source.sections(name), first, count);
    });
    this.#pages = new OpenParts(0, async (name) => ({
      weight: 0,
      table: await runSliced(PageTable.make(await source.sections(name))),
    }));
  }

  /** Begins to read the shards of the first of these records: someone is about to ask for them. */
  expect(numbers: readonly number[]): void {
    // Whoever asks meets the failure.
    for (const number of numbers.slice(0, EXPECTED)) this.#shard(number).catch(() => {});
  }

  /** @throws {DamagedPart} */
  async skeleton(number: number): Promise<ShardRecord> {
    return (await this.#shard(number)).record(number);
  }

  /** Whole hashes but the digest, at the cost of the shard alone. @throws {DamagedPart} */
  async hashes(number: number): Promise<Hashes> {
    return (await this.#shard(number)).hashes(number);
  }

  /** @throws {DamagedPart} */
  async read(number: number): Promise<CatalogRecord> {
    const { record, references, similar } = await this.skeleton(number);
    if (record.kind === 'file') return this.#file(record, references, similar);
    if (references.instance !== undefined) {
      const instance = decodeJson(await this.#values.read('instances', references.instance));
      record.instance = isComInstance(instance) ? instance : damaged('an instance is not one');
    }
    return record;
  }

  /** @throws {DamagedPart} */
  async signature(number: number): Promise<Signature> {
    const signature = decodeJson(await this.#values.read('signatures', number));
    return isSignature(signature) ? signature : damaged('a signature is not one');
  }

  async #shard(number: number): Promise<RecordShard> {
    return this.#shards.get(this.parts.holding(number).name);
  }

  async #file(
    { kind, id, page, name, path, description, comments, ...skeleton }: FileRecord,
    references: References,
    similar: SimilarRow[] | undefined,
  ): Promise<FileRecord> {
    const { version, scan, runtime, screenshots } = skeleton;
    const { imphash, pesha1, pesha256, ...wholeFile } = skeleton.hashes;
    // All at once: most blocks are in the cache, and the others are read beside each other.
    const [ssdeep, signature, stdout, stderr, handles, modules, exports, rows, misuse, docs] =
      await Promise.all([
        this.#text('digests', references.ssdeep),
        references.signature === undefined ? undefined : this.signature(references.signature),
        this.#text('texts', references.stdout),
        this.#text('texts', references.stderr),
        this.#list('lists', references.handles, decodeHandles),
        this.#list('lists', references.modules, decodeTexts),
        this.#exports(references.exports),
        this.#similar(similar),
        this.#list('misuse', references.misuse, decodeMisuse),
        this.#text('texts', references.docs),
      ]);
    const ran = present({ stdout, stderr, ...runtime, handles, modules });
    // In the order of the record form, so that equal records are equal lines.
    return {
      kind,
      id,
      ...present({ page }),
      name,
      ...present({ path, description, comments }),
      hashes: { ...wholeFile, ...present({ ssdeep, imphash, pesha1, pesha256 }) },
      ...present({ signature, version, scan }),
      ...(runtime || Object.keys(ran).length > 0 ? { runtime: ran } : {}),
      ...present({ exports, similar: rows, misuse, docs, screenshots }),
    };
  }

  async #text(table: ValueTableName, number: number | undefined): Promise<string | undefined> {
    return number === undefined ? undefined : decodeText(await this.#values.read(table, number));
  }

  async #list<List>(
    table: ValueTableName,
    number: number | undefined,
    decode: (bytes: Uint8Array) => List,
  ): Promise<List | undefined> {
    return number === undefined ? undefined : decode(await this.#values.read(table, number));
  }

  async #exports(number: number | undefined): Promise<Export[] | undefined> {
    if (number === undefined) return undefined;
    const set = decodeExports(await this.#values.read('exports', number));
    const names = await this.#values.readAll('names', set.names);
    return runSliced(set.rows((name) => decodeText(names(name))));
  }

  async #similar(rows: SimilarRow[] | undefined): Promise<SimilarFile[] | undefined> {
    if (!rows) return undefined;
    if (rows.length === 0) return [];
    const { table } = await this.#pages.get('pages');
    return rows.map(({ page, score }) => ({ page: table.page(page, this.#ownPage), score }));
  }
}
