import type { Finding, MarkKind, Note } from '@/data/catalog/finding';
import { createLookup, type Lookup } from '@/data/catalog/lookup';
import { recordReply } from '@/data/catalog/record-reply';
import { createSearch, type Search } from '@/data/catalog/search/search';
import { SimilarFiles } from '@/data/catalog/similar/similar-files';
import type { IndicatorKey } from '@/data/detect/indicator';
import type { CatalogsReply, RecordReply, SearchReply } from '@/data/messages';
import type { CatalogStore, OpenedCatalog } from '@/data/store/catalogs/catalog-store';
import { MemoryCatalogStore } from '@/data/store/catalogs/memory-catalog-store';
import { openCatalogStore } from '@/data/store/catalogs/open-catalog-store';
import { openIndexes } from '@/data/store/catalogs/opened-catalog';
import type { OpenPack } from '@/data/store/pack-reader';
import { t } from '@/data/words/words';
import { broadcast } from './broadcast';
import { EmbeddedCatalog } from './embedded-catalog';

/** The catalogs as they stood when they were opened. */
interface Opened {
  store: CatalogStore;
  catalogs: OpenedCatalog[];
  packs: OpenPack[];
  lookup: Lookup;
  search: Search;
}

/**
 * Answers from the catalogs of this browser. The worker may be stopped at any moment: all that is
 * held here comes back from the store, at the first question after a start.
 */
export class CatalogService {
  /** Before their indexes are read. */
  #begun: Promise<Opened> | undefined;
  /** With their indexes. */
  #opened: Promise<Opened> | undefined;
  #isOpen = false;
  #turn: Promise<void> = Promise.resolve();
  readonly #embedded = new EmbeddedCatalog();

  /** Opens the catalogs before the first question: what woke the worker is about to ask one. */
  begin(): void {
    // Whoever asks meets the failure.
    this.#begin().catch(() => {});
  }

  /** Reads their indexes too, before a question that may need all of them. */
  open(): void {
    this.#open().catch(() => {});
  }

