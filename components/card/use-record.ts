import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordReply } from '@/data/messages';
import { t } from '@/data/words/words';
import type { CardProps } from './card-props';

export type LoadedRecord =
  | { state: 'loading' }
  | { state: 'loaded'; reply: RecordReply }
  | { state: 'failed'; message: string };

/** Loads the whole record of a match; a reply that comes after another record was asked is dropped. */
export function useRecord(
  id: string,
  catalog: string,
  loadRecord: CardProps['loadRecord'],
): LoadedRecord {
  const [loaded, setLoaded] = useState<LoadedRecord>({ state: 'loading' });
  // A host that draws the card again must not make it read the record again.
  const latest = useRef(loadRecord);
  latest.current = loadRecord;
  useEffect(() => {
    let current = true;
    setLoaded({ state: 'loading' });
    latest.current(id, catalog).then(
      (reply) => {
        if (!current) return;
        setLoaded(reply === null ? failed(t('card.catalogChanged')) : { state: 'loaded', reply });
      },
      (error: unknown) => {
        if (current) setLoaded(failed(error instanceof Error ? error.message : String(error)));
      },
    );
    return () => {
      current = false;
    };
  }, [id, catalog]);
  return loaded;
}

function failed(reason: string): LoadedRecord {
  const sentence = reason.replace(/[.\s]+$/, '');
  return { state: 'failed', message: t('card.failed', { reason: sentence }) };
}
