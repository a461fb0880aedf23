import { useMemo, useState } from 'preact/hooks';
import type { Export } from '@/data/catalog/record';
import { CopyButton } from '../../ui/CopyButton';
import { copyText } from '../../ui/clipboard';
import { formatNumber, plural } from '../../ui/format';
import { useVirtualRows } from '../../ui/use-virtual-rows';
import { visibleText } from '../../ui/visible-text';

const ROW_HEIGHT = 24;

/** Exported functions, filtered as one types; only the rows in sight are elements. */
export function ExportsSection({ exports }: { exports: readonly Export[] }) {
  const [filter, setFilter] = useState('');
  const shown = useMemo(() => filterExports(exports, filter), [exports, filter]);
  const addressed = exports.some((entry) => entry.address !== undefined || entry.rva !== undefined);
  const names = useMemo(() => shown.map((entry) => entry.name ?? `#${entry.ordinal}`), [shown]);
  return (
    <>
      <div class="section-actions">
        <input
          type="search"
          class="field"
          placeholder="Filter by name or ordinal"
          aria-label="Filter exports"
          spellcheck={false}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
        <span class="quiet" role="status">
          {filter.trim() === ''
            ? plural(exports.length, { one: '# export', other: '# exports' })
            : `${formatNumber(shown.length)} of ${formatNumber(exports.length)}`}
        </span>
        <CopyButton what="names" label="Copy names" text={names.join('\n')} onCopy={copyText} />
      </div>
      {shown.length === 0 ? (
        <p class="quiet">No exported name or ordinal holds “{filter.trim()}”.</p>
      ) : (
        <ExportTable exports={shown} addressed={addressed} />
      )}
    </>
  );
}

interface ExportTableProps {
  exports: readonly Export[];
  /** The catalog gives addresses. */
  addressed: boolean;
}

function ExportTable({ exports, addressed }: ExportTableProps) {
  const { scroller, places, before, after } = useVirtualRows(exports, ROW_HEIGHT);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key.
    <div ref={scroller} class="virtual" tabIndex={0}>
      <table class="exports" aria-label="Exports" aria-rowcount={exports.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="number">
              Ordinal
            </th>
            <th scope="col">Name</th>
            {addressed && <th scope="col">Address</th>}
            {addressed && <th scope="col">RVA</th>}
          </tr>
        </thead>
        <tbody>
          <Room px={before} />
          {places.map((place) => {
            const entry = exports[place];
            return entry && <ExportRow key={place} {...{ entry, place, addressed }} />;
          })}
          <Room px={after} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows that are no elements. */
function Room({ px }: { px: number }) {
  return px === 0 ? null : <tr style={`block-size: ${px}px`} />;
}

function ExportRow(props: { entry: Export; place: number; addressed: boolean }) {
  const { entry, place, addressed } = props;
  return (
    <tr aria-rowindex={place + 2} style={`block-size: ${ROW_HEIGHT}px`}>
      <td class="number code">{entry.ordinal}</td>
      <td class="code export-name" title={entry.name}>
        {entry.name === undefined ? (
          <span class="quiet">by ordinal alone</span>
        ) : (
          visibleText(entry.name)
        )}
      </td>
      {addressed && <td class="code">{entry.address}</td>}
      {addressed && <td class="code">{entry.rva}</td>}
    </tr>
  );
}

/** Exports whose name holds the filter, ignoring case, or whose ordinal is that number. */
export function filterExports(exports: readonly Export[], filter: string): readonly Export[] {
  const wanted = filter.trim().toLowerCase();
  if (wanted === '') return exports;
  const ordinal = /^#?\d+$/.test(wanted) ? Number(wanted.replace('#', '')) : undefined;
  return exports.filter(
    (entry) => entry.ordinal === ordinal || entry.name?.toLowerCase().includes(wanted) === true,
  );
}
