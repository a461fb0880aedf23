import { useEffect, useState } from 'preact/hooks';
import type { Ask, RecordReply } from '@/data/messages';
import { t } from '@/data/words/words';
import { Sentence } from '../../ui/Sentence';
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
          const id = givenId(event.currentTarget);
          // The button without an id is no wish to end the comparison that was chosen.
          if (id !== '') choose(id);
        }}
      >
        {offered.length > 0 && (
          <select
            class="field"
            aria-label={t('compare.with')}
            value={offered.some(({ id }) => id === otherId) ? otherId : ''}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            <option value="">{t('compare.choose')}</option>
            <Choices label={t('compare.variants')} choices={variants} />
            <Choices label={t('compare.similar')} choices={similar} />
          </select>
        )}
        <input
          class="field code"
          name="id"
          aria-label={t('compare.idLabel')}
          placeholder={offered.length > 0 ? t('compare.orId') : t('compare.id')}
          autocomplete="off"
          spellcheck={false}
        />
        <button type="submit" class="button">
          {t('compare.compare')}
        </button>
      </form>
      {otherId !== '' && <Result compared={compared} reply={reply} otherId={otherId} />}
    </>
  );
}

/** What the form's field names; empty where it is. */
function givenId(form: HTMLFormElement): string {
  const given = new FormData(form).get('id');
  return typeof given === 'string' ? toRecordId(given) : '';
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
          {t('compare.comparing')}
        </p>
      );
    case 'unknown':
      return (
        <p role="status">
          <Sentence
            text="compare.unknown"
            parts={{ id: <code>{visibleText(otherId)}</code>, mark: <code>?id=</code> }}
          />
        </p>
      );
    case 'failed':
      return <p role="alert">{t('compare.failed', { reason: compared.message })}</p>;
    case 'compared':
      return (
        <ComparisonView left={reply} right={compared.other} comparison={compared.comparison} />
      );
  }
}
