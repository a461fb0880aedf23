import type { Note } from '@/data/catalog/finding';
import { t } from '@/data/words/words';
import { KindIcon } from '../ui/KindIcon';
import { NoteList } from '../ui/NoteList';
import { visibleText } from '../ui/visible-text';
import { catalogWords } from '../ui/words';
import { CardFrame } from './CardFrame';
import { CardHead, type HeadActions } from './CardHead';
import type { CardProps } from './card-props';
import { type CardView, toCardView } from './card-view';
import { MatchList } from './MatchList';
import { countWords, matchWords, searchedWords } from './match-words';
import { NameCard } from './NameCard';
import { RecordBody } from './RecordBody';
import { CatalogOfAll, catalogOfAll, More } from './Several';

/** What the catalogs say of one place on a page; the host owns where it stands and when it goes. */
export function Card(props: CardProps) {
  const { status = { state: 'found' }, findings, text } = props;
  const asked = shorten(visibleText(text.trim()));
  if (status.state !== 'found') {
    const waiting = status.state === 'loading';
    return (
      <CardFrame
        label={asked}
        busy={waiting}
        props={props}
        head={(actions) => <CardHead title={asked} code {...actions} />}
      >
        <p class="card-message" role={waiting ? 'status' : 'alert'}>
          {waiting ? t('card.loading') : status.message}
        </p>
      </CardFrame>
    );
  }

  const view = toCardView(text, findings);
  switch (view.shape) {
    case 'nothing':
      return (
        <CardFrame
          label={asked}
          props={props}
          head={(actions) => <CardHead title={asked} code {...actions} />}
        >
          <NoteList notes={view.notes} onOpenRecord={props.onOpenRecord} />
          <p class="card-message">{searchedWords(props.searched)}</p>
          {needsNextStep(view.notes, props.searched) && (
            <p class="card-message quiet">{t('card.nextStep')}</p>
          )}
        </CardFrame>
      );
    case 'record':
      return (
        <CardFrame
          label={view.match.record.name}
          props={props}
          head={(actions) => <RecordHead view={view} {...actions} />}
        >
          <RecordBody
            match={view.match}
            asked={{ text, findings, notes: view.notes }}
            actions={props}
          />
        </CardFrame>
      );
    case 'name':
      return <NameCard view={view} props={props} />;
    case 'list':
      return (
        <CardFrame
          label={asked}
          props={props}
          head={(actions) => (
            <CardHead title={asked} code {...actions}>
              <p class="card-how">
                <strong>{countWords(view)}</strong>
                <CatalogOfAll view={view} />
              </p>
            </CardHead>
          )}
        >
          <NoteList notes={view.notes} onOpenRecord={props.onOpenRecord} />
          <MatchList
            matches={view.matches}
            by="name"
            label={t('card.recordList')}
            catalogNamed={catalogOfAll(view) !== undefined}
            actions={props}
          />
          <More view={view} />
        </CardFrame>
      );
  }
}

/** A note that names records, or says that the hash identifies nothing, leaves nothing to look for. */
function needsNextStep(notes: readonly Note[], searched: CardProps['searched']): boolean {
  if (searched?.length === 0) return false;
  return notes.every(({ kind, records = [] }) => kind !== 'empty-file' && records.length === 0);
}

type View<Shape> = Extract<CardView, { shape: Shape }>;

function RecordHead({ view, ...head }: { view: View<'record'> } & HeadActions) {
  const { record, catalog } = view.match;
  return (
    <CardHead
      title={visibleText(record.name)}
      icon={<KindIcon record={record} size={18} />}
      {...head}
    >
      {record.description !== undefined && (
        <p class="card-what">{visibleText(record.description)}</p>
      )}
      <p class="card-how">
        <strong>{matchWords(view.match)}</strong>
        <span class="quiet">{catalogWords(catalog)}</span>
      </p>
    </CardHead>
  );
}

/** A selection can be a whole page; its beginning tells it. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
