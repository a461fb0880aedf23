import { ArrowUpRight } from 'lucide-preact';
import { PivotLinks } from '../ui/PivotLinks';
import type { CardProps } from './card-props';
import type { CardMatch } from './card-view';
import { Facts } from './Facts';
import { HashRows } from './HashRows';
import { useRecord } from './use-record';

interface RecordBodyProps extends Pick<CardProps, 'loadRecord' | 'onCopy' | 'onOpenRecord'> {
  match: CardMatch;
}

/** Facts, hashes and ways on of one record; the headline's facts stand before the record is read. */
export function RecordBody({ match, loadRecord, onCopy, onOpenRecord }: RecordBodyProps) {
  const { record: headline, catalog } = match;
  const loaded = useRecord(headline.id, catalog.id, loadRecord);
  const reply = loaded.state === 'loaded' ? loaded.reply : undefined;
  const record = reply?.record;
  return (
    <>
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
          onClick={() => onOpenRecord(headline.id, catalog.id)}
        >
          Full record
          <ArrowUpRight size={14} aria-hidden="true" />
        </button>
        <PivotLinks pivots={reply?.pivots} />
      </footer>
    </>
  );
}
