import { useEffect, useState } from 'preact/hooks';
import type { CommandKey } from '@/data/messages';
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
    <section class="card-keys" tabIndex={0} aria-label="Keys" data-scrolls>
      <h3>In this card</h3>
      <KeyTable rows={CARD_KEYS} />
      {commands.length > 0 && (
        <>
          <h3>On every page</h3>
          <KeyTable rows={commands.map(({ words, keys }) => ({ words, keys: [keys] }))} />
          <p class="quiet">The browser’s page of extensions sets them, under keyboard shortcuts.</p>
        </>
      )}
    </section>
  );
}

/** Browsers name punctuation in words. */
function asPrinted(keys: string): string {
  return keys.replace(/Period$/, '.').replace(/Comma$/, ',');
}

function KeyTable({ rows }: { rows: readonly { keys: readonly string[]; words: string }[] }) {
  return (
    <dl class="keys">
      {rows.map(({ keys, words }) => (
        <div key={words}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key === '' ? 'no key' : asPrinted(key)}</kbd>
            ))}
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
