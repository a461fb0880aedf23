import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '@/data/catalog/finding';
import type { ListEntry } from '@/data/catalog/list/list-entry';
import { MAX_KEY_LENGTH, MAX_MATCHES } from '@/data/limits';
import type { Ask } from '@/data/messages';
import { t } from '@/data/words/words';
import { Card } from '../card/Card';
import type { CardStatus } from '../card/card-props';
import { copyText } from '../ui/clipboard';
import { Highlight } from '../ui/Highlight';
import type { Searched } from '../ui/searched-catalogs';
import { lineContext } from './line-context';

interface ListDetailsProps {
  entry: ListEntry;
  /** The whole list. */
  text: string;
  searched: Searched;
  ask: Ask;
  onClose: () => void;
}

type Details = { status: CardStatus; findings: Finding[] };

/** The line of an indicator, and the card with all that the catalogs say of it. */
export function ListDetails({ entry, text, searched, ask, onClose }: ListDetailsProps) {
  const { indicator, line } = entry;
  const { status, findings } = useDetails(entry, ask);
  const context = lineContext(text, indicator.start, indicator.end);
  return (
    <aside class="list-details" aria-label={t('list.details')}>
      <figure>
        <figcaption class="quiet">{t('list.lineNumber', { line })}</figcaption>
        <p class="code">
          <Highlight text={context.line} ranges={[context.range]} />
        </p>
      </figure>
      <Card
        text={indicator.text}
        findings={findings}
        status={status}
        searched={searched}
        pinned={false}
        loadRecord={(id, catalog) => ask('record', { id, catalog })}
        onClose={onClose}
        onOpenRecord={(id, catalog) => void ask('openRecord', { id, catalog })}
        onCopy={copyText}
      />
    </aside>
  );
}

/** Every match of the indicator, and what is odd about it beside its neighbour. */
function useDetails({ indicator, pairNotes }: ListEntry, ask: Ask): Details {
  const [found, setFound] = useState<Details>({ status: { state: 'loading' }, findings: [] });
  const { kind, key } = indicator;
  useEffect(() => {
    let current = true;
    const keys = key.length <= MAX_KEY_LENGTH ? [{ kind, key }] : [];
    ask('find', { keys, limit: MAX_MATCHES }).then(
      (findings) => current && setFound({ status: { state: 'found' }, findings }),
      (error: unknown) => {
        const message = `${error instanceof Error ? error.message : error}`;
        if (current) setFound({ status: { state: 'failed', message }, findings: [] });
      },
    );
    return () => {
      current = false;
    };
  }, [kind, key, ask]);
  const [first, ...others] = found.findings;
  const asked: Finding = first ?? { kind, key, matches: [], total: 0, notes: [] };
  return {
    status: found.status,
    findings: [{ ...asked, notes: [...pairNotes, ...asked.notes] }, ...others],
  };
}
