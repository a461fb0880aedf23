import type { PackManifest } from '@/data/store/pack-format';
import { present } from '@/data/store/present';
import { formatList } from '@/data/words/formats';
import { plural, t } from '@/data/words/words';
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
   * Why nothing could be imported and what to do, as sentences. What has become of the catalogs is
   * for the one who imports to say.
   */
  nothing(files: readonly SourceFile[]): string {
    const [only] = files;
    const [first] = this.#unreadable;
    const pictures = this.screenshots;
    if (first !== undefined && files.length === 1 && first.name === only?.name && pictures === 0) {
      return t('import.nothingInFile', first);
    }
    const named = files.slice(0, MAX_IN_SENTENCE).map(({ name }) => `“${name}”`);
    const rest = files.length - named.length;
    if (rest > 0) named.push(plural('import.moreFiles', rest));
    const names = formatList(named, 'conjunction');
    return t('import.nothing', { names, found: this.#foundWords() });
  }

  #foundWords(): string {
    const [first] = this.#unreadable;
    const pictures = this.screenshots;
    if (first === undefined) {
      return pictures === 0 ? t('import.noInput') : plural('import.picturesAlone', pictures);
    }
    const told = { first: first.name, reason: first.reason };
    const inputs = this.#unreadable.length + this.#unnamed;
    const found = plural('import.foundUnreadable', inputs, told);
    return pictures === 0 ? found : plural('import.foundPicturesAnd', pictures, { found });
  }

  report(catalog: string, files: readonly SourceFile[], milliseconds: number): ImportReport {
    const unreadable = [...this.#unreadable];
    if (this.#unnamed > 0) {
      unreadable.push({
        name: '…',
        reason: plural('import.moreInputs', this.#unnamed),
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
