/** Where one is on the browse page; each is an address of its own. */
export interface Place {
  view: (typeof VIEWS)[number];
  /** Directory, for that view. */
  directory: string;
  filter: string;
  /** Kind of file, for the view of names. */
  kind: FileKind;
  /** Order of the COM objects. */
  by: ComOrder;
  /** Server whose COM objects are shown, where they are ordered by server. */
  server: string;
}

export const FILE_KINDS = ['all', 'exe', 'dll', 'other'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const COM_ORDERS = ['name', 'clsid', 'progid', 'server'] as const;
export type ComOrder = (typeof COM_ORDERS)[number];

const VIEWS = ['directories', 'names', 'com'] as const;

/** Reads an address's query; what it does not say, or says wrong, is the start. */
export function toPlace(query: string): Place {
  const fields = new URLSearchParams(query);
  return {
    view: VIEWS.find((view) => view === fields.get('view')) ?? 'directories',
    directory: fields.get('directory') ?? '',
    filter: fields.get('filter') ?? '',
    kind: FILE_KINDS.find((kind) => kind === fields.get('kind')) ?? 'all',
    by: COM_ORDERS.find((order) => order === fields.get('by')) ?? 'name',
    server: fields.get('server') ?? '',
  };
}

/** Address of a place, relative to the extension's pages. */
export function placeUrl(place: Partial<Place>): string {
  const fields = new URLSearchParams();
  if (place.view !== undefined && place.view !== 'directories') fields.set('view', place.view);
  if (place.directory) fields.set('directory', place.directory);
  if (place.kind !== undefined && place.kind !== 'all') fields.set('kind', place.kind);
  if (place.by !== undefined && place.by !== 'name') fields.set('by', place.by);
  if (place.server) fields.set('server', place.server);
  if (place.filter) fields.set('filter', place.filter);
  const query = fields.toString();
  return query === '' ? '/browse.html' : `/browse.html?${query}`;
}

/** Whether going from one place to the other changes no more than the filter. */
export function isSameList(one: Place, other: Place): boolean {
  return placeUrl({ ...one, filter: '' }) === placeUrl({ ...other, filter: '' });
}

export function isFileKind(name: string, kind: FileKind): boolean {
  if (kind === 'all') return true;
  const extension = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (kind === 'other') return extension !== 'exe' && extension !== 'dll';
  return extension === kind;
}
