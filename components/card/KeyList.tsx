import { useEffect, useState } from 'preact/hooks';
import type { CommandKey } from '@/data/messages';
import { t } from '@/data/words/words';
import { withKeysFirst } from '../ui/keys-first';
import { CARD_KEYS } from './card-keys';
import type { CardProps } from './card-props';

/** Every key that does something: in the card, and on the page. */
export function KeyList({ loadKeys }: Pick<CardProps, 'loadKeys'>) {
  const [commands, setCommands] = useState<CommandKey[]>([]);
  useEffect(() => {
    loadKeys?.().then(setCommands, () => undefined);
  }, [loadKeys]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key.
    <section class="card-keys" tabIndex={0} aria-label={t('card.button.keys')} data-scrolls>
      <h3>{t('card.keys.here')}</h3>
      <KeyTable rows={CARD_KEYS.map(({ keys, does }) => ({ keys, words: t(does) }))} />
      {commands.length > 0 && (
        <>
          <h3>{t('card.keys.everywhere')}</h3>
          <KeyTable
            rows={withKeysFirst(commands).map(({ words, keys }) => ({
              words,
              keys: keys === '' ? [] : [keys],
            }))}
          />
          <p class="quiet">{t('card.keys.where')}</p>
        </>
      )}
    </section>
  );
}

function KeyTable({ rows }: { rows: readonly { keys: readonly string[]; words: string }[] }) {
  return (
    <dl class="keys">
      {rows.map(({ keys, words }) => (
        <div key={words}>
          <dt>
            {keys.length === 0 && <span class="quiet">{t('card.keys.none')}</span>}
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
