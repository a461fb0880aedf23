import type { EmbeddedInstall } from '@/data/messages';
import { readStarter, STARTER_ABOUT } from '@/data/starter';
import type { CatalogStore } from '@/data/store/catalogs/catalog-store';
import {
  EMBEDDED_ID,
  ensureEmbedded,
  ensureEmbeddedPack,
} from '@/data/store/catalogs/install-pack';
import { DamagedPart } from '@/data/store/damage';
import { t } from '@/data/words/words';
import { browser } from '../wiring/browser';
import { loadShippedPack, SHIPPED_PACK } from './shipped-pack';

/** Session item that names the pack that failed: it is tried anew when the browser starts. */
const FAILED = 'embedded-pack-failed';

/**
 * The catalog that comes with the extension: the pack of the build or, in a build without one and
 * until the pack is in place, the starter's records.
 */
export class EmbeddedCatalog {
  #state: EmbeddedInstall | undefined;
  #installing: Promise<boolean> | undefined;

  /** What is to be said of it; `undefined` where it is in place. */
  get state(): EmbeddedInstall | undefined {
    return this.#state;
  }

  /** Makes sure that one is there. An older one stays until that of this build is in place. */
  async put(store: CatalogStore): Promise<void> {
    if ((await store.embeddedVersion(EMBEDDED_ID)) === undefined) await putStarter(store);
  }

  /**
   * Replaces a starter that another version of the extension wrote, or that is damaged.
   * @returns whether the catalogs changed
   */
  async renewStarter(store: CatalogStore): Promise<boolean> {
    return SHIPPED_PACK === undefined && putStarter(store);
  }

  /** Whether the pack of the build is to be put in place; from then on the state says so. */
  async isDue(store: CatalogStore): Promise<boolean> {
    if (SHIPPED_PACK === undefined || this.#installing) return false;
    this.#state = undefined;
    if ((await store.embeddedVersion(EMBEDDED_ID)) === SHIPPED_PACK) return false;
    const message = await failureOf(SHIPPED_PACK);
    this.#state =
      message === undefined
        ? { state: 'installing', bytesDone: 0, bytesTotal: 0 }
        : { state: 'failed', message };
    return message === undefined;
  }

  /**
   * Puts the pack of the build in place; a second call waits with the first.
   * @returns whether the catalogs changed
   */
  install(store: CatalogStore): Promise<boolean> {
    this.#installing ??= this.#install(store).finally(() => {
      this.#installing = undefined;
    });
    return this.#installing;
  }

  async #install(store: CatalogStore): Promise<boolean> {
    if (SHIPPED_PACK === undefined) return false;
    const version = SHIPPED_PACK;
    try {
      const load = () =>
        loadShippedPack((bytesDone, bytesTotal) => {
          this.#state = { state: 'installing', bytesDone, bytesTotal };
        });
      return await ensureEmbeddedPack(store, version, load);
    } catch (error) {
      const message = sentenceOf(error);
      const changed = await putStarterIfNothingOpens(store);
      this.#state = { state: 'failed', message };
      await browser.storage.session.set({ [FAILED]: { version, message } });
      return changed;
    }
  }
}

/** @returns whether it was written now */
function putStarter(store: CatalogStore): Promise<boolean> {
  return ensureEmbedded(store, STARTER_ABOUT, readStarter());
}

/** An older pack that still answers is worth more than the starter. */
async function putStarterIfNothingOpens(store: CatalogStore): Promise<boolean> {
  try {
    await store.open(EMBEDDED_ID);
    return false;
  } catch {
    await putStarter(store);
    return true;
  }
}

async function failureOf(version: string): Promise<string | undefined> {
  const { [FAILED]: stored } = await browser.storage.session.get(FAILED);
  if (typeof stored !== 'object' || stored === null) return undefined;
  const known = 'version' in stored && stored.version === version && 'message' in stored;
  return known ? String(stored.message) : undefined;
}

function sentenceOf(error: unknown): string {
  const { cause, message } = error instanceof Error ? error : new Error(String(error));
  if (cause instanceof DamagedPart) {
    return t('background.embeddedDamaged', { reason: cause.message });
  }
  return t('background.embeddedNotPlaced', { reason: message.replace(/\.$/, '') });
}
