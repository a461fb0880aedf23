import { useRef, useState } from 'preact/hooks';
import type { CatalogTwin } from '@/data/import/progress';
import { t } from '@/data/words/words';
import { visibleText } from '../../ui/visible-text';
import { recordWords } from './catalog-words';

interface ReplaceQuestionProps {
  twin: CatalogTwin;
  /** Name and number of records of the catalog that was imported. */
  name: string;
  records: number;
  /** Rejects with a sentence. */
  onReplace: (twin: CatalogTwin) => Promise<void>;
}

type Answer =
  | { state: 'open' }
  | { state: 'replacing' }
  | { state: 'replaced' }
  | { state: 'kept' }
  | { state: 'failed'; message: string };

/**
 * Asks whether an import is to take the place of a catalog that was there. It is asked after the
 * import: both are whole by then, and whoever does not answer keeps both.
 */
export function ReplaceQuestion({ twin, name, records, onReplace }: ReplaceQuestionProps) {
  const [answer, setAnswer] = useState<Answer>({ state: 'open' });
  const whole = useRef<HTMLDivElement>(null);
  const old = `“${visibleText(twin.name)}”`;
  const fresh = `“${visibleText(name)}”`;
  /** The buttons go, and the focus would with them. */
  const leaveButtons = () => whole.current?.focus();
  const replace = async () => {
    leaveButtons();
    setAnswer({ state: 'replacing' });
    try {
      await onReplace(twin);
      setAnswer({ state: 'replaced' });
    } catch (error) {
      setAnswer({ state: 'failed', message: error instanceof Error ? error.message : `${error}` });
    }
  };
  const keepBoth = () => {
    leaveButtons();
    setAnswer({ state: 'kept' });
  };
  const busy = answer.state === 'replacing';
  const said = { old, fresh, records: recordWords(twin.records), more: recordWords(records) };
  const question = (
    <fieldset class="question">
      <legend>{t('options.catalogs.replaceOf', { name: old })}</legend>
      <p>
        {twin.dataDate === undefined
          ? t('options.catalogs.twin', said)
          : t('options.catalogs.datedTwin', { ...said, date: visibleText(twin.dataDate) })}
      </p>
      <div class="question-buttons">
        <button type="button" class="button primary" disabled={busy} onClick={() => void replace()}>
          {t('options.catalogs.replace')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={keepBoth}>
          {t('options.catalogs.keepBoth')}
        </button>
      </div>
      {answer.state === 'failed' && (
        <p class="failure" role="alert">
          {answer.message}
        </p>
      )}
    </fieldset>
  );
  return (
    <div tabIndex={-1} ref={whole}>
      {answer.state === 'replaced' && (
        <p role="status">{t('options.catalogs.tookPlace', { name: old })}</p>
      )}
      {answer.state === 'kept' && <p role="status">{t('options.catalogs.bothKept')}</p>}
      {answer.state !== 'replaced' && answer.state !== 'kept' && question}
    </div>
  );
}
