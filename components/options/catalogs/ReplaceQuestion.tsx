import { useState } from 'preact/hooks';
import type { CatalogTwin } from '@/data/import/progress';
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
  const old = `“${visibleText(twin.name)}”`;
  const fresh = `“${visibleText(name)}”`;
  const replace = async () => {
    setAnswer({ state: 'replacing' });
    try {
      await onReplace(twin);
      setAnswer({ state: 'replaced' });
    } catch (error) {
      setAnswer({ state: 'failed', message: error instanceof Error ? error.message : `${error}` });
    }
  };
  if (answer.state === 'replaced') {
    return <p role="status">It took the place of {old}, which can still be brought back above.</p>;
  }
  if (answer.state === 'kept') return <p role="status">Both are kept.</p>;
  const busy = answer.state === 'replacing';
  return (
    <fieldset class="question">
      <legend>Replace {old}?</legend>
      <p>
        {old} with {recordWords(twin.records)}
        {twin.dataDate !== undefined && ` of ${visibleText(twin.dataDate)}`} was here already. What
        was imported now stands beside it as {fresh}, with {recordWords(records)}.
      </p>
      <div class="question-buttons">
        <button type="button" class="button primary" disabled={busy} onClick={() => void replace()}>
          Replace
        </button>
        <button
          type="button"
          class="button"
          disabled={busy}
          onClick={() => setAnswer({ state: 'kept' })}
        >
          Keep both
        </button>
      </div>
      {answer.state === 'failed' && (
        <p class="failure" role="alert">
          {answer.message}
        </p>
      )}
    </fieldset>
  );
}
