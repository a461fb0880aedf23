import { ArrowUpRight } from 'lucide-preact';
import type { Finding } from '@/data/catalog/finding';
import { t } from '@/data/words/words';
import { KeepButton } from '../kept/KeepButton';
import { PivotLinks } from '../ui/PivotLinks';
import type { RecordActions } from './card-props';
import type { CardMatch } from './card-view';
import { Directories } from './Directories';
import { Facts } from './Facts';
import { HashRows } from './HashRows';
import { useRecord } from './use-record';

interface RecordBodyProps {
  actions: RecordActions;
  match: CardMatch;
  /** What was looked up, where the body stands for it alone. */
  text?: string;
  findings?: readonly Finding[];
}

/** Facts, hashes and ways on of one record; the headline's facts stand before the record is read. */
export function RecordBody({ match, text, findings, actions }: RecordBodyProps) {
  const { loadRecord, onCopy, onKeep, onOpenRecord } = actions;
  const { record: headline, catalog } = match;
  const loaded = useRecord(headline.id, catalog.id, loadRecord);
  const reply = loaded.state === 'loaded' ? loaded.reply : undefined;
  const record = reply?.record;
  return (
    <>
      {text !== undefined && findings !== undefined && (
        <Directories
          text={text}
          findings={findings}
          records={[headline, ...(reply?.variants ?? [])]}
        />
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
