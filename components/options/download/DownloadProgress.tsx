import { useEffect, useRef } from 'preact/hooks';
import type { DownloadState } from '@/data/download/download-state';
import { t } from '@/data/words/words';
import { downloadWords, type Interruption, problemWords, shareDownloaded } from './download-words';

interface DownloadProgressProps {
  state: DownloadState;
  onCancel: () => void;
}

export function DownloadProgress({ state, onCancel }: DownloadProgressProps) {
  // Leaving the page ends the worker, and with it the download.
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, []);

  const interruption = useRef<Interruption>();
  if (state.state === 'waiting') interruption.current = state;
  const share = shareDownloaded(state);
  return (
    <div class="import-progress">
      <div class="import-progress-head">
        <h3>{t('options.download.from', { host: state.host })}</h3>
        <button type="button" class="button" onClick={onCancel}>
          {t('options.cancel')}
        </button>
      </div>
      <progress
        max={1}
        {...(share === undefined ? {} : { value: share })}
        aria-label={t('options.download.bar')}
      />
      <p class="quiet">{downloadWords(state)}</p>
      <p role="status">
        {interruption.current && problemWords(interruption.current, state.state !== 'waiting')}
      </p>
    </div>
  );
}
