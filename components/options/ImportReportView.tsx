import { Download } from 'lucide-preact';
import type { ImportReport } from '@/data/import/progress';
import { plural, t } from '@/data/words/words';
import { saveText } from '../ui/save-text';
import { visibleText } from '../ui/visible-text';
import { reportSentences, reportText, unreadableWords } from './report-words';

/** Rows of the list on the page; the saved text has all. */
const SHOWN_AT_MOST = 200;

export function ImportReportView({ report }: { report: ImportReport }) {
  const { unreadable } = report;
  const hidden = unreadable.length - SHOWN_AT_MOST;
  return (
    <div class="report" role="status">
      <h3>{t('options.import.into', { name: visibleText(report.catalog) })}</h3>
      <p>{reportSentences(report).join(' ')}</p>
      {unreadable.length > 0 && (
        <details>
          <summary>{unreadableWords(unreadable.length)}</summary>
          <ul class="unreadable">{unreadable.slice(0, SHOWN_AT_MOST).map(renderUnreadable)}</ul>
          {hidden > 0 && <p class="quiet">{plural('options.import.moreInReport', hidden)}</p>}
        </details>
      )}
      <p>
        <button
          type="button"
          class="button"
          onClick={() => saveText('pe-lens-import.txt', 'text/plain', reportText(report))}
        >
          <Download size={14} aria-hidden="true" />
          {t('options.import.saveReport')}
        </button>
      </p>
    </div>
  );
}

/** Two inputs can have one name, and none moves, so rows need no key. */
function renderUnreadable({ name, reason }: ImportReport['unreadable'][number]) {
  return (
    <li>
      <span class="code">{visibleText(name)}</span>
      <span class="quiet">{visibleText(reason)}</span>
    </li>
  );
}
