import { ChevronRight } from 'lucide-preact';
import { useId, useState } from 'preact/hooks';
import { machineWords } from '@/data/catalog/machine';
import { KindIcon } from '../ui/KindIcon';
import { visibleText } from '../ui/visible-text';
import { catalogWords, signerWords } from '../ui/words';
import type { RecordActions } from './card-props';
import { type CardMatch, matchKey } from './card-view';
import { matchWords } from './match-words';
import { RecordBody } from './RecordBody';
import { useRecord } from './use-record';

interface MatchListProps {
  actions: RecordActions;
  matches: readonly CardMatch[];
  /** What tells the rows apart: their names, or for one name their machine and path. */
  by: 'name' | 'path';
  label: string;
  /** The header names the catalog of all of them. */
  catalogNamed?: boolean;
}

/** Records one below the other; one at a time is open. */
export function MatchList({ matches, by, label, catalogNamed = false, actions }: MatchListProps) {
  const [open, setOpen] = useState<string>();
  return (
    <ul class="matches" aria-label={label}>
      {matches.map((match) => {
        const key = matchKey(match.record.id, match.catalog);
        return (
          <MatchRow
            key={key}
            match={match}
            by={by}
            catalogNamed={catalogNamed}
            open={open === key}
            onToggle={() => setOpen(open === key ? undefined : key)}
            actions={actions}
          />
        );
      })}
    </ul>
  );
}

interface MatchRowProps {
  actions: RecordActions;
  match: CardMatch;
  by: 'name' | 'path';
  catalogNamed: boolean;
  open: boolean;
  onToggle: () => void;
}

function MatchRow({ match, by, catalogNamed, open, onToggle, actions }: MatchRowProps) {
  const bodyId = useId();
  const { record } = match;
  return (
    <li class={open ? 'match open' : 'match'}>
      <button
        type="button"
        class="match-row"
        aria-expanded={open}
        aria-controls={open ? bodyId : undefined}
        onClick={onToggle}
      >
        <ChevronRight size={14} aria-hidden="true" class="chevron" />
        {by === 'name' ? (
          <span class="match-title">
            <KindIcon record={record} size={15} />
            <span class="match-name">{visibleText(record.name)}</span>
            <span class="quiet match-version">{record.fileVersion ?? ''}</span>
          </span>
        ) : (
          <span class="match-title">
            <span class="code match-path">{visibleText(record.path ?? record.name)}</span>
            <span class="quiet match-version">{machineWords(record.machine) ?? ''}</span>
          </span>
        )}
        {by === 'name' && record.description !== undefined && (
          <span class="quiet match-line">{visibleText(record.description)}</span>
        )}
        <span class="quiet match-line">{rowWords(match, by, catalogNamed)}</span>
      </button>
      {open && <MatchBody id={bodyId} match={match} actions={actions} />}
    </li>
  );
}

function MatchBody({
  id,
  match,
  actions,
}: Pick<MatchRowProps, 'match' | 'actions'> & { id: string }) {
  const loaded = useRecord(match, actions.loadRecord);
  return (
    <div class="match-body" id={id} aria-busy={loaded.state === 'loading'}>
      <RecordBody match={match} loaded={loaded} actions={actions} />
    </div>
  );
}

/** What the header already says of all rows is not repeated in each. */
function rowWords(match: CardMatch, by: 'name' | 'path', catalogNamed: boolean): string {
  const signer = by === 'path' ? signerWords(match.record) : undefined;
  const words = [
    by === 'name' || match.by.includes('path') ? matchWords(match) : undefined,
    signer,
    catalogNamed ? undefined : catalogWords(match.catalog),
  ];
  return words.filter((word) => word !== undefined).join(' · ');
}
