import type { CatalogTwin } from '@/data/import/progress';
import { plural, t } from '@/data/words/words';
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
  const { more, state } = job;
  const name = visibleText(job.name);
  switch (state.state) {
    case 'idle':
      return null;
    case 'waiting':
      return (
        <div class="import-waiting">
          <p>
            {more > 0
              ? plural('options.import.waitsWith', more, { name })
              : t('options.import.waits', { name })}
          </p>
          <button
            type="button"
            class="button"
            aria-label={t('options.import.takeOutOf', { name })}
            onClick={onCancel}
          >
            {t('options.import.takeOut')}
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
      return <p role="status">{t('options.import.cancelled', { name })}</p>;
    case 'failed':
      return (
        <div class="failure" role="alert">
          <p>{state.message}</p>
          <p>{t('options.import.failed', { name })}</p>
        </div>
      );
  }
}
