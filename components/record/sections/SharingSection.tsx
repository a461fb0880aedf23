import { useState } from 'preact/hooks';
import type { Ask, SearchReply, Sharing } from '@/data/messages';
import { plural, t } from '@/data/words/words';
import { recordUrl, searchUrl } from '../../ui/record-url';
import { visibleText } from '../../ui/visible-text';

/** Names of records that are listed here; the search has them all. */
const LISTED = 20;

interface SharingSectionProps {
  sharing: readonly Sharing[];
  ask: Ask;
}

/** What other records have in common with this one: how many they are, and which on a click. */
export function SharingSection({ sharing, ask }: SharingSectionProps) {
  return (
    <ul class="sharing">
      {sharing.map((shared) => (
        <li key={shared.by}>
          <Shared shared={shared} ask={ask} />
        </li>
      ))}
    </ul>
  );
}

type Listed =
  | { state: 'folded' }
  | { state: 'loading' }
  | { state: 'listed'; reply: SearchReply }
  | { state: 'failed'; message: string };

function Shared({ shared: { by, query, records }, ask }: { shared: Sharing; ask: Ask }) {
  const [listed, setListed] = useState<Listed>({ state: 'folded' });
  const list = () => {
    if (listed.state !== 'folded') return setListed({ state: 'folded' });
    setListed({ state: 'loading' });
    ask('search', { query, limit: LISTED }).then(
      (reply) => setListed({ state: 'listed', reply }),
      (error: unknown) =>
        setListed({
          state: 'failed',
          message: error instanceof Error ? error.message : `${error}`,
        }),
    );
  };
  const unfolded = listed.state !== 'folded';
  return (
    <>
      <div class="shared">
        <span>{t(`sharing.by.${by}`)}</span>
        <a href={searchUrl(query)}>{plural('sharing.records', records)}</a>
        <button type="button" class="button" aria-expanded={unfolded} onClick={list}>
          {unfolded ? t('sharing.fold') : t('sharing.list')}
          <span class="only-heard"> {t(`sharing.by.${by}`)}</span>
        </button>
      </div>
      {listed.state === 'loading' && (
        <p class="quiet" role="status">
          {t('sharing.loading')}
        </p>
      )}
      {listed.state === 'failed' && <p role="alert">{listed.message}</p>}
      {listed.state === 'listed' && <Names reply={listed.reply} query={query} />}
    </>
  );
}

function Names({ reply: { rows, total }, query }: { reply: SearchReply; query: string }) {
  return (
    <>
      <ul class="paths shared-names">
        {rows.map(({ record, catalog, variants }) => (
          <li key={record.id}>
            <a href={recordUrl(record.id, catalog.id)}>{visibleText(record.name)}</a>{' '}
            {variants > 1 && <span class="one-of">{plural('sharing.variants', variants)}</span>}
          </li>
        ))}
      </ul>
      {total > rows.length && (
        <p>
          <a href={searchUrl(query)}>{plural('sharing.all', total)}</a>
        </p>
      )}
    </>
  );
}
