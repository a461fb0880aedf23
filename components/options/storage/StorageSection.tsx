import { keptWords, roomWords } from './storage-words';
import type { StorageUse } from './use-storage';

interface StorageSectionProps {
  storage: StorageUse;
  /** The catalogs are only in memory. */
  memory: boolean;
}

/** How much the catalogs take, and whether the browser keeps them. */
export function StorageSection({ storage, memory }: StorageSectionProps) {
  return (
    <section class="panel" id="storage" aria-labelledby="storage-title">
      <h2 id="storage-title">Storage</h2>
      {memory ? (
        <p>Catalogs are in memory here: they take no storage, and go when the browser closes.</p>
      ) : (
        <Use {...storage} />
      )}
    </section>
  );
}

function Use({ state, asked, keep }: StorageUse) {
  if (state === undefined) return null;
  const { usage, quota, kept } = state;
  return (
    <>
      <p>{roomWords(state)}</p>
      {usage !== undefined && quota !== undefined && (
        <progress max={quota} value={usage} aria-label="Storage in use" />
      )}
      <p role="status" class="quiet">
        {keptWords(kept, asked)}
      </p>
      {kept === 'evictable' && (
        <p>
          <button type="button" class="button" onClick={() => void keep()}>
            {asked ? 'Ask again' : 'Ask the browser to keep them'}
          </button>
        </p>
      )}
    </>
  );
}
