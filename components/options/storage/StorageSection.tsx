import { useRef } from 'preact/hooks';
import { t } from '@/data/words/words';
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
      <h2 id="storage-title">{t('options.section.storage')}</h2>
      {memory ? <p>{t('options.storage.memory')}</p> : <Use {...storage} />}
    </section>
  );
}

function Use({ state, asked, keep }: StorageUse) {
  const said = useRef<HTMLParagraphElement>(null);
  if (state === undefined) return null;
  const { usage, quota, kept } = state;
  return (
    <>
      <p>{roomWords(state)}</p>
      {usage !== undefined && quota !== undefined && (
        <progress max={quota} value={usage} aria-label={t('options.storage.inUse')} />
      )}
      <p ref={said} role="status" class="quiet" tabIndex={-1}>
        {keptWords(kept, asked)}
      </p>
      {kept === 'evictable' && (
        <p>
          <button
            type="button"
            class="button"
            onClick={() => {
              // The button goes where the browser agrees.
              said.current?.focus();
              void keep();
            }}
          >
            {asked ? t('options.storage.askAgain') : t('options.storage.ask')}
          </button>
        </p>
      )}
    </>
  );
}
