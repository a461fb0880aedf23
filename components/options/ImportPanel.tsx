import { useRef } from 'preact/hooks';
import type { CatalogTwin } from '@/data/import/progress';
import { t } from '@/data/words/words';
import { DropZone } from './DropZone';
import { ImportJobView } from './ImportJobView';
import type { StartImport } from './start-import';
import { useImportQueue } from './use-import-queue';

interface ImportPanelProps {
  startImport: StartImport;
  /** An import could not be kept. */
  disabled: boolean;
  /** A catalog was written. */
  onImported: () => void;
  /** The catalog that was written is to take the place of its twin; rejects with a sentence. */
  onReplace: (twin: CatalogTwin) => Promise<void>;
}

/** Takes files, shows what their imports do, one after the other, and what they did. */
export function ImportPanel({ startImport, disabled, onImported, onReplace }: ImportPanelProps) {
  const { jobs, add, cancel } = useImportQueue(startImport, onImported);
  const zone = useRef<HTMLDivElement>(null);
  const busy = jobs.some(({ state }) => state.state === 'running');
  return (
    <section class="panel" id="import" aria-labelledby="import-title">
      <h2 id="import-title">{t('options.import.title')}</h2>
      <div class="import-jobs">
        {jobs.map((job) => (
          <ImportJobView
            key={job.id}
            job={job}
            onCancel={() => {
              cancel(job.id);
              // The button that had the focus goes.
              zone.current?.querySelector('button')?.focus();
            }}
            onReplace={onReplace}
          />
        ))}
      </div>
      <div ref={zone}>
        <DropZone disabled={disabled} busy={busy} onFiles={add} />
      </div>
    </section>
  );
}
