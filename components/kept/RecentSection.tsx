import { useHere } from '../surface/surface';
import { KeptRow } from './KeptRow';

/** What was looked up last, and whether that is kept. */
export function RecentSection() {
  const { surface, kept } = useHere();
  if (kept === undefined) return null;
  if (kept.isPrivate) {
    return <p class="kept-none quiet">What you look up in a private window is not kept.</p>;
  }
  if (!kept.keepsRecent) {
    return (
      <p class="kept-none quiet">
        Recent look-ups are not kept.{' '}
        <button
          type="button"
          class="link-button"
          onClick={() => void surface.kept.keepRecent(true)}
        >
          Keep them
        </button>
      </p>
    );
  }
  if (kept.recent.length === 0) return null;
  return (
    <section class="kept" aria-labelledby="recent-title">
      <div class="kept-head">
        <h2 id="recent-title">Recent</h2>
        <button
          type="button"
          class="link-button"
          title="Clear the list, and keep no look-ups from now on"
          onClick={() => void surface.kept.keepRecent(false)}
        >
          Stop keeping
        </button>
        <button type="button" class="link-button" onClick={() => void surface.kept.clearRecent()}>
          Clear
        </button>
      </div>
      <ul>
        {kept.recent.map((record) => (
          <KeptRow key={record.id} record={record} />
        ))}
      </ul>
    </section>
  );
}
