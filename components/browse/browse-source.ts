import type { CatalogLabel, Headline } from '@/data/catalog/finding';

/** What browsing asks of a loaded catalog; records are numbered from 0. */
export interface BrowseSource {
  readonly label: CatalogLabel;
  readonly count: number;
  isCom(record: number): boolean;
  id(record: number): string;
  /** `''` where it has none; likewise `path`. */
  name(record: number): string;
  path(record: number): string;
  /** Of a COM object; `''` where it has none. */
  progId(record: number): string;
  headline(record: number): Headline;
}

/** A record of one of the catalogs. */
export interface BrowseEntry {
  source: BrowseSource;
  record: number;
}

/** A catalog that could not be opened, with a sentence. */
export interface SourceFailure {
  name: string;
  message: string;
}

/** Opens the catalogs that are switched on, in the order in which they answer. */
export type LoadSources = () => Promise<{ sources: BrowseSource[]; failures: SourceFailure[] }>;
