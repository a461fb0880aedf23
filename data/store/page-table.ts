import { damaged } from './damage';
import { bytesToHex, hexToBytes } from './hex';
import { type Sections, section } from './sections';
import { StringInterner } from './string-interner';
import { decodeStrings, encodeStrings, type StringTable } from './string-table';
import { fromPlanes, NumberList, toPlanes } from './typed-columns';

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

/** The table of pages, opened. */
export class PageTable {
  #records: Uint32Array;
  #foreign: StringTable;
  /** By foreign page: its place in `#foreign`, and how many of those before have an MD5. */
  #places = new Map<number, { text: number; md5: number }>();
  #md5s: Uint8Array;

  /** @throws {DamagedPart} */
  constructor(sections: Sections) {
    this.#records = fromPlanes(section(sections, 'records'));
    this.#foreign = decodeStrings(sections);
    this.#md5s = section(sections, 'md5s');
    let text = 0;
    let md5 = 0;
    this.#records.forEach((record, page) => {
      if (record !== 0) return;
      this.#places.set(page, { text, md5 });
      if (this.#foreign.text(text++).startsWith(STEM)) md5++;
    });
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
    const record = this.#records[number] ?? damaged(`page ${number} is not in the table of pages`);
    if (record !== 0) return ownPage(record - 1) ?? damaged(`record ${record - 1} has no page`);
    const place = this.#places.get(number) ?? damaged(`page ${number} is nowhere`);
    const text = this.#foreign.text(place.text);
    if (text.startsWith(WHOLE)) return text.slice(WHOLE.length);
    const md5 = this.#md5s.subarray(place.md5 * MD5_BYTES, (place.md5 + 1) * MD5_BYTES);
    return `${text.slice(STEM.length)}-${bytesToHex(md5).toUpperCase()}.md`;
  }
}
