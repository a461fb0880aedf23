import { Minus, Plus } from 'lucide-preact';
import { plural, t } from '@/data/words/words';
import { useVirtualRows } from '../../ui/use-virtual-rows';
import { visibleText } from '../../ui/visible-text';

/** Height of a row in px, as the stylesheet has it. */
const ROW_HEIGHT = 22;

interface OnlyInProps {
  title: string;
  /** What one side alone has. */
  left: readonly string[];
  right: readonly string[];
  /** Number of those that both have. */
  kept: number;
}

/** What one record has and the other has not, of one list; left out where both have the same. */
export function OnlyIn({ title, left, right, kept }: OnlyInProps) {
  if (left.length + right.length === 0) return null;
  return (
    <div>
      <h3>
        {title}
        <span class="count">{plural('compare.inBoth', kept)}</span>
      </h3>
      <div class="only-in">
        <List title={title} where="here" entries={left} Icon={Minus} />
        <List title={title} where="there" entries={right} Icon={Plus} />
      </div>
    </div>
  );
}

interface ListProps {
  title: string;
  where: 'here' | 'there';
  entries: readonly string[];
  Icon: typeof Minus;
}

function List({ title, where, entries, Icon }: ListProps) {
  const { scroller, places, before, after } = useVirtualRows(entries, ROW_HEIGHT);
  const label = t(`compare.onlyOf.${where}`, { title });
  const heading = plural(`compare.only.${where}`, entries.length);
  return (
    <div>
      <h4>
        <Icon size={13} aria-hidden="true" />
        {heading}
      </h4>
      {entries.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key.
        <section ref={scroller} class="virtual" tabIndex={0} aria-label={label}>
          <ul style={`padding-block: ${before}px ${after}px`}>
            {places.map((place) => (
              <li
                key={place}
                class="code"
                title={entries[place]}
                aria-setsize={entries.length}
                aria-posinset={place + 1}
              >
                {visibleText(entries[place] ?? '')}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
