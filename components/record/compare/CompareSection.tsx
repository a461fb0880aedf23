import { useEffect, useState } from 'preact/hooks';
import type { Ask, RecordReply } from '@/data/messages';
import { visibleText } from '../../ui/visible-text';
import { ComparisonView } from './ComparisonView';
import { type CompareChoice, compareChoices, toRecordId } from './compare-choices';
import { type Compared, loadComparison } from './load-comparison';

interface CompareSectionProps {
  reply: RecordReply;
  ask: Ask;
  /** Id of the record that the page's address names for comparison. */
  withId: string | undefined;
}

/** This record beside another one that is chosen here; the address keeps the choice. */
export function CompareSection({ reply, ask, withId }: CompareSectionProps) {
  const [otherId, setOtherId] = useState(withId ?? '');
  const compared = useCompared(reply, otherId, ask);
  const { variants, similar } = compareChoices(reply);
  const choose = (id: string) => {
    setOtherId(id);
    keepInAddress(id);
  };
  const offered = [...variants, ...similar];
  return (
    <>
      <form
        class="section-actions"
        onSubmit={(event) => {
          event.preventDefault();
          const given = new FormData(event.currentTarget).get('id');
          if (typeof given === 'string') choose(toRecordId(given));
        }}
      >
        {offered.length > 0 && (
          <select
            class="field"
            aria-label="Compare with"
            value={offered.some(({ id }) => id === otherId) ? otherId : ''}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="">Choose a record…</option>
            <Choices label="Variants" choices={variants} />
            <Choices label="Similar files" choices={similar} />
          </select>
        )}
        <input
          class="field code"
          name="id"
          aria-label="Id or address of another record"
          placeholder={offered.length > 0 ? 'or the id of any record' : 'Id of another record'}
          autocomplete="off"
          spellcheck={false}
        />
        <button type="submit" class="button">
          Compare
        </button>
      </form>
      {otherId !== '' && <Result compared={compared} reply={reply} otherId={otherId} />}
    </>
  );
}

/** A permalink of what is compared; the rest of the address stays. */
function keepInAddress(id: string): void {
  const address = new URL(location.href);
  if (id === '') address.searchParams.delete('with');
  else address.searchParams.set('with', id);
  address.hash = 'compare';
  history.replaceState(null, '', address);
}

function Choices({ label, choices }: { label: string; choices: readonly CompareChoice[] }) {
  if (choices.length === 0) return null;
  return (
    <optgroup label={label}>
      {choices.map(({ id, words }) => (
        <option key={id} value={id}>
          {visibleText(words)}
        </option>
      ))}
    </optgroup>
  );
}

function useCompared(reply: RecordReply, otherId: string, ask: Ask): Compared {
  const [compared, setCompared] = useState<Compared>({ state: 'loading' });
  useEffect(() => {
    if (otherId === '') return;
    let current = true;
    setCompared({ state: 'loading' });
    void loadComparison(reply, otherId, ask).then((next) => current && setCompared(next));
    return () => {
      current = false;
    };
  }, [reply, otherId, ask]);
  return compared;
}

interface ResultProps {
  compared: Compared;
  reply: RecordReply;
  otherId: string;
}

function Result({ compared, reply, otherId }: ResultProps) {
  switch (compared.state) {
    case 'loading':
      return (
        <p class="quiet" role="status" aria-busy="true">
          Comparing…
        </p>
      );
    case 'unknown':
      return (
        <p role="status">
          No catalog has <code>{visibleText(otherId)}</code>. Take the id from the end of that
          record’s address, behind <code>?id=</code>.
        </p>
      );
    case 'failed':
      return (
        <p role="alert">
          {compared.message} Reload this page; if that does not help, import the catalog again.
        </p>
      );
    case 'compared':
      return (
        <ComparisonView left={reply} right={compared.other} comparison={compared.comparison} />
      );
  }
}
