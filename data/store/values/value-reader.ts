import { turn } from '@/data/catalog/sliced';
import { damaged } from '../damage';
import { NumberedParts } from '../numbered-parts';
import { OpenParts } from '../open-parts';
import { VALUE_TABLES, type ValueTableName } from '../pack-format';
import type { PartSource } from '../part-source';
import { ValueBlock } from './value-block';

/** Opened blocks kept in memory: what a card's variants share is read once. */
const KEPT_BYTES = 8 * 1024 * 1024;

/** Reads values of the tables by their numbers. */
export class ValueReader {
  #tables: Map<ValueTableName, NumberedParts>;
  #blocks: OpenParts<ValueBlock>;
  #open: (name: string) => Promise<ValueBlock>;

  constructor(source: PartSource) {
    this.#tables = new Map(
      VALUE_TABLES.map((table) => [
        table,
        new NumberedParts(source.manifest.parts.filter((part) => part.table === table)),
      ]),
    );
    this.#open = async (name) => {
      const { first = 0, count = 0 } = source.part(name) ?? {};
      const sections = await source.sections(name);
      await turn();
      return new ValueBlock(sections, first, count);
    };
    this.#blocks = new OpenParts(KEPT_BYTES, this.#open);
  }

  /** @throws {DamagedPart} */
  async read(table: ValueTableName, number: number): Promise<Uint8Array> {
    return (await this.block(table, number)).value(number);
  }

  /**
   * Opens the blocks of many values at once.
   * @returns gives each of them
   * @throws {DamagedPart}
   */
  async readAll(
    table: ValueTableName,
    numbers: (number | undefined)[],
  ): Promise<(number: number) => Uint8Array> {
    const parts = this.parts(table);
    const names = new Set<string>();
    for (const number of numbers) {
      if (number !== undefined) names.add(parts.holding(number).name);
    }
    const blocks = new Map<string, ValueBlock>();
    await Promise.all(
      Array.from(names, async (name) => blocks.set(name, await this.#blocks.get(name))),
    );
    return (number) =>
      blocks.get(parts.holding(number).name)?.value(number) ?? damaged(`no part holds ${number}`);
  }

  /** The block that holds a value. @throws {DamagedPart} */
  async block(table: ValueTableName, number: number): Promise<ValueBlock> {
    return this.#blocks.get(this.parts(table).holding(number).name);
  }

  /** All blocks of a table in the order of their numbers, past the cache. @throws {DamagedPart} */
  async readBlocks(table: ValueTableName): Promise<ValueBlock[]> {
    return Promise.all(this.parts(table).all.map(({ name }) => this.#open(name)));
  }

  /** Blocks of a table in their order. */
  parts(table: ValueTableName): NumberedParts {
    return this.#tables.get(table) ?? new NumberedParts([]);
  }

  /** Values in the table. */
  count(table: ValueTableName): number {
    const last = this.parts(table).all.at(-1);
    return last ? last.first + last.count : 0;
  }
}
