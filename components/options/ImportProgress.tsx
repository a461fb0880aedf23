import { useEffect, useState } from 'preact/hooks';
import { t } from '@/data/words/words';
import { visibleText } from '../ui/visible-text';
import { progressWords, type Running, shareDone, timeLeftWords } from './progress-words';

interface ImportProgressProps {
  running: Running;
  onCancel: () => void;
}

export function ImportProgress({ running, onCancel }: ImportProgressProps) {
  const [startedAt] = useState(() => performance.now());
  // Leaving the page ends the worker, and with it the import.
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, []);

  const elapsedMs = performance.now() - startedAt;
  const share = shareDone(running);
  const left = timeLeftWords(running, elapsedMs);
  return (
    <div class="import-progress">
      <div class="import-progress-head">
        <h3>{t('options.import.importing', { name: visibleText(running.file) })}</h3>
        <button type="button" class="button" onClick={onCancel}>
          {t('options.cancel')}
        </button>
      </div>
      <progress max={1} value={share} aria-label={t('options.import.bar')} />
      <p class="quiet">
        <span>{progressWords(running, elapsedMs)}</span>
        <span>{left}</span>
      </p>
    </div>
  );
}
