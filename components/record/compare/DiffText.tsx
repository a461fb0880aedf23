import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DiffLine } from '@/data/catalog/line-diff';
import { plural, t } from '@/data/words/words';
import { toBlocks } from './diff-blocks';

const SIGN = { same: ' ', removed: '−', added: '+' };

/**
 * Two texts laid over each other: lines of the one with −, lines of the other with +. What is folded
 * unfolds all at once, and the focus goes to the lines in the place of the button that had it.
 */
export function DiffText({ title, lines }: { title: string; lines: readonly DiffLine[] }) {
  /** The first line of the part that was asked for. */
  const [unfolded, setUnfolded] = useState<number>();
  const whole = unfolded !== undefined;
  const blocks = useMemo(() => toBlocks(lines, whole), [lines, whole]);
  const asked = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (unfolded !== undefined) asked.current?.focus();
  }, [unfolded]);
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
                onClick={() => setUnfolded(block.from)}
              >
                {plural('compare.folded', block.count)}
              </button>
            );
          }
          const text = block.lines.map((line) => `${SIGN[block.kind]} ${line}\n`).join('');
          if (block.kind === 'same') {
            const focused = block.from === unfolded ? { ref: asked, tabIndex: -1 } : {};
            return (
              <span key={block.from} {...focused}>
                {text}
              </span>
            );
          }
          const Element = block.kind === 'added' ? 'ins' : 'del';
          return <Element key={block.from}>{text}</Element>;
        })}
      </section>
    </div>
  );
}
