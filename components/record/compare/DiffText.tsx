import { useMemo, useState } from 'preact/hooks';
import type { DiffLine } from '@/data/catalog/line-diff';
import { plural, t } from '@/data/words/words';
import { toBlocks } from './diff-blocks';

const SIGN = { same: ' ', removed: '−', added: '+' };

/** Two texts laid over each other: lines of the one with −, lines of the other with +. */
export function DiffText({ title, lines }: { title: string; lines: readonly DiffLine[] }) {
  const [whole, setWhole] = useState(false);
  const blocks = useMemo(() => toBlocks(lines, whole), [lines, whole]);
  return (
    <div>
      <h3>
        {title}
        <span class="count">{t('compare.signs')}</span>
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key. */}
      <section class="diff code" tabIndex={0} aria-label={t('compare.textLabel', { title })}>
        {blocks.map((block) => {
          if (block.kind === 'folded') {
            return (
              <button
                key={block.from}
                type="button"
                class="link-button"
                onClick={() => setWhole(true)}
              >
                {plural('compare.folded', block.count)}
              </button>
            );
          }
          const text = block.lines.map((line) => `${SIGN[block.kind]} ${line}\n`).join('');
          const Element =
            block.kind === 'added' ? 'ins' : block.kind === 'removed' ? 'del' : 'span';
          return <Element key={block.from}>{text}</Element>;
        })}
      </section>
    </div>
  );
}
