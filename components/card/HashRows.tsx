import { useState } from 'preact/hooks';
import type { MatchedBy } from '@/data/catalog/finding';
import type { Hashes } from '@/data/catalog/record';
import { plural, t } from '@/data/words/words';
import { CopyButton } from '../ui/CopyButton';
import { HASH_NAMES, HASH_ORDER, hashMeaning } from '../ui/words';

/** Rows before the others are asked for: what matched, and the two that everything else takes. */
const SHOWN_AT_FIRST = 3;

interface HashRowsProps {
  hashes: Hashes;
  matchedBy: readonly MatchedBy[];
  onCopy: (text: string) => Promise<boolean>;
}

/** Hashes with a copy button each; those that matched come first and are shown whole. */
export function HashRows({ hashes, matchedBy, onCopy }: HashRowsProps) {
  const [all, setAll] = useState(false);
  const types = sortHashes(hashes, matchedBy);
  const shown = all ? types : types.slice(0, SHOWN_AT_FIRST);
  const more = types.length - SHOWN_AT_FIRST;
  if (types.length === 0) return <p class="quiet">{t('card.noHash')}</p>;
  return (
    <div class="hashes">
      <ul aria-label={t('card.hashList')}>
        {shown.map((type, place) => {
          const value = hashes[type] ?? '';
          const matched = isMatched(type, matchedBy);
          return (
            <li key={type} class={matched ? 'hash matched' : 'hash'}>
              <span class="hash-name" title={hashMeaning(type)}>
                {HASH_NAMES[type]}
              </span>
              <span class="code hash-value">{value}</span>
              <CopyButton
                what={HASH_NAMES[type]}
                text={value}
                onCopy={onCopy}
                {...(place === 0 && { shortcut: 'C' })}
              />
            </li>
          );
        })}
      </ul>
      {more > 0 && (
        <button
          type="button"
          class="link-button"
          aria-keyshortcuts="H"
          title={t(all ? 'card.button.fewerHashesHint' : 'card.button.moreHashesHint')}
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {all ? t('card.fewerHashes') : plural('card.moreHashes', more)}
        </button>
      )}
    </div>
  );
}

/** Types that the record has, those that matched first. */
export function sortHashes(hashes: Hashes, matchedBy: readonly MatchedBy[]): (keyof Hashes)[] {
  const known = HASH_ORDER.filter((type) => hashes[type] !== undefined);
  return [
    ...known.filter((type) => isMatched(type, matchedBy)),
    ...known.filter((type) => !isMatched(type, matchedBy)),
  ];
}

function isMatched(type: keyof Hashes, matchedBy: readonly MatchedBy[]): boolean {
  return matchedBy.includes(type);
}
