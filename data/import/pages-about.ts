import type { CatalogAbout } from './read-item';

const LICENCE = 'MIT License. Copyright (c) ';

/** What the pages of an archive say together of their licence and age. */
export class PagesAbout {
  #licence = '';
  #changed: number | undefined;
  #sameTime = true;
  #pages = 0;

  /**
   * @param changed when the archive says that the page was changed, as MS-DOS counts
   */
  add(text: string, changed: number): void {
    this.#pages++;
    const start = text.lastIndexOf(LICENCE);
    const licence =
      start === -1 ? '' : text.slice(start, text.indexOf('.', start + LICENCE.length));
    // Older pages name fewer years: `2020` beside `2020-2021`.
    if (licence.length > this.#licence.length && licence.length < 100) this.#licence = licence;
    this.#changed ??= changed;
    this.#sameTime &&= changed === this.#changed;
  }

  /**
   * A website's archive gives all its files the time of its last change, which is the age of the
   * data; pages that were saved one by one differ, and their times say nothing.
   */
  get about(): CatalogAbout | undefined {
    if (this.#pages === 0) return undefined;
    const dated = this.#pages > 1 && this.#sameTime && this.#changed !== undefined;
    const dataDate = dated ? toDay(this.#changed ?? 0) : undefined;
    if (this.#licence === '' && dataDate === undefined) return undefined;
    return {
      ...(this.#licence === '' ? {} : { licence: this.#licence }),
      ...(dataDate === undefined ? {} : { dataDate }),
    };
  }
}

/** Date bits: seven for the years since 1980, four for the month, five for the day. */
function toDay(changed: number): string | undefined {
  const bits = changed >>> 16;
  const [year, month, day] = [1980 + (bits >> 9), (bits >> 5) & 15, bits & 31];
  if (year < 2000 || month < 1 || month > 12 || day < 1) return undefined;
  return [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
}
