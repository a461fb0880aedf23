import { useEffect, useRef } from 'preact/hooks';
import type { DownloadState } from '@/data/download/download-state';
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
        <h3>Downloading from {state.host}</h3>
        <button type="button" class="button" onClick={onCancel}>
          Cancel
        </button>
      </div>
      <progress max={1} {...(share === undefined ? {} : { value: share })} aria-label="Download" />
      <p class="quiet">{downloadWords(state)}</p>
      <p role="status">
        {interruption.current && problemWords(interruption.current, state.state !== 'waiting')}
      </p>
    </div>
  );
}
