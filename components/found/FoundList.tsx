import { useRef, useState } from 'preact/hooks';
import { type FoundGroup, stopAt } from '@/data/found/groups';
import { plural, t } from '@/data/words/words';
import { FoundRow } from './FoundRow';
import type { PageAccess } from './page-access';
import { TakeAlong } from './TakeAlong';

/** Rows at first; a page of a thousand files would make the popup slow to open. */
const ROWS_AT_FIRST = 40;

interface FoundListProps {
  groups: readonly FoundGroup[];
  looking: boolean;
  site: string | undefined;
  page: PageAccess;
  /** The page is not any more as the list says. */
  onChanged: () => void;
}

/** Where one was led to last: a group's place, which the page may hide. */
interface At {
  id: string;
  place: number;
  hidden: boolean;
}

/** What was found on the page, a row a record; left and right go through a row's places. */
export function FoundList({ groups, looking, site, page, onChanged }: FoundListProps) {
  const [at, setAt] = useState<At>();
  // The next step may be asked for before the page has answered the last.
  const last = useRef<At>();
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const places = groups.reduce((sum, group) => sum + group.places, 0);
  const rows = all ? groups : groups.slice(0, ROWS_AT_FIRST);

  const move = (to: At) => {
    last.current = to;
    setAt(to);
  };
  const go = async (group: FoundGroup, step: 1 | -1) => {
    const { id } = group;
    const before = last.current?.id === id ? last.current.place : step > 0 ? -1 : 0;
    const place = (before + step + group.places) % group.places;
    const found = stopAt(group, place);
    if (!found) return;
    const { frame, keys, places } = found.stop;
    const going = { id, place, hidden: false };
    move(going);
    const reply = await page.reveal({ frame, keys, place: found.place });
    if (last.current === going && !reply.shown) move({ ...going, hidden: true });
    if (reply.places !== places) onChanged();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const mains = [...(list.current?.querySelectorAll('.row-main') ?? [])];
    const current = mains.findIndex((each) => each.matches(':focus'));
    const group = rows[current];
    if (!group) return;
    if (event.key === 'ArrowRight') void go(group, 1);
    else if (event.key === 'ArrowLeft') void go(group, -1);
    else return;
    event.preventDefault();
  };

  return (
    <section class="found" aria-label={t('found.title')}>
      <div class="found-head">
        <h2>{t('found.title')}</h2>
        <span class="quiet" role="status">
          {summary(groups.length, places, looking)}
        </span>
      </div>
      <ul ref={list} onKeyDown={onKeyDown}>
        {rows.map((group) => (
          <FoundRow
            key={group.id}
            group={group}
            at={at?.id === group.id ? at : undefined}
            onStep={(step) => void go(group, step)}
          />
        ))}
      </ul>
      {rows.length < groups.length && (
        <button type="button" class="link-button" onClick={() => setAll(true)}>
          {t('found.showAll', { count: groups.length })}
        </button>
      )}
      {groups.length > 0 && <TakeAlong groups={groups} site={site} />}
    </section>
  );
}

function summary(records: number, places: number, looking: boolean): string {
  if (records === 0) return t(looking ? 'found.looking' : 'found.nothing');
  return plural(looking ? 'found.placesSoFar' : 'found.places', places);
}
