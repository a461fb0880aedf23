import { useMemo, useState } from 'preact/hooks';
import { machineWords } from '@/data/catalog/machine';
import { t } from '@/data/words/words';
import { recordUrl } from '../ui/record-url';
import { visibleText } from '../ui/visible-text';
import { signerWords } from '../ui/words';
import type { BrowseEntry } from './browse-source';
import { FileRow } from './FileRow';
import { type NamedFiles, type NameRow, withVariants } from './named-files';

/** Rows of names, and what draws one: a name with several variants unfolds to them. */
export function useNameRows(names: readonly NamedFiles[], path = false) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<NamedFiles>>(new Set());
  const rows = useMemo(() => withVariants(names, unfolded), [names, unfolded]);
  const fold = (files: NamedFiles) => {
    const next = new Set(unfolded);
    if (!next.delete(files)) next.add(files);
    setUnfolded(next);
  };
  const draw = (row: NameRow) =>
    'variant' in row ? (
      <VariantRow entry={row.variant} />
    ) : (
      <FileRow
        files={row}
        path={path}
        {...(row.entries.length > 1
          ? { unfolded: unfolded.has(row), onFold: () => fold(row) }
          : {})}
      />
    );
  return { rows, draw };
}

function VariantRow({ entry: { source, record } }: { entry: BrowseEntry }) {
  const headline = source.headline(record);
  return (
    <a class="row-link variant-row" href={recordUrl(headline.id, source.label.id)}>
      <span class="row-name">
        <span class="only-heard">{visibleText(headline.name)} </span>
        {visibleText(headline.fileVersion ?? t('record.noVersion'))}
      </span>
      <span class="quiet row-what code">{visibleText(headline.path ?? '')}</span>
      <span class="quiet row-last">
        {[machineWords(headline.machine), signerWords(headline)]
          .filter((word) => word !== undefined)
          .join(' · ')}
      </span>
    </a>
  );
}
