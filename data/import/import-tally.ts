import type { PackManifest } from '@/data/store/pack-format';
import { present } from '@/data/store/present';
import type { ImportReport } from './progress';
import type { CatalogAbout, SourceFile } from './read-item';

/** Unreadable inputs that are named one by one; a report of more helps nobody. */
const MAX_NAMED = 5000;

/** Files that one sentence names. */
const MAX_IN_SENTENCE = 5;

/** Counts what an import meets. */
export class ImportTally {
  /** Records that went in. */
  taken = 0;
  /** Of those, the ones that the replaced catalog had too. */
  replaced = 0;
  duplicates = 0;
  repaired = 0;
  screenshots = 0;
  about: CatalogAbout = {};
  #unreadable: ImportReport['unreadable'] = [];
  #unnamed = 0;

  get records(): number {
    return this.taken + this.duplicates;
  }

  /** Counts a pack that was taken over as a whole. */
  copied({ counts, about }: PackManifest): void {
    this.taken = counts.records;
    this.screenshots = counts.screenshots;
    this.tell(present(about));
  }

  unreadable(name: string, reason: string): void {
    if (this.#unreadable.length < MAX_NAMED) this.#unreadable.push({ name, reason });
    else this.#unnamed++;
  }

  /** What an input says of itself; of several inputs the first that says it. */
  tell(about: CatalogAbout): void {
    this.about = { ...about, ...this.about };
  }

  /**
   * Why nothing could be imported, as a sentence that names what was found.
   * @param end what has become of what was there before
   */
  nothing(files: readonly SourceFile[], end = 'The catalogs are as before.'): string {
    const named = files.slice(0, MAX_IN_SENTENCE).map(({ name }) => `“${name}”`);
    const rest = files.length - named.length;
    const names = `${named.join(', ')}${rest > 0 ? ` and ${counted(rest, 'more file')}` : ''}`;
    const [first] = this.#unreadable;
    const found = this.#unreadable.length + this.#unnamed;
    const pictures = this.screenshots > 0 ? `, and ${counted(this.screenshots, 'picture')}` : '';
    const what = first
      ? `${counted(found, 'input')} that cannot be read${pictures}, the first “${first.name}”: ${first.reason}`
      : `no input at all${pictures}.`;
    return `Nothing in ${names} is a catalog record; found were ${what} Choose library pages, collector output, a pack, or a zip of them. ${end}`;
  }

  report(catalog: string, files: readonly SourceFile[], milliseconds: number): ImportReport {
    const unreadable = [...this.#unreadable];
    if (this.#unnamed > 0) {
      unreadable.push({
        name: '…',
        reason: `${counted(this.#unnamed, 'more input')}, not named here.`,
      });
    }
    return {
      catalog,
      files: files.map(({ name }) => name),
      read: this.records,
      added: this.taken - this.replaced,
      replaced: this.replaced,
      duplicates: this.duplicates,
      unreadable,
      repaired: this.repaired,
      screenshots: this.screenshots,
      milliseconds: Math.round(milliseconds),
    };
  }
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}
