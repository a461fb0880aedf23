import * as v from 'valibot';
import type { FieldDifference } from './catalog/compare';
import { isDataDate } from './catalog/data-date';
import type { CatalogLabel, Finding, Headline, MarkKind, Note } from './catalog/finding';
import type { LinkedFile } from './catalog/linked-files';
import type { CatalogRecord } from './catalog/record';
import { INDICATOR_KINDS } from './detect/indicator';
import type { TabFound } from './found/found';
import {
  MAX_CATALOG_NAME,
  MAX_CATALOGS,
  MAX_KEY_LENGTH,
  MAX_KEYS_PER_MESSAGE,
  MAX_LICENCE,
  MAX_MATCHES,
  MAX_PAIRS_PER_MESSAGE,
  MAX_QUERY_LENGTH,
} from './limits';
import type { Revealed } from './page-messages';
import type { Pivot } from './pivots/pivot-list';
import type { Settings } from './settings';
import { markLook } from './settings/mark-look';

/**
 * Every message to the background, as one table; those to content scripts are in `page-messages.ts`.
 *
 * Messages are plain JSON. The background checks the shape of each argument with `backgroundAsks`
 * (content scripts live in hostile pages) and, for privileged messages, that the sender is a page of
 * the extension. Content scripts take messages only from the extension itself.
 */

const key = v.object({
  kind: v.picklist(INDICATOR_KINDS),
  key: v.pipe(v.string(), v.maxLength(MAX_KEY_LENGTH)),
});
const keys = v.pipe(v.array(key), v.maxLength(MAX_KEYS_PER_MESSAGE));
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const id = v.pipe(v.string(), v.maxLength(MAX_KEY_LENGTH));
const none = v.object({});
const markName = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/));
const tab = v.pipe(v.number(), v.integer());
const words = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));