  async marks(keys: IndicatorKey[]): Promise<(MarkKind | null)[]> {
    return (await this.#open()).lookup.marks(keys);
  }

  /** The first finding after a start waits for the parts of the indexes that it needs, and no others. */
  async find(keys: IndicatorKey[], limit: number): Promise<Finding[]> {
    if (!this.#isOpen) {
      try {
        return await (await this.#begin()).lookup.find(keys, limit);
      } catch {
        // Which catalog is damaged shows where all of them are read.
      } finally {
        // Whoever asked is to show the answer first.
        setTimeout(() => this.open(), FIRST_SHOWN);
      }
    }
    return (await this.#open()).lookup.find(keys, limit);
  }

  async glance(keys: IndicatorKey[]): Promise<Finding[]> {
    return (await this.#open()).lookup.glance(keys);
  }

  async together(pairs: { name: IndicatorKey; hash: IndicatorKey }[]): Promise<(Note | null)[]> {
    const { lookup } = await this.#open();
    return Promise.all(
      pairs.map(async ({ name, hash }) => (await lookup.together(name, hash)) ?? null),
    );
  }

  async search(query: string, limit: number): Promise<SearchReply> {
    return (await this.#open()).search.search(query, limit);
  }

  async record(id: string, catalog: string | undefined): Promise<RecordReply | null> {
    return recordReply((await this.#open()).packs, id, catalog);
  }

  async catalogs(): Promise<CatalogsReply> {
    const { catalogs, store } = await this.#open();
    const { state } = this.#embedded;
    return {
      catalogs: catalogs.map(({ info }) => info),
      removed: await store.removed(),
      storage: store.storage,
      ...(state ? { embedded: state } : {}),
    };
  }

  /**
   * Changes the store and opens the catalogs anew; questions are answered from the old ones until the
   * new are open. Changes come one after the other, so that the last one's catalogs stay.
   * @throws what the work threw; then the catalogs are as before
   */
  async change(work: (store: CatalogStore) => Promise<void>): Promise<void> {
    const mine = this.#turn.then(async () => {
      const { store } = await this.#open();
      await work(store);
      await this.#embedded
        .put(store)
        .then(() => this.#embedded.renewStarter(store))
        .catch(warn('the embedded catalog could not be stored'));
      this.#opened = Promise.resolve(toOpened(store, await openIndexes(await store.openAll())));
      // Nobody reads replaced or removed rows from here on; no answer waits for their removal.
      store.sweep().catch(warn('sweeping failed'));
      await this.#bring(store);
    });
    this.#turn = mine.catch(() => {});
    await mine;
  }

  #begin(): Promise<Opened> {
    this.#begun ??= this.#start().catch((error: unknown) => {
      this.#begun = undefined;
      throw error;
    });
    return this.#begun;
  }

  #open(): Promise<Opened> {
    this.#opened ??= this.#read().catch((error: unknown) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  async #start(): Promise<Opened> {
    const opened = await openCatalogs(this.#embedded);
    const { store } = opened;
    setTimeout(() => {
      // Leftovers of an import that ended with its process.
      store.sweep().catch(warn('sweeping failed'));
      this.#answerAnew(this.#embedded.renewStarter(store), 'the starter could not be renewed');
    }, FIRST_ANSWERS);
    return opened;
  }

  async #read(): Promise<Opened> {
    const begun = await this.#begin();
    const { store } = begun;
    const opened = toOpened(store, await openIndexes(begun.catalogs));
    await this.#bring(store);
    this.#isOpen = true;
    // What the look-up has learnt stays, where no catalog turned out to be damaged.
    return opened.packs.length === begun.packs.length ? begun : opened;
  }

  /** Puts the pack of the build in place beside the answers, and then answers from it. */
  async #bring(store: CatalogStore): Promise<void> {
    if (!(await this.#embedded.isDue(store))) return;
    const installing = this.#embedded.install(store);
    this.#answerAnew(installing, 'the pack of the build could not be put in place');
  }

  /** Answers from what a change of the store made, once it is made. */
  #answerAnew(changing: Promise<boolean>, failure: string): void {
    changing
      .then(async (changed) => {
        if (!changed) return;
        await this.change(async () => {});
        await broadcast('remark', {});
      })
      .catch(warn(failure));
  }
}

/** Milliseconds in which the first finding after a start is on its way to the eye. */
const FIRST_SHOWN = 50;

/** Milliseconds after a start in which nothing runs beside the first answers that can wait. */
const FIRST_ANSWERS = 1000;

/** Notes a failure that no answer depends on. */
function warn(what: string): (error: unknown) => void {
  return (error) => console.warn(`PE Lens: ${what}.`, error);
}

/** The catalogs of this browser, before their indexes are read, with the embedded one among them. */
async function openCatalogs(embedded: EmbeddedCatalog): Promise<Opened> {
  const store = await openCatalogStore();
  const opened = toOpened(store, await store.openAll());
  if (opened.catalogs.some(({ info }) => info.embedded)) return opened;
  const filled = await withEmbedded(store, embedded);
  return toOpened(filled, await filled.openAll());
}

/** The store with the embedded catalog in it or, where it cannot be written, one in memory. */
async function withEmbedded(store: CatalogStore, embedded: EmbeddedCatalog): Promise<CatalogStore> {
  try {
    await embedded.put(store);
    return store;
  } catch (error) {
    warn('the embedded catalog could not be stored')(error);
    const memory = new MemoryCatalogStore(t('background.notWritten'));
    await embedded.put(memory);
    return memory;
  }
}

function toOpened(store: CatalogStore, catalogs: OpenedCatalog[]): Opened {
  const packs = catalogs.flatMap(({ pack }) => pack ?? []);
  const similar = new SimilarFiles(packs);
  return {
    store,
    catalogs,
    packs,
    lookup: createLookup(packs, similar),
    search: createSearch(packs, similar),
  };
}
