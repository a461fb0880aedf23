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
   * Why nothing could be imported, as a sentence that names what was found.
   * @param end what has become of what was there before
   */
  nothing(files: readonly SourceFile[], end = t('import.asBefore')): string {
    const named = files.slice(0, MAX_IN_SENTENCE).map(({ name }) => `“${name}”`);
    const rest = files.length - named.length;
    if (rest > 0) named.push(plural('import.moreFiles', rest));
    const names = formatList(named, 'conjunction');
    return t('import.nothing', { names, found: this.#foundWords(), end });
  }

  #foundWords(): string {
    const [first] = this.#unreadable;
    const pictures = this.screenshots > 0 ? plural('import.pictures', this.screenshots) : undefined;
    if (first === undefined) {
      return pictures === undefined ? t('import.noInput') : t('import.picturesAlone', { pictures });
    }
    const inputs = plural('import.unreadableInputs', this.#unreadable.length + this.#unnamed);
    const told = { inputs, first: first.name, reason: first.reason };
    return pictures === undefined
      ? t('import.foundUnreadable', told)
      : t('import.foundUnreadablePictures', { ...told, pictures });
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
