import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ListEntry } from '@/data/catalog/list/list-entry';
import type { Ask } from '@/data/messages';
import { plural, t } from '@/data/words/words';
import { Sentence } from '../ui/Sentence';
import type { Searched } from '../ui/searched-catalogs';
import { visibleText } from '../ui/visible-text';
import { ListDetails } from './ListDetails';
import type { PastedList } from './ListPage';
import { ListProgress } from './ListProgress';
import { ListTable } from './ListTable';
import { ListTools } from './ListTools';
import { chooseEntries, countEntries, EVERYTHING, type ListChoice, rowId } from './list-view';
import { useEscape } from './use-escape';
import { useListState } from './use-list-state';

interface ListResultsProps {
  list: PastedList;
  ask: Ask;
  /** Absent where the text is too long for a field. */
  onEdit: (() => void) | undefined;
  onNew: () => void;
}

/** The indicators of a list: how many, which are shown, and what is known of the one that is open. */
export function ListResults({ list, ask, onEdit, onNew }: ListResultsProps) {
  const state = useListState(list.text, ask);
  const [choice, setChoice] = useState<ListChoice>(EVERYTHING);
  const [open, setOpen] = useState<ListEntry>();
  const heading = useRef<HTMLHeadingElement>(null);
  const { entries, phase, searched, cut } = state;
  // The entries are the same list from telling to telling; the state is new with each.
  const counts = useMemo(() => countEntries(state.entries), [state]);
  const chosen = useMemo(() => chooseEntries(state.entries, choice), [state, choice]);
  useEffect(() => {
    setOpen(undefined);
    setChoice(EVERYTHING);
    if (list.text !== '') heading.current?.focus();
  }, [list]);

  const close = () => {
    const place = open === undefined ? -1 : chosen.indexOf(open);
    setOpen(undefined);
    document.getElementById(rowId(place))?.focus();
  };
  useEscape(open !== undefined, close);
  const none = phase.phase === 'done' && entries.length > 0 ? searched.none : undefined;
  return (
    <>
      <header class="list-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {list.source === undefined ? t('list.pasted') : visibleText(list.source)}
          </h1>
          <p class="quiet">{plural(cut ? 'list.firstIndicators' : 'list.count', entries.length)}</p>
        </div>
        <div class="list-actions">
          {onEdit !== undefined && (
            <button type="button" class="button" onClick={onEdit}>
              {t('list.edit')}
            </button>
          )}
          <button type="button" class="button" onClick={onNew}>
            {t('list.new')}
          </button>
        </div>
      </header>
      {none === undefined ? <ListProgress phase={phase} /> : <NothingSearched none={none} />}
      {entries.length === 0 && phase.phase === 'done' ? (
        <p class="list-empty">{t('list.nothing')}</p>
      ) : (
        <>
          <ListTools
            choice={choice}
            counts={counts}
            shown={chosen}
            ready={phase.phase === 'done'}
            searched={searched.catalogs}
            source={list.source}
            onChoose={setChoice}
          />
          <div class={open === undefined ? 'list-body' : 'list-body opened'}>
            <ListTable
              entries={chosen}
              identity={choice}
              searched={searched.catalogs}
              choice={choice}
              open={open}
              onChoose={setChoice}
              onOpen={(entry) => setOpen(entry === open ? undefined : entry)}
            />
            {open !== undefined && (
              <ListDetails
                key={open.indicator.start}
                entry={open}
                text={list.text}
                searched={searched}
                ask={ask}
                onClose={close}
              />
            )}
          </div>
        </>
      )}
    </>
  );
}

const NONE_WORDS = {
  off: { text: 'list.allOff', link: 'list.allOffLink' },
  failed: { text: 'list.noneOpened', link: 'list.noneOpenedLink' },
} as const;

/** No catalog was asked: that nothing is found says nothing then. */
function NothingSearched({ none }: { none: NonNullable<Searched['none']> }) {
  const { text, link } = NONE_WORDS[none];
  return (
    <p class="failure" role="status">
      <Sentence text={text} parts={{ link: <a href="/options.html">{t(link)}</a> }} />
    </p>
  );
}
