import type { IndicatorKey } from '@/data/detect/indicator';
import type { HashType } from './record';

/** How an indicator matched a record. */
export type MatchedBy =
  | HashType
  | 'thumbprint'
  | 'serial'
  | 'ssdeep'
  | 'name'
  | 'path'
  | 'clsid'
  | 'page';

/** A record's facts that the index knows without opening a shard. */
export interface Headline {
  kind: 'file' | 'com';
  id: string;
  /** File name, or a COM object's friendly name (its CLSID where it has none). */
  name: string;
  /** Where it was seen; for a COM object its first server. */
  path?: string;
  description?: string;
  company?: string;
  product?: string;
  originalFilename?: string;
  fileVersion?: string;
  machine?: string;
  /** Common name of the signing certificate's subject. */
  signer?: string;
  /** Absent where the catalog does not say. */
  signed?: boolean;
  detections?: number;
  engines?: number;
  /** Rows of possible misuse. */
  misuse: number;
  /** Of a COM object, where the catalog has it. */
  progId?: string;
}

/** The catalog a match comes from, as the card names it. */
export interface CatalogLabel {
  id: string;
  name: string;
  /** Date of the data, `YYYY-MM` or `YYYY-MM-DD`. */
  dataDate?: string;
}

export interface Match {
  record: Headline;
  by: MatchedBy[];
  /** ssdeep score, 1 to 100, where it matched by similarity. */
  score?: number;
  catalog: CatalogLabel;
}

export type NoteKind =
  | 'empty-file'
  | 'shared-imphash'
  | 'unexpected-directory'
  | 'look-alike-name'
  | 'hash-not-in-catalog'
  | 'original-name-differs'
  | 'unsigned-variant'
  | 'name-hash-mismatch'
  | 'catalogs-differ'
  | 'truncated-hash';

/** An oddity with its reason in words; never a verdict on good or bad. */
export interface Note {
  kind: NoteKind;
  text: string;
  /** Records the note speaks of, such as the name that a look-alike resembles. */
  records?: Headline[];
  /** Directories in which a file is known that stands elsewhere, in words. */
  known?: string;
}

/** An indicator with what the catalogs say of it. */
export interface Finding extends IndicatorKey {
  /** Best first; cut at the asked limit. */
  matches: Match[];
  /** Number of matches before the cut. */
  total: number;
  notes: Note[];
}

/** How a place on a page is marked: one record; several; or something to note about it. */
export type MarkKind = 'known' | 'ambiguous' | 'noted';
