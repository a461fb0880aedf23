import { t } from '@/data/words/words';
import { KindIcon } from '../ui/KindIcon';
import { NoteList } from '../ui/NoteList';
import { visibleText } from '../ui/visible-text';
import type { FrameContent } from './CardFrame';
import type { CardProps } from './card-props';
import { type CardView, groupByVersion } from './card-view';
import { Directories } from './Directories';
import { MatchList } from './MatchList';
import { countWords } from './match-words';
import { CatalogOfAll, catalogOfAll, More } from './Several';
import { directoryFacts, notesBeside } from './seen-directory';

type View = Extract<CardView, { shape: 'name' }>;

/** Only the name is known: which of the variants it is cannot be said, so all are listed. */
export function nameContent(view: View, props: CardProps): FrameContent {
  const [first] = view.matches;
  const description = view.matches.find((match) => match.record.description)?.record.description;
  return {
    label: view.name,
    head: {
      title: visibleText(view.name),
      icon: first && <KindIcon record={first.record} size={18} />,
      children: (
        <>
          {description !== undefined && <p class="card-what">{visibleText(description)}</p>}
          <p class="card-how">
            <strong>{countWords(view)}</strong>
            <CatalogOfAll view={view} />
          </p>
        </>
      ),
    },
    body: <NameBody view={view} props={props} />,
  };
}

function NameBody({ view, props }: { view: View; props: CardProps }) {
  const records = view.matches.map(({ record }) => record);
  const directories = directoryFacts(props.text, props.findings, records);
  return (
    <>
      <NoteList notes={notesBeside(directories, view.notes)} onOpenRecord={props.onOpenRecord} />
      <Directories facts={directories} notes={view.notes} />
      {groupByVersion(view.matches).map(({ version, matches }) => (
        <section key={version ?? ''} class="version-group">
          <h3>{version ?? t('card.versionUnknown')}</h3>
          <MatchList
            matches={matches}
            by="path"
            catalogNamed={catalogOfAll(view) !== undefined}
            label={version ?? t('card.versionUnknown')}
            actions={props}
          />
        </section>
      ))}
      <More view={view} />
    </>
  );
}
