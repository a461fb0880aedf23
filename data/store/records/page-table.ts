import { bytesToHex, hexToBytes } from '../bytes/hex';
import { type Sections, section } from '../bytes/sections';
import { StringInterner } from '../bytes/string-interner';
import { decodeStrings, encodeStrings, type StringTable } from '../bytes/string-table';
import { NumberList, PlaneColumn, toPlanes } from '../bytes/typed-columns';
import { damaged } from '../damage';

const MD5_PAGE = /^(.*)-([0-9A-F]{32})\.md$/s;
const MD5_BYTES = 16;
/** First character of a foreign page's text: a stem whose MD5 is among the bytes, or the whole. */
const STEM = 's';
const WHOLE = 'w';

/** Numbers the pages that records have or point at, in the order of their first mention. */
export class PageTableBuilder {
  #pages = new StringInterner();
  /** By page: number + 1 of the first record that has it. */
  #records = new NumberList();

  /** Number of a page that a record points at. */
  mention(page: string): number {
    const number = this.#pages.intern(page);
    if (number === this.#records.length) this.#records.push(0);
    return number;
  }

  /** Tells that the page is this record's own. */
  own(page: string, record: number): void {
    const number = this.mention(page);
    if (this.#records.at(number) === 0) this.#records.set(number, record + 1);
  }

  /** Only pages that no record has keep their text: of the others the record knows it. */
  build(): { packed: Sections; stored: Sections } {
    const records = this.#records.view();
    const texts: string[] = [];
    const md5s: Uint8Array[] = [];
    records.forEach((record, number) => {
      if (record !== 0) return;
      const page = this.#pages.text(number);
      const [, stem, md5] = MD5_PAGE.exec(page) ?? [];
      if (md5) md5s.push(hexToBytes(md5));
      texts.push(md5 ? `${STEM}${stem}` : `${WHOLE}${page}`);
    });
    const stored = new Uint8Array(md5s.length * MD5_BYTES);
    md5s.forEach((md5, at) => {
      stored.set(md5, at * MD5_BYTES);
    });
    const strings = encodeStrings(
      texts.join(''),
      texts.map((text) => text.length),
    );
    return { packed: { records: toPlanes(records), ...strings }, stored: { md5s: stored } };
  }
}

/** Pages that are counted between two moments at which the work may pause. */
const STRIDE = 4096;

/** The table of pages, opened. */
export class PageTable {
  #records: PlaneColumn;
  #foreign: StringTable;
  #md5s: Uint8Array;
  /** Of a page: how many foreign ones come before it. */
  #foreignBefore: Uint32Array;
  /** Of a foreign page, by its place: how many of those before have an MD5. */
  #md5Before: Uint32Array;

  private constructor(sections: Sections, foreign: StringTable) {
    this.#records = new PlaneColumn(section(sections, 'records'));
    this.#foreign = foreign;
    this.#md5s = section(sections, 'md5s');
    this.#foreignBefore = new Uint32Array(this.#records.length);
    this.#md5Before = new Uint32Array(foreign.count);
  }

  /** Opens the columns step by step. @throws {DamagedPart} */
  static *make(sections: Sections): Generator<void, PageTable> {
    const table = new PageTable(sections, yield* decodeStrings(sections));
    yield* table.#count();
    return table;
  }

  *#count(): Generator<void, void> {
    let text = 0;
    let md5 = 0;
    for (let page = 0; page < this.#records.length; page++) {
      if (page % STRIDE === 0) yield;
      this.#foreignBefore[page] = text;
      if (this.#records.at(page) !== 0) continue;
      this.#md5Before[text] = md5;
      if (this.#foreign.text(text++).startsWith(STEM)) md5++;
    }
    if (text !== this.#foreign.count || md5 * MD5_BYTES !== this.#md5s.length) {
      damaged('its pages are not all there');
    }
  }

  /**
   * Text of a page.
   * @param ownPage gives the page of a record
   * @throws {DamagedPart} where there is no such page
   */
  page(number: number, ownPage: (record: number) => string | undefined): string {
    if (number >= this.#records.length) damaged(`page ${number} is not in the table of pages`);
    const record = this.#records.at(number);
    if (record !== 0) return ownPage(record - 1) ?? damaged(`record ${record - 1} has no page`);
    const place = this.#foreignBefore[number] ?? 0;
    const text = this.#foreign.text(place);
    if (text.startsWith(WHOLE)) return text.slice(WHOLE.length);
    const start = (this.#md5Before[place] ?? 0) * MD5_BYTES;
    const md5 = this.#md5s.subarray(start, start + MD5_BYTES);
    return `${text.slice(STEM.length)}-${bytesToHex(md5).toUpperCase()}.md`;
  }
}
