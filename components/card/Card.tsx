import type { ComponentChildren } from 'preact';
import { KindIcon } from '../ui/KindIcon';
import { NoteList } from '../ui/NoteList';
import { visibleText } from '../ui/visible-text';
import { catalogWords } from '../ui/words';
import { CardHead } from './CardHead';
import type { CardProps } from './card-props';
import { type CardView, groupByVersion, toCardView } from './card-view';
import { MatchList } from './MatchList';
import { countWords, matchWords, searchedWords } from './match-words';
import { RecordBody } from './RecordBody';

/** What the catalogs say of one place on a page; the host owns where it stands and when it goes. */
export function Card(props: CardProps) {
  const { status = { state: 'found' }, findings, text, pinned, onPin, onClose } = props;
  const head = { pinned, onPin, onClose };
  const asked = shorten(visibleText(text.trim()));

  if (status.state !== 'found') {
    const waiting = status.state === 'loading';
    return (
      <Frame label={asked} busy={waiting}>
        <CardHead title={asked} code {...head} />
        <p class="card-message" role={waiting ? 'status' : 'alert'}>
          {waiting ? 'Looking it up…' : status.message}
        </p>
      </Frame>
    );
  }

  const view = toCardView(findings);
  switch (view.shape) {
    case 'nothing':
      return (
        <Frame label={asked}>
          <CardHead title={asked} code {...head} />
          <div class="card-body">
            <NoteList notes={view.notes} />
            <p class="card-message">{searchedWords(props.searched)}</p>
            <p class="card-message quiet">
              Search the toolbar popup for a part of it, or import a larger catalog in the options.
            </p>
          </div>
        </Frame>
      );
    case 'record':
      return (
        <Frame label={view.match.record.name}>
          <RecordHead view={view} {...head} />
          <div class="card-body">
            <NoteList notes={view.notes} />
            <RecordBody match={view.match} {...actionsOf(props)} />
          </div>
        </Frame>
      );
    case 'name':
      return <NameCard view={view} {...props} />;
    case 'list':
      return (
        <Frame label={asked}>
          <CardHead title={asked} code {...head}>
            <p class="card-how">{countWords(view)}</p>
          </CardHead>
          <div class="card-body">
            <NoteList notes={view.notes} />
            <MatchList matches={view.matches} by="name" label="Records" {...actionsOf(props)} />
            <More view={view} />
          </div>
        </Frame>
      );
  }
}

type View<Shape> = Extract<CardView, { shape: Shape }>;
interface Head extends Pick<CardProps, 'pinned' | 'onClose'> {
  onPin: CardProps['onPin'];
}

function RecordHead({ view, ...head }: { view: View<'record'> } & Head) {
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

/** Only the name is known: which of the variants it is cannot be said, so all are listed. */
function NameCard({ view, ...props }: { view: View<'name'> } & CardProps) {
  const { pinned, onPin, onClose } = props;
  const [first] = view.matches;
  const catalogNamed = view.matches.every(({ catalog }) => catalog.id === first?.catalog.id);
  const description = view.matches.find((match) => match.record.description)?.record.description;
  return (
    <Frame label={view.name}>
      <CardHead
        title={visibleText(view.name)}
        icon={first && <KindIcon record={first.record} size={18} />}
        {...{ pinned, onPin, onClose }}
      >
        {description !== undefined && <p class="card-what">{visibleText(description)}</p>}
        <p class="card-how">
          <strong>{countWords(view)}</strong>
          {first && catalogNamed && <span class="quiet">{catalogWords(first.catalog)}</span>}
        </p>
      </CardHead>
      <div class="card-body">
        <NoteList notes={view.notes} />
        {groupByVersion(view.matches).map(({ version, matches }) => (
          <section key={version ?? ''} class="version-group">
            <h3>{version ?? 'Version not known'}</h3>
            <MatchList
              matches={matches}
              by="path"
              catalogNamed={catalogNamed}
              label={version ?? 'Version not known'}
              {...actionsOf(props)}
            />
          </section>
        ))}
        <More view={view} />
      </div>
    </Frame>
  );
}

function More({ view }: { view: View<'list' | 'name'> }) {
  const hidden = view.total - view.matches.length;
  if (hidden <= 0) return null;
  return (
    <p class="card-message quiet">
      The first {view.matches.length} of {view.total} are listed.
    </p>
  );
}

interface FrameProps {
  label: string;
  busy?: boolean;
  children: ComponentChildren;
}

function Frame({ label, busy = false, children }: FrameProps) {
  return (
    <div class="pe-lens card" role="dialog" aria-label={visibleText(label)} aria-busy={busy}>
      {children}
    </div>
  );
}

function actionsOf({ loadRecord, onCopy, onOpenRecord }: CardProps) {
  return { loadRecord, onCopy, onOpenRecord };
}

/** A selection can be a whole page; its beginning tells it. */
function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}
