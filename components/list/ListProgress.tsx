import { t } from '@/data/words/words';
import { Sentence } from '../ui/Sentence';
import type { ListPhase } from './list-session';
import { phaseWords, progressWords } from './list-words';

/** What is going on; the words are announced, the numbers that run are not. */
export function ListProgress({ phase }: { phase: ListPhase }) {
  if (phase.phase === 'failed') {
    return (
      <p class="failure" role="alert">
        <Sentence
          text="list.failed"
          parts={{
            reason: phase.message,
            catalogs: <a href="/options.html">{t('list.catalogs')}</a>,
          }}
        />
      </p>
    );
  }
  if (phase.phase === 'done') {
    return (
      <p class="only-heard" role="status">
        {phaseWords(phase)}
      </p>
    );
  }
  return (
    <div class="list-progress">
      <span role="status">{phaseWords(phase)}</span>
      <progress max={phase.total} value={phase.done} aria-label={phaseWords(phase)} />
      <span class="quiet" aria-hidden="true">
        {progressWords(phase)}
      </span>
    </div>
  );
}
