import { ArrowUpRight } from 'lucide-preact';
import type { Finding, Note } from '@/data/catalog/finding';
import { t } from '@/data/words/words';
import { KeepButton } from '../kept/KeepButton';
import { NoteList } from '../ui/NoteList';
import { PivotLinks } from '../ui/PivotLinks';
import type { RecordActions } from './card-props';
import type { CardMatch } from './card-view';
import { Directories } from './Directories';
import { Facts } from './Facts';
import { HashRows } from './HashRows';
import { directoryFacts, notesBeside } from './seen-directory';
import type { LoadedRecord } from './use-record';

interface RecordBodyProps {
  actions: RecordActions;
  match: CardMatch;
  loaded: LoadedRecord;
  /** What was looked up and what was noted of it, where the body stands for it alone. */
  asked?: { text: string; findings: readonly Finding[]; notes: readonly Note[] };
}

/** Facts, hashes and ways on of one record; the headline's facts stand before the record is read. */
export function RecordBody({ match, loaded, asked, actions }: RecordBodyProps) {
  const { onCopy, onKeep, onOpenRecord } = actions;
  const { record: headline, catalog } = match;
  const reply = loaded.state === 'loaded' ? loaded.reply : undefined;
  const record = reply?.record;
  const directories =
    asked && directoryFacts(asked.text, asked.findings, [headline, ...(reply?.variants ?? [])]);
  return (
    <>
      {asked && (
        <>
          <NoteList notes={notesBeside(directories, asked.notes)} onOpenRecord={onOpenRecord} />
          <Directories facts={directories} notes={asked.notes} />
        </>
      )}
      <Facts headline={headline} reply={reply} />
      {loaded.state === 'failed' && (
        <p class="card-failure" role="alert">
          {loaded.message}
        </p>
      )}
      {headline.kind === 'file' && loaded.state === 'loading' && (
        <div class="hashes-waiting" aria-hidden="true" />
      )}
      {record?.kind === 'file' && (
        <HashRows hashes={record.hashes} matchedBy={match.by} onCopy={onCopy} />
      )}
      <footer class="card-actions">
        <button
          type="button"
          class="button primary"
          aria-keyshortcuts="R"
          title={t('card.button.fullRecordHint')}
          onClick={() => onOpenRecord(headline.id, catalog.id)}
        >
          {t('card.fullRecord')}
          <ArrowUpRight size={14} aria-hidden="true" />
        </button>
        {onKeep !== undefined && (
          <KeepButton key={headline.id} onKeep={() => onKeep(headline.id)} />
        )}
        <PivotLinks pivots={reply?.pivots} />
      </footer>
    </>
  );
}
