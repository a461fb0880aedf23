import { ExternalLink } from 'lucide-preact';
import { useState } from 'preact/hooks';
import { t } from '@/data/words/words';
import { withKeysFirst } from '../../ui/keys-first';
import type { CommandKeys } from './command-keys';
import { useCommandKeys } from './use-command-keys';

/** Which keys call what; the browser keeps them, so it is led there to change them. */
export function KeysSection({ commands }: { commands: CommandKeys }) {
  const keys = useCommandKeys(commands);
  const [refusal, setRefusal] = useState('');
  if (keys.length === 0) return null;
  const change = () => {
    setRefusal('');
    commands.change().catch((error: unknown) => {
      setRefusal(error instanceof Error ? error.message : `${error}`);
    });
  };
  return (
    <section class="panel" id="keys" aria-labelledby="keys-heading">
      <h2 id="keys-heading">{t('options.section.keys')}</h2>
      <dl class="keys">
        {withKeysFirst(keys).map(({ words, keys: pressed }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>
              {pressed === '' ? (
                <span class="quiet">{t('options.keys.none')}</span>
              ) : (
                <kbd>{pressed}</kbd>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <button type="button" class="button" onClick={change}>
          {t('options.keys.change')}
          <ExternalLink size={14} aria-hidden="true" />
        </button>
      </p>
      {refusal !== '' && (
        <p class="failure" role="alert">
          {refusal}
        </p>
      )}
    </section>
  );
}
