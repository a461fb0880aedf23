import { KindIcon } from '../ui/KindIcon';
import { visibleText } from '../ui/visible-text';
import { catalogWords } from '../ui/words';
import type { FrameContent } from './CardFrame';
import type { CardProps } from './card-props';
import type { CardView } from './card-view';
import { matchWords } from './match-words';
import { RecordBody } from './RecordBody';
import type { LoadedRecord } from './use-record';

type View = Extract<CardView, { shape: 'record' }>;

/** One record answers. */
export function recordContent(view: View, loaded: LoadedRecord, props: CardProps): FrameContent {
  const { match, notes } = view;
  const { text, findings } = props;
  const { record, catalog } = match;
  return {
    label: record.name,
    head: {
      title: visibleText(record.name),
      icon: <KindIcon record={record} size={18} />,
      children: (
        <>
          {record.description !== undefined && (
            <p class="card-what">{visibleText(record.description)}</p>
          )}
          <p class="card-how">
            <strong>{matchWords(match)}</strong>
            <span class="quiet">{catalogWords(catalog)}</span>
          </p>
        </>
      ),
    },
    body: (
      <RecordBody match={match} loaded={loaded} asked={{ text, findings, notes }} actions={props} />
    ),
  };
}
