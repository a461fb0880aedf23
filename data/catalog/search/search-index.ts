import type { LoadedCatalog } from '../catalog-index';
import type { ColumnField } from './search-columns';
import type { TokenTable } from './token-table';
import type { ValueColumn } from './value-column';

/**
 * What search is answered from. A group is one row of results: all records of a file name, or one
 * COM object; its records are neighbours, newest version first.
 */
export interface SearchIndex {
  readonly catalogs: readonly LoadedCatalog[];
  readonly tokens: TokenTable;
  readonly groups: number;
  /** Records of group `g` go from `groupStarts[g]` to before `groupStarts[g + 1]`. */
  readonly groupStarts: Uint32Array;
  /** Small points that tell equal matches apart: rules that name a file, its variants, its name. */
  readonly priors: Float32Array;
  /** Number of a record's catalog, and the record's number there. */
  readonly catalogOf: Uint8Array;
  readonly recordOf: Uint32Array;
  readonly flags: Uint8Array;
  readonly columns: Readonly<Record<ColumnField, ValueColumn>>;
}
