import { t } from '@/data/words/words';
import type { LoadedCatalog } from '../catalog-index';
import { readWholeIndexes } from '../index-keys';
import type { Located } from '../located';
import { finish, runSliced } from '../sliced';
import { foldConfusables } from './confusables';
import { disguiseOf, withoutPadding } from './disguise';
import { skeletonOf } from './name-hashes';
import { NameTable } from './name-table';
import { type Edit, isDoubling, oneEdit } from './one-edit';
import { ORDINARY_NEIGHBOURS, WELL_KNOWN } from './well-known-names';

/** What a name that is in no catalog imitates, or hides by its form. */
export interface Masquerade {
  /** A sentence; says only what is seen. */
  text: string;
  /** A record of the name that it resembles, where a catalog has one. */
  resembles?: Located;
}

/** Most names: nothing to fold, one dot. */
const PLAIN = /^[!-\-/-~]+\.[!-\-/-~]+$/;

/**
 * Recognises names that look like a name of the catalogs without being one: other scripts' letters,
 * invisible characters, digits for letters (these also of well-known names that no catalog has),
 * single edits; and forms that hide a file's type.
 * Precision comes before completeness: see `isTelling`.
 */
export class Masquerades {
  private table: NameTable | undefined;

  private making: Promise<void> | undefined;

  constructor(private readonly catalogs: readonly LoadedCatalog[]) {}

  /** Makes the table of names in slices, where one of these names (lower case) is in no catalog. */
  async prepare(names: Iterable<string>): Promise<void> {
    if (this.table !== undefined) return;
    for (const name of names) {
      if (this.find(name) !== undefined) continue;
      this.making ??= this.make();
      return this.making;
    }
  }

  private async make(): Promise<void> {
    await readWholeIndexes(this.catalogs);
    this.table = await runSliced(NameTable.make(this.catalogs));
  }

  /**
   * `name` is lower case and stands in no catalog. The first one waits for the table of names, where
   * that was not prepared.
   */
  of(name: string): Masquerade | undefined {
    if (PLAIN.test(name)) return this.nearName(name);
    const disguise = disguiseOf(name);
    if (disguise !== undefined) return { text: disguise };
    const { plain, reasons } = foldConfusables(name);
    const bare = withoutPadding(plain);
    if (bare !== name) return this.sameLooks(bare, name, reasons);
    return this.nearName(name);
  }

  private sameLooks(bare: string, name: string, reasons: string[]): Masquerade | undefined {
    const resembles = this.find(bare);
    if (resembles === undefined && !WELL_KNOWN.has(bare)) return undefined;
    const reason = reasons.length > 0 ? reasons.join(', ') : spacesOf(name);
    if (resembles === undefined) return like(bare, reason);
    return { ...like(printed(resembles), reason), resembles };
  }

  private find(name: string): Located | undefined {
    for (const catalog of this.catalogs) {
      const record = catalog.index.findName(name)[0];
      if (record !== undefined) return { catalog, record };
    }
    return undefined;
  }

  private nearName(name: string): Masquerade | undefined {
    if (ORDINARY_NEIGHBOURS.has(name) || WELL_KNOWN.has(name)) return undefined;
    this.table ??= finish(NameTable.make(this.catalogs));
    let best: { why: string; other: string; place: Located } | undefined;
    this.table.near(name, (other, place) => {
      if (best !== undefined && (best.other === other || WELL_KNOWN.has(best.other))) return;
      const why = reasonFor(name, other);
      if (why !== undefined) best = { why, other, place };
    });
    if (best === undefined) return drawnLikeWellKnown(name);
    return { ...like(printed(best.place), best.why), resembles: best.place };
  }
}

function like(name: string, reason: string): Masquerade {
  return { text: t('catalog.lookAlike.like', { name, reason }) };
}

const WELL_KNOWN_BY_SKELETON = new Map([...WELL_KNOWN].map((name) => [skeletonOf(name), name]));

/** Impostors of well-known names are recognised by their looks even where no catalog has these. */
function drawnLikeWellKnown(name: string): Masquerade | undefined {
  const other = WELL_KNOWN_BY_SKELETON.get(skeletonOf(name));
  const reason = other === undefined ? undefined : reasonFor(name, other);
  return other === undefined || reason === undefined ? undefined : like(other, reason);
}

