import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordReply } from '@/data/messages';
import { t } from '@/data/words/words';
import type { CardProps } from './card-props';
import type { CardMatch } from './card-view';

export type LoadedRecord =
  /** There is no match to load the record of. */
  | { state: 'none' }
  | { state: 'loading' }
  | { state: 'loaded'; reply: RecordReply }
  | { state: 'failed'; message: string };

/** Loads the whole record of a match; a reply that comes after another record was asked is dropped. */
export function useRecord(
  match: CardMatch | undefined,
  loadRecord: CardProps['loadRecord'],
): LoadedRecord {
  const id = match?.record.id;
  const catalog = match?.catalog.id;
  const [loaded, setLoaded] = useState<{ id: string; catalog: string; record: LoadedRecord }>();
  // A host that draws the card again must not make it read the record again.
  const latest = useRef(loadRecord);
  latest.current = loadRecord;
  useEffect(() => {
    if (id === undefined || catalog === undefined) return;
    let current = true;
    const settle = (record: LoadedRecord) => {
      if (current) setLoaded({ id, catalog, record });
    };
    latest.current(id, catalog).then(
      (reply) =>
        settle(reply === null ? failed(t('card.catalogChanged')) : { state: 'loaded', reply }),
      (error: unknown) => settle(failed(error instanceof Error ? error.message : String(error))),
    );
    return () => {
      current = false;
    };
  }, [id, catalog]);
  if (id === undefined) return { state: 'none' };
  return loaded?.id === id && loaded.catalog === catalog ? loaded.record : { state: 'loading' };
}

function failed(reason: string): LoadedRecord {
  const sentence = reason.replace(/[.\s]+$/, '');
  return { state: 'failed', message: t('card.failed', { reason: sentence }) };
}
