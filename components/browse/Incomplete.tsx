import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Ask, CatalogsReply } from '@/data/messages';
import { t } from '@/data/words/words';
import { EmbeddedNotice } from '../page/EmbeddedNotice';
import { useWhileInstalling } from '../page/use-while-installing';
import { Sentence } from '../ui/Sentence';
import { visibleText } from '../ui/visible-text';
import type { SourceFailure } from './browse-source';

interface IncompleteProps {
  ask: Ask;
  failures: readonly SourceFailure[];
  /** Called when the catalog that comes with the extension is in place. */
  onInstalled: () => void;
}

/** What is missing from the page: catalogs that cannot be opened, or that are still being put in place. */
export function Incomplete({ ask, failures, onInstalled }: IncompleteProps) {
  const [reply, setReply] = useState<CatalogsReply>();
  const wasInstalling = useRef(false);
  const load = useCallback(() => {
    // Without an answer the page shows what it has.
    ask('catalogs', {}).then(setReply, () => {});
  }, [ask]);
  useEffect(load, [load]);
  useWhileInstalling(reply, load);
  const installing = reply?.embedded?.state === 'installing';
  useEffect(() => {
    if (wasInstalling.current && !installing) onInstalled();
    wasInstalling.current = installing;
  }, [installing, onInstalled]);
  return (
    <>
      <EmbeddedNotice install={reply?.embedded} />
      {failures.map(({ name, message }) => (
        <p key={name} class="failure" role="alert">
          <Sentence
            text="browse.notShown"
            parts={{
              catalog: visibleText(name),
              reason: message,
              repair: <a href="/options.html">{t('browse.repair')}</a>,
            }}
          />
        </p>
      ))}
    </>
  );
}