function spacesOf(name: string): string {
  return /\s\.[^.]*$/.test(name) ? t('catalog.lookAlike.space') : t('catalog.lookAlike.ending');
}

function printed({ catalog, record }: Located): string {
  return catalog.index.name(record);
}

/** Why `name` can be mistaken for `other`; undefined where the likeness is an everyday one. */
function reasonFor(name: string, other: string): string | undefined {
  const dot = name.lastIndexOf('.');
  if (name.slice(dot) !== other.slice(other.lastIndexOf('.'))) return undefined;
  const stem = name.slice(0, dot);
  const otherStem = other.slice(0, other.lastIndexOf('.'));
  const edit = oneEdit(stem, otherStem);
  if (isDrawnAlike(stem, otherStem) && (otherStem.length >= 6 || WELL_KNOWN.has(other))) {
    return edit?.kind === 'replace'
      ? t('catalog.lookAlike.forOther', { from: edit.from, to: edit.to })
      : drawnAlikeWords(stem, otherStem);
  }
  if (edit === undefined || !isTelling(edit, stem, otherStem, other)) return undefined;
  switch (edit.kind) {
    case 'swap':
      return t('catalog.lookAlike.forOther', { from: edit.from, to: edit.to });
    case 'replace':
      return t('catalog.lookAlike.forOther', { from: edit.from, to: edit.to });
    case 'insert':
      return t('catalog.lookAlike.tooMany', { letter: edit.from });
    case 'delete':
      return t('catalog.lookAlike.leftOut', { letter: edit.to });
  }
}

function drawnAlikeWords(stem: string, other: string): string {
  for (const [pair, single] of [
    ['rn', 'm'],
    ['vv', 'w'],
  ] as const) {
    if (stem.replaceAll(pair, single) === other)
      return t('catalog.lookAlike.forOther', { from: pair, to: single });
    if (other.replaceAll(pair, single) === stem)
      return t('catalog.lookAlike.forOther', { from: single, to: pair });
  }
  return t('catalog.lookAlike.alike');
}

/** Digits for letters and alike: the names differ, their skeletons do not, and not by numbering alone. */
function isDrawnAlike(stem: string, other: string): boolean {
  if (other.length < 4 || skeletonOf(stem) !== skeletonOf(other)) return false;
  return stem.replace(/\d/g, '#') !== other.replace(/\d/g, '#');
}

/**
 * Whether a single edit says more than chance. Library names are short and crowded (`wlanapi.dll`,
 * `wwanapi.dll`), so between them only swapped and doubled letters count; a letter replaced, added
 * or left out counts inside a longer program name. Digits never count: they number versions.
 */
function isTelling(edit: Edit, stem: string, otherStem: string, other: string): boolean {
  if (!/^[a-z]*$/.test(edit.from + edit.to)) return false;
  if (WELL_KNOWN.has(other)) return isTellingOfWellKnown(edit, stem, otherStem);
  const shorter = Math.min(stem.length, otherStem.length);
  if (shorter < 6 || edit.at === 0) return false;
  if (edit.kind === 'swap') return true;
  if (edit.at > 1 && isDoubling(edit, stem, otherStem)) return true;
  const inside = edit.at + Math.max(edit.from.length, edit.to.length) < shorter;
  return inside && shorter >= 8 && other.endsWith('.exe');
}

/**
 * The same of a well-known name: any edit counts, but not a first letter replaced (`esbuild.exe`,
 * `rscript.exe`), and where one of the two has four letters only a doubled letter or one left out
 * behind the first (`ssms.exe` and `sass.exe` are programs).
 */
function isTellingOfWellKnown(edit: Edit, stem: string, otherStem: string): boolean {
  const shorter = Math.min(stem.length, otherStem.length);
  if (shorter < 4) return false;
  if (shorter === 4) {
    return (edit.kind === 'delete' && edit.at > 0) || isDoubling(edit, stem, otherStem);
  }
  if (edit.at > 0 || edit.kind === 'swap') return true;
  return edit.kind !== 'replace' && shorter >= 6;
}