/** Shapes of the arguments that the background takes. */
export const backgroundAsks = {
  /** Which keys have findings, and how their places are marked; one answer a key, in order. */
  marks: v.object({ keys }),
  /** Findings of the keys that have any, in order; the others are left out. */
  find: v.object({ keys, limit: v.optional(count(MAX_MATCHES)) }),
  /** As `find` with one match each, from the indexes alone: thousands of keys take milliseconds. */
  glance: v.object({ keys }),
  /** What to note of names and hashes that stand together; one answer a pair, in order. */
  together: v.object({
    pairs: v.pipe(v.array(v.object({ name: key, hash: key })), v.maxLength(MAX_PAIRS_PER_MESSAGE)),
  }),
  search: v.object({
    query: v.pipe(v.string(), v.maxLength(MAX_QUERY_LENGTH)),
    limit: count(500),
  }),
  record: v.object({ id, catalog: v.optional(id) }),
  /** `unrecorded`: it is not to be among the recent look-ups, as from a private window. */
  openRecord: v.object({ id, catalog: v.optional(id), unrecorded: v.optional(v.boolean()) }),
  /** Puts a record among the pinned ones of the side panel, or takes it out. */
  pinRecord: v.object({ id, on: v.boolean() }),
  /** Inserts the rule of the marks into the asking frame, where the page cannot see it. */
  insertMarkStyle: v.object({ name: markName, look: markLook }),
  /** Takes that rule out again; both are told how it looks, for the rule is known by its text. */
  removeMarkStyle: v.object({ name: markName, look: markLook }),
  /** A question will follow soon: the worker is started for it. */
  wake: none,
  /** Runs the script of the card in the asking frame. */
  runCard: none,
  /** Whether the asking frame is looked at, and how hovering is set; `top` says that it is a tab's own page. */
  pageSettings: v.object({ top: v.boolean() }),
  /** How many places the asking frame has marked, for the badge. */
  reportMarks: v.object({ places: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  /** Keys of the browser that the extension answers, as they are set now. */
  commandKeys: none,
  catalogs: none,
  /** Privileged: an import or removal finished; indexes are loaded anew and pages marked anew. */
  catalogsChanged: none,
  /** Privileged, as all below. Takes a catalog out of the list; it can be restored for a while. */
  removeCatalog: v.object({ id }),
  restoreCatalog: v.object({ id }),
  /** Removes a catalog that was taken out of the list for good, and frees its space. */
  eraseCatalog: v.object({ id }),
  /** Puts the named catalogs first, in this order; the others follow in theirs. */
  orderCatalogs: v.object({ ids: v.pipe(v.array(id), v.maxLength(MAX_CATALOGS)) }),
  renameCatalog: v.object({ id, name: words(MAX_CATALOG_NAME) }),
  switchCatalog: v.object({ id, enabled: v.boolean() }),
  /** What the source does not say of its data; what is absent is said no more. */
  describeCatalog: v.object({
    id,
    licence: v.optional(words(MAX_LICENCE)),
    dataDate: v.optional(v.pipe(v.string(), v.check(isDataDate))),
  }),
  /** Gives the catalog `by` the place and name of `id`, which is removed and can be restored. */
  supersedeCatalog: v.object({ id, by: id }),
  /** Forgets the recent look-ups. */
  clearRecent: none,
  /** What is marked in all frames of a tab. */
  tabFound: v.object({ tab }),
  /** Has a tab's page looked at, whatever the settings say, or not looked at any more. */
  startTab: v.object({ tab }),
  stopTab: v.object({ tab }),
  /** Shows one of the marked places of these keys in a frame; `place` counts them from 0. */
  reveal: v.object({
    tab,
    frame: tab,
    keys,
    place: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
} as const;

/** Messages that only pages of the extension may send. */
export const PRIVILEGED: ReadonlySet<string> = new Set<keyof BackgroundAsks>([
  'catalogsChanged',
  'removeCatalog',
  'restoreCatalog',
  'eraseCatalog',
  'orderCatalogs',
  'renameCatalog',
  'switchCatalog',
  'describeCatalog',
  'supersedeCatalog',
  'clearRecent',
  'tabFound',
  'startTab',
  'stopTab',
  'reveal',
]);

export type BackgroundAsks = {
  [name in keyof typeof backgroundAsks]: v.InferOutput<(typeof backgroundAsks)[name]>;
};

export interface BackgroundReplies {
  marks: { marks: (MarkKind | null)[] };
  find: Finding[];
  glance: Finding[];
  together: { notes: (Note | null)[] };
  search: SearchReply;
  record: RecordReply | null;
  openRecord: null;
  pinRecord: null;
  insertMarkStyle: null;
  removeMarkStyle: null;
  wake: null;
  runCard: null;
  pageSettings: PageSettings;
  reportMarks: null;
  commandKeys: { keys: CommandKey[] };
  catalogs: CatalogsReply;
  catalogsChanged: null;
  removeCatalog: null;
  restoreCatalog: null;
  eraseCatalog: null;
  orderCatalogs: null;
  renameCatalog: null;
  switchCatalog: null;
  describeCatalog: null;
  supersedeCatalog: null;
  clearRecent: null;
  tabFound: TabFound;
  startTab: null;
  stopTab: null;
  reveal: Revealed;
}

/** Asks the background; rejects with the background's own sentence. */
export type Ask = <Name extends keyof BackgroundAsks>(
  name: Name,
  argument: BackgroundAsks[Name],
) => Promise<BackgroundReplies[Name]>;

/** One row of search results: the best record of a name, and how many variants stand behind it. */
export interface SearchRow {
  record: Headline;
  catalog: CatalogLabel;
  /** Records with the same file name, this one included. */
  variants: number;
  /** Why it was found: a field's name and the ranges of its text that matched. */
  matched: { field: string; text: string; ranges: [start: number, end: number][] };
}

export interface SearchReply {
  rows: SearchRow[];
  /** Rows before the cut at the limit. */
  total: number;
  /** What was searched, for the sentence of an empty answer. */
  searched: { records: number; catalogs: string[] };
}

export interface RecordReply {
  record: CatalogRecord;
  headline: Headline;
  catalog: CatalogLabel;
  /** Other records with the same file name, newest version first. */
  variants: Headline[];
  /** Pages of `similar` that are records of a loaded catalog, page to record id. */
  similarIds: Record<string, string>;
  /** Likeliest records of its modules, child processes and servers, by their text in the record. */
  linkedFiles: Record<string, LinkedFile>;
  /** The same id in other catalogs; absent where no other has it. */
  copies?: RecordCopy[];
  /** Places elsewhere that the person wants linked, those for which the record has the values. */
  pivots?: Pivot[];
  /** What other records have in common with this one; absent where they share nothing. */
  sharing?: Sharing[];
}

/** A fact that other records share with one. */
export interface Sharing {
  by: 'imphash' | 'thumbprint' | 'signer' | 'description';
  /** The search that lists them, and the record itself among them. */
  query: string;
  /** Other records that share it, at least one; search rows fold those of one file name. */
  records: number;
}

/** What another catalog says of the same id; without a difference, both say the same. */
export interface RecordCopy {
  catalog: CatalogLabel;
  /** Facts that differ: `left` is the record's that is shown, `right` the copy's. */
  fields: FieldDifference[];
  /** A sentence where the copy cannot be read. */
  failure?: string;
}

/** Facts of a catalog that a person may write where its source does not say them. */
export interface ToldFacts {
  licence?: string;
  dataDate?: string;
}

export interface CatalogInfo extends CatalogLabel {
  /** Shipped with the extension: it can be switched off but not removed. */
  embedded: boolean;
  enabled: boolean;
  licence?: string;
  source?: string;
  /** Which of these facts the person wrote; the others come from the source. */
  told?: ToldFacts;
  files: number;
  comObjects: number;
  /** Compressed size on disk. */
  bytes: number;
  /** A sentence where the catalog could not be loaded. */
  failure?: string;
}

/** A catalog that was taken out of the list and can be restored. */
export interface RemovedCatalog {
  id: string;
  name: string;
  files: number;
  comObjects: number;
  bytes: number;
  /** From when on it is gone for good, in milliseconds since 1970. */
  until: number;
}

export interface CatalogsReply {
  catalogs: CatalogInfo[];
  /** The one that was removed last comes first. */
  removed: RemovedCatalog[];
  /** `memory` where the browser refused IndexedDB: only the embedded catalog is there. */
  storage: 'indexeddb' | 'memory';
  /** Absent where the catalog that comes with the extension is in place. */
  embedded?: EmbeddedInstall;
}

/** What becomes of the catalog that comes with the extension; meanwhile the listed ones answer. */
export type EmbeddedInstall =
  | { state: 'installing'; bytesDone: number; bytesTotal: number }
  | { state: 'failed'; message: string };

/** What a frame's content script goes by. */
export interface PageSettings {
  on: boolean;
  hoverDelay: Settings['hoverDelay'];
  hoverKey: Settings['hoverKey'];
  markLook: Settings['markLook'];
  unmarked: Settings['unmarked'];
}

/** A key of the browser that the extension answers. */
export interface CommandKey {
  words: string;
  /** Such as `Alt+Shift+L`; empty where none is set. */
  keys: string;
}
