import { useRef, useState } from 'preact/hooks';
import type { CatalogTwin, ImportState } from '@/data/import/progress';
import { ReplaceQuestion } from './catalogs/ReplaceQuestion';
import { DropZone } from './DropZone';
import { ImportProgress } from './ImportProgress';
import { ImportReportView } from './ImportReportView';
import type { RunningImport, StartImport } from './start-import';

interface ImportPanelProps {
  startImport: StartImport;
  /** An import could not be kept. */
  disabled: boolean;
  /** A catalog was written. */
  onImported: () => void;
  /** The catalog that was written is to take the place of its twin; rejects with a sentence. */
  onReplace: (twin: CatalogTwin) => Promise<void>;
}

/** Takes files, shows what the import does, and what it did. */
export function ImportPanel(props: ImportPanelProps) {
  const { startImport, disabled, onImported, onReplace } = props;
  const [state, setState] = useState<ImportState>({ state: 'idle' });
  const running = useRef<RunningImport & { cancelled: boolean }>();

  const start = (files: File[]) => {
    const [first] = files;
    if (first === undefined) return;
    const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
    setState({ state: 'running', file: first.name, bytesDone: 0, bytesTotal, records: 0 });
    const begun = { ...startImport(files, setState), cancelled: false };
    running.current = begun;
    begun.done.then(
      (report) => {
        setState({ state: 'done', report });
        onImported();
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : `${error}`;
        setState(begun.cancelled ? { state: 'cancelled' } : { state: 'failed', message });
      },
    );
  };
  const cancel = () => {
    if (running.current === undefined) return;
    running.current.cancelled = true;
    running.current.cancel();
  };

  return (
    <section class="panel" aria-labelledby="import-title">
      <h2 id="import-title">Import a catalog</h2>
      {state.state === 'running' ? (
        <ImportProgress running={state} onCancel={cancel} />
      ) : (
        <DropZone disabled={disabled} onFiles={start} />
      )}
      {state.state === 'done' && <ImportReportView report={state.report} />}
      {state.state === 'done' && state.report.twin !== undefined && (
        <ReplaceQuestion
          key={state.report.twin.by}
          twin={state.report.twin}
          name={state.report.catalog}
          records={state.report.read - state.report.duplicates}
          onReplace={onReplace}
        />
      )}
      {state.state === 'cancelled' && (
        <p role="status">The import was cancelled. Nothing of it was kept.</p>
      )}
      {state.state === 'failed' && (
        <div class="failure" role="alert">
          <p>{state.message}</p>
          <p>Nothing of this import was kept; the catalogs are as they were.</p>
        </div>
      )}
    </section>
  );
}
