import { toPathKey } from '@/data/detect/keys';
import type { LoadedCatalog } from '../catalog-index';
import {
  directoryOf,
  fileNameOf,
  isComponentStore,
  isProgramFolder,
  placeOf,
} from '../directories';
import { isCarriedByMany, isOfManyMakers, isSharedTool } from './well-known-names';

/** Directories in which the files of one name were seen: as compared, and as printed. */
interface Places {
  compared: Set<string>;
  printed: string[];
}

/** Names and directories that are remembered: pages repeat them. */
const REMEMBERED = 4096;

/** Says of a path whether the catalogs saw its file name in that directory. */
export class ExpectedPlaces {
  private readonly byName = new Map<string, Places>();
  private readonly byDirectory = new Map<string, string | undefined>();

  constructor(private readonly catalogs: readonly LoadedCatalog[]) {}

  /**
   * The directories in which the catalogs saw this file name, as printed, where the directory of
   * `path` (a key) is none of them; undefined where it is, where nobody can tell, and for files that
   * many programs carry beside their own: of common names (`setup…`, `curl.exe`) only those that were
   * never seen in Windows, and tools in a program's folder.
   */
  missedBy(path: string): string[] | undefined {
    const name = fileNameOf(path);
    const place = isCarriedByMany(name) ? undefined : this.placeOfKey(path);
    if (place === undefined) return undefined;
    const places = this.placesOf(name);
    if (places.compared.size === 0 || places.compared.has(place)) return undefined;
    const isOfWindows = hasWindowsPlace(places.compared);
    if (isOfWindows && isComponentStore(place)) return undefined;
    if (!isOfWindows && isOfManyMakers(name)) return undefined;
    if (isSharedTool(name) && isProgramFolder(place)) return undefined;
    return places.printed;
  }

  private placesOf(name: string): Places {
    const known = this.byName.get(name);
    if (known !== undefined) return known;
    const places: Places = { compared: new Set(), printed: [] };
    for (const { index } of this.catalogs) {
      for (const record of index.findName(name)) this.addPlace(places, index.path(record));
    }
    if (this.byName.size >= REMEMBERED) this.byName.clear();
    this.byName.set(name, places);
    return places;
  }

  private addPlace(places: Places, path: string): void {
    const place = this.placeOfKey(toPathKey(path));
    const directory = directoryOf(path);
    if (directory === undefined || place === undefined) return;
    places.compared.add(place);
    const lower = directory.toLowerCase();
    if (!places.printed.some((other) => other.toLowerCase() === lower)) {
      places.printed.push(directory);
    }
  }

  /** Place of a path's key; undefined for a relative path, whose key is empty. */
  private placeOfKey(path: string): string | undefined {
    const directory = directoryOf(path);
    if (directory === undefined || this.byDirectory.has(directory)) {
      return this.byDirectory.get(directory ?? '');
    }
    const place = placeOf(directory);
    if (this.byDirectory.size >= REMEMBERED) this.byDirectory.clear();
    this.byDirectory.set(directory, place);
    return place;
  }
}

function hasWindowsPlace(places: Set<string>): boolean {
  for (const place of places)
    if (place === '\\windows' || place.startsWith('\\windows\\')) return true;
  return false;
}
