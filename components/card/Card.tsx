import type { Note } from '@/data/catalog/finding';
import { t } from '@/data/words/words';
import { NoteList } from '../ui/NoteList';
import { visibleText } from '../ui/visible-text';
import { CardFrame, type FrameContent } from './CardFrame';
import type { CardProps, CardStatus } from './card-props';
import { type CardView, toCardView } from './card-view';
import { MatchList } from './MatchList';
import { countWords, searchedWords } from './match-words';
import { nameContent } from './name-content';
import { recordContent } from './record-content';
import { CatalogOfAll, catalogOfAll, More } from './Several';
import { type LoadedRecord, useRecord } from './use-record';

/**
 * What the catalogs say of one place on a page; the host owns where it stands and when it goes. The
 * frame is the same for all that it shows: the keyboard stays in it when an answer comes.
 */
export function Card(props: CardProps) {
  const { status = { state: 'found' }, findings, text } = props;
  const view = status.state === 'found' ? toCardView(text, findings) : undefined;
  const match = view?.shape === 'record' ? view.match : undefined;
  const loaded = useRecord(match, props.loadRecord);
  return (
    <CardFrame
      content={view === undefined ? statusContent(status, text) : foundContent(view, loaded, props)}
      // A screen reader waits for the whole of it.
      busy={status.state === 'loading' || loaded.state === 'loading'}
      props={props}
    />
  );
}

function statusContent(status: CardStatus, text: string): FrameContent {
  const failed = status.state === 'failed';
  return {
    ...asAsked(text),
    body: (
      <p class="card-message" role={failed ? 'alert' : 'status'}>
        {failed ? status.message : t('card.loading')}
      </p>
    ),
  };
}

function foundContent(view: CardView, loaded: LoadedRecord, props: CardProps): FrameContent {
  switch (view.shape) {
    case 'nothing':
      return {
        ...asAsked(props.text),
        body: (
          <>
            <NoteList notes={view.notes} onOpenRecord={props.onOpenRecord} />
            <p class="card-message">{searchedWords(props.searched)}</p>
            {needsNextStep(view.notes, props.searched) && (
              <p class="card-message quiet">{t('card.nextStep')}</p>
            )}
          </>
        ),
      };
    case 'record':
      return recordContent(view, loaded, props);
    case 'name':
      return nameContent(view, props);
    case 'list':
      return listContent(view, props);
  }
}

function listContent(view: Extract<CardView, { shape: 'list' }>, props: CardProps): FrameContent {
  const { label, head } = asAsked(props.text);
  return {
    label,
    head: {
      ...head,
      children: (
        <p class="card-how">
          <strong>{countWords(view)}</strong>
          <CatalogOfAll view={view} />
        </p>
      ),
    },
    body: (
      <>
        <NoteList notes={view.notes} onOpenRecord={props.onOpenRecord} />
        <MatchList
          matches={view.matches}
          by="name"
          label={t('card.recordList')}
          catalogNamed={catalogOfAll(view) !== undefined}
          actions={props}
        />
        <More view={view} />
      </>
    ),
  };
}

/** Named by what was looked up, where that is no record. */
function asAsked(text: string): Pick<FrameContent, 'label' | 'head'> {
  const asked = shorten(visibleText(text.trim()));
  return { label: asked, head: { title: asked, code: true } };
}

/** A note that names records, or says that the hash identifies nothing, leaves nothing to look for. */
function needsNextStep(notes: readonly Note[], searched: CardProps['searched']): boolean {
  if (searched?.none !== undefined) return false;
  return notes.every(({ kind, records = [] }) => kind !== 'empty-file' && records.length === 0);
}

/** A selection can be a whole page; its beginning tells it. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
