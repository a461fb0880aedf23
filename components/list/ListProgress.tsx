import type { ListPhase } from './list-session';
import { phaseWords, progressWords } from './list-words';

/** What is going on; the words are announced, the numbers that run are not. */
export function ListProgress({ phase }: { phase: ListPhase }) {
  if (phase.phase === 'failed') {
    return (
      <p class="list-failure" role="alert">
        {phase.message} Paste the list again; if that does not help, look at{' '}
        <a href="/options.html">the catalogs</a>.
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
