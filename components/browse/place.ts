/** Where one is on the browse page; each is an address of its own. */
export interface Place {
  view: 'directories' | 'names' | 'com';
  /** Directory, for that view. */
  directory: string;
  filter: string;
  /** Kind of file, for the view of names. */
  kind: FileKind;
}

export const FILE_KINDS = ['all', 'exe', 'dll', 'other'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

const VIEWS = ['directories', 'names', 'com'] as const;

/** Reads an address's query; what it does not say, or says wrong, is the start. */
export function toPlace(query: string): Place {
  const fields = new URLSearchParams(query);
  return {
    view: VIEWS.find((view) => view === fields.get('view')) ?? 'directories',
    directory: fields.get('directory') ?? '',
    filter: fields.get('filter') ?? '',
    kind: FILE_KINDS.find((kind) => kind === fields.get('kind')) ?? 'all',
  };
}

/** Address of a place, relative to the extension's pages. */
export function placeUrl(place: Partial<Place>): string {
  const fields = new URLSearchParams();
  if (place.view !== undefined && place.view !== 'directories') fields.set('view', place.view);
  if (place.directory) fields.set('directory', place.directory);
  if (place.kind !== undefined && place.kind !== 'all') fields.set('kind', place.kind);
  if (place.filter) fields.set('filter', place.filter);
  const query = fields.toString();
  return query === '' ? '/browse.html' : `/browse.html?${query}`;
}

export function isFileKind(name: string, kind: FileKind): boolean {
  if (kind === 'all') return true;
  const extension = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (kind === 'other') return extension !== 'exe' && extension !== 'dll';
  return extension === kind;
}
