import { Download } from 'lucide-preact';
import type { RepairProgress, RepairReport } from '@/data/store/catalogs/catalog-store';
import { plural, t } from '@/data/words/words';
import { saveText } from '../../ui/save-text';
import { visibleText } from '../../ui/visible-text';
import { progressWords, repairSentences } from './repair-words';

/** Told progress of a repair; the report at its end. */
export type Repair =
  | { state: 'none' }
  | { state: 'running'; progress?: RepairProgress }
  | { state: 'done'; report: RepairReport }
  | { state: 'failed'; message: string };

/** Ids that the page lists; the saved text has all. */
const SHOWN_AT_MOST = 200;

export function RepairView({ name, repair }: { name: string; repair: Repair }) {
  switch (repair.state) {
    case 'none':
      return null;
    case 'running':
      return <Running name={name} {...(repair.progress ? { progress: repair.progress } : {})} />;
    case 'failed':
      return (
        <p class="failure" role="alert">
          {repair.message}
        </p>
      );
    case 'done':
      return <Done name={name} report={repair.report} />;
  }
}

function Running({ name, progress }: { name: string; progress?: RepairProgress }) {
  const { done = 0, total = 1 } = progress ?? {};
  return (
    <div class="repair">
      <progress
        max={Math.max(1, total)}
        value={done}
        aria-label={t('options.catalogs.repairing', { name })}
      />
      <p class="quiet">
        {progress === undefined ? t('options.catalogs.opening') : progressWords(progress)}
      </p>
    </div>
  );
}

function Done({ name, report }: { name: string; report: RepairReport }) {
  const { ids, damaged, renewed } = report;
  const hidden = ids.length - SHOWN_AT_MOST;
  const bad = damaged.length > 0 && !renewed;
  return (
    <div class="repair">
      <p class={bad ? 'failure' : 'quiet'} role="status">
        {repairSentences(report).join(' ')}
      </p>
      {ids.length > 0 && !renewed && (
        <details>
          <summary>{plural('options.catalogs.byId', ids.length)}</summary>
          <ul class="unreadable">
            {ids.slice(0, SHOWN_AT_MOST).map((id) => (
              <li key={id} class="code">
                {visibleText(id)}
              </li>
            ))}
          </ul>
          {hidden > 0 && <p class="quiet">{plural('options.catalogs.moreInList', hidden)}</p>}
          <button
            type="button"
            class="button"
            onClick={() =>
              saveText('pe-lens-unreadable.txt', 'text/plain', `${name}\n\n${ids.join('\n')}\n`)
            }
          >
            <Download size={14} aria-hidden="true" />
            {t('options.catalogs.saveList')}
          </button>
        </details>
      )}
    </div>
  );
}
