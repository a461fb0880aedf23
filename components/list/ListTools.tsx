import { Download } from 'lucide-preact';
import { useState } from 'preact/hooks';
import type { CatalogLabel } from '@/data/catalog/finding';
import type { ListEntry } from '@/data/catalog/list/list-entry';
import { INDICATOR_KINDS, type IndicatorKind } from '@/data/detect/indicator';
import { toFileName } from '@/data/export/file-name';
import { listCsv } from '@/data/export/list-csv';
import { listJson } from '@/data/export/list-json';
import { listMarkdown } from '@/data/export/list-markdown';
import { plural, t } from '@/data/words/words';
import { CopyButton } from '../ui/CopyButton';
import { copyText } from '../ui/clipboard';
import { formatNumber } from '../ui/format';
import { saveText } from '../ui/save-text';
import type { ListChoice, ListCounts, ListFilter } from './list-view';
import { kindWords } from './list-words';
import { writeList } from './write-list';

const FILTERS = [
  ['all', 'list.filter.all'],
  ['found', 'list.filter.found'],
  ['not-found', 'list.filter.notFound'],
  ['noted', 'list.filter.noted'],
] as const satisfies readonly [ListFilter, string][];

const FORMATS = { CSV: listCsv, JSON: listJson, Markdown: listMarkdown };

interface ListToolsProps {
  choice: ListChoice;
  counts: ListCounts;
  /** What is copied and saved. */
  shown: readonly ListEntry[];
  /** All is looked up. */
  ready: boolean;
  searched: readonly CatalogLabel[];
  source: string | undefined;
  onChoose: (choice: ListChoice) => void;
}

/** Which entries are shown, and ways to take them along. */
export function ListTools(props: ListToolsProps) {
  const { choice, counts, ready, searched, onChoose } = props;
  const nothingSearched = ready && searched.length === 0;
  return (
    <div class="list-tools">
      <fieldset class="filters">
        <legend class="only-heard">{t('list.show')}</legend>
        {FILTERS.map(([filter, key]) => (
          <button
            key={filter}
            type="button"
            aria-pressed={choice.filter === filter}
            onClick={() => onChoose({ ...choice, filter })}
          >
            {filter === 'not-found' && nothingSearched ? t('list.notSearched') : t(key)}
            <span class="count">{formatNumber(counts.filters[filter])}</span>
          </button>
        ))}
      </fieldset>
      <select
        class="field"
        aria-label={t('list.kindLabel')}
        value={choice.kind}
        onChange={(event) => onChoose({ ...choice, kind: toKind(event.currentTarget.value) })}
      >
        <option value="all">{t('list.allKinds')}</option>
        {INDICATOR_KINDS.filter((kind) => counts.kinds.has(kind)).map((kind) => (
          <option key={kind} value={kind}>
            {t('list.ofKind', { kind: kindWords(kind), count: counts.kinds.get(kind) ?? 0 })}
          </option>
        ))}
      </select>
      <label class="once">
        <input
          type="checkbox"
          checked={choice.once}
          onChange={(event) => onChoose({ ...choice, once: event.currentTarget.checked })}
        />
        {t('list.once')}
      </label>
      <TakeAlong {...props} />
    </div>
  );
}

function TakeAlong({ shown, ready, searched, source }: ListToolsProps) {
  const [name, setName] = useState<keyof typeof FORMATS>('CSV');
  const format = FORMATS[name];
  const rows = plural('list.rows', shown.length);
  const what = t('list.rowsAs', { rows, format: name });
  const write = () => writeList(shown, format, searched);
  const writeText = async () => (await write()).join('');
  const save = async () => {
    // Spreadsheets take a file without the mark for one in the code page of the machine.
    const mark = format === listCsv ? '\ufeff' : '';
    const base = `pe-lens-${source?.replace(/\.[^.]*$/, '') ?? 'list'}`;
    saveText(toFileName(base, format.ending), format.type, [mark, ...(await write())]);
  };
  return (
    <fieldset class="take-along" disabled={!ready || shown.length === 0}>
      <legend class="only-heard">{t('list.takeAlong', { rows })}</legend>
      <select
        class="field"
        aria-label={t('list.format')}
        value={name}
        onChange={(event) => setName(toFormat(event.currentTarget.value))}
      >
        {Object.keys(FORMATS).map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      <CopyButton what={what} label={t('list.copy')} text={writeText} onCopy={copyText} />
      <button
        type="button"
        class="button"
        title={t('list.saveRows', { what })}
        onClick={() => void save()}
      >
        <Download size={14} aria-hidden="true" />
        {t('list.save')}
      </button>
    </fieldset>
  );
}

function toKind(value: string): IndicatorKind | 'all' {
  return INDICATOR_KINDS.find((kind) => kind === value) ?? 'all';
}

function toFormat(value: string): keyof typeof FORMATS {
  return value === 'JSON' || value === 'Markdown' ? value : 'CSV';
}
