import { useMemo, useState } from 'preact/hooks';
import type { Export } from '@/data/catalog/record';
import { plural, t } from '@/data/words/words';
import { CopyButton } from '../../ui/CopyButton';
import { copyText } from '../../ui/clipboard';
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
          placeholder={t('record.exports.placeholder')}
          aria-label={t('record.exports.filter')}
          spellcheck={false}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
        <span class="quiet" role="status">
          {filter.trim() === ''
            ? plural('record.exports.count', exports.length)
            : t('record.exports.shown', { shown: shown.length, count: exports.length })}
        </span>
        <CopyButton
          what={t('record.exports.names')}
          label={t('record.exports.copy')}
          text={names.join('\n')}
          onCopy={copyText}
        />
      </div>
      {shown.length === 0 ? (
        <p class="quiet">{t('record.exports.none', { text: filter.trim() })}</p>
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
      <table
        class="exports"
        aria-label={t('record.section.exports')}
        aria-rowcount={exports.length + 1}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" class="number">
              {t('record.exports.ordinal')}
            </th>
            <th scope="col">{t('record.field.name')}</th>
            {addressed && <th scope="col">{t('record.exports.address')}</th>}
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
          <span class="quiet">{t('record.exports.byOrdinal')}</span>
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
