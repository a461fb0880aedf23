import type { CatalogTwin } from '@/data/import/progress';
import { plural } from '../ui/format';
import { visibleText } from '../ui/visible-text';
import { ReplaceQuestion } from './catalogs/ReplaceQuestion';
import { ImportProgress } from './ImportProgress';
import { ImportReportView } from './ImportReportView';
import type { ImportJob } from './use-import-queue';

interface ImportJobViewProps {
  job: ImportJob;
  onCancel: () => void;
  onReplace: (twin: CatalogTwin) => Promise<void>;
}

/** One import: waiting for its turn, under way, or over. */
export function ImportJobView({ job, onCancel, onReplace }: ImportJobViewProps) {
  const { name, more, state } = job;
  switch (state.state) {
    case 'idle':
      return null;
    case 'waiting':
      return (
        <div class="import-waiting">
          <p>
            {visibleText(name)}
            {more > 0 && ` ${plural(more, { one: 'and # more file', other: 'and # more files' })}`}{' '}
            <span class="quiet">waits for its turn</span>
          </p>
          <button
            type="button"
            class="button"
            aria-label={`Take ${visibleText(name)} out of the queue`}
            onClick={onCancel}
          >
            Take out
          </button>
        </div>
      );
    case 'running':
      return <ImportProgress running={state} onCancel={onCancel} />;
    case 'done': {
      const { report } = state;
      return (
        <>
          <ImportReportView report={report} />
          {report.twin !== undefined && (
            <ReplaceQuestion
              twin={report.twin}
              name={report.catalog}
              records={report.read - report.duplicates}
              onReplace={onReplace}
            />
          )}
        </>
      );
    }
    case 'cancelled':
      return <p role="status">The import was cancelled. Nothing of it was kept.</p>;
    case 'failed':
      return (
        <div class="failure" role="alert">
          <p>{state.message}</p>
          <p>Nothing of this import was kept; the catalogs are as they were.</p>
        </div>
      );
  }
}
