import type { BrowseEntry, BrowseSource } from './browse-source';
import { type ComServer, groupByServer, orderComObjects } from './com-orders';
import { type Directory, toDirectories } from './directory-tree';
import { type NamedFiles, toNames } from './named-files';
import type { ComOrder } from './place';

/**
 * The catalogs' records in the orders in which one browses. Each order is made when it is first looked
 * at: a page shows one of them, and the others would double the time to its first row.
 */
export class CatalogContents {
  readonly files: readonly BrowseEntry[];
  readonly comObjects: readonly BrowseEntry[];
  #root: Directory | undefined;
  #names: NamedFiles[] | undefined;
  #servers: ComServer[] | undefined;
  #comOrders = new Map<ComOrder, BrowseEntry[]>();

  /** A record that an earlier source has too comes once. */
  constructor(sources: readonly BrowseSource[]) {
    const files: BrowseEntry[] = [];
    const comObjects: BrowseEntry[] = [];
    const known = sources.length > 1 ? new Set<string>() : undefined;
    for (const source of sources) {
      for (let record = 0; record < source.count; record++) {
        if (known !== undefined) {
          const id = source.id(record);
          if (known.has(id)) continue;
          known.add(id);
        }
        (source.isCom(record) ? comObjects : files).push({ source, record });
      }
    }
    this.files = files;
    this.comObjects = comObjects;
  }

  get root(): Directory {
    this.#root ??= toDirectories(this.files);
    return this.#root;
  }

  get names(): readonly NamedFiles[] {
    this.#names ??= toNames(this.files);
    return this.#names;
  }

  get servers(): readonly ComServer[] {
    this.#servers ??= groupByServer(this.comObjectsBy('name'));
    return this.#servers;
  }

  comObjectsBy(order: Exclude<ComOrder, 'server'>): readonly BrowseEntry[] {
    const known = this.#comOrders.get(order);
    if (known !== undefined) return known;
    const made = orderComObjects(this.comObjects, order);
    this.#comOrders.set(order, made);
    return made;
  }
}
