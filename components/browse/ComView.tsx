import { useMemo } from 'preact/hooks';
import { KindIcon } from '../ui/KindIcon';
import { recordUrl } from '../ui/record-url';
import { visibleText } from '../ui/visible-text';
import type { ViewProps } from './BrowsePage';
import type { BrowseEntry } from './browse-source';
import { RowList } from './RowList';

/** COM objects by name, found by name, CLSID or server. */
export function ComView({ contents, filter }: ViewProps) {
  const { comObjects } = contents;
  const rows = useMemo(
    () => (filter === '' ? comObjects : comObjects.filter((entry) => holds(entry, filter))),
    [comObjects, filter],
  );
  return (
    <RowList rows={rows} label="COM objects" empty="No name, CLSID or server holds this.">
      {({ source, record }) => {
        const headline = source.headline(record);
        return (
          <a class="row-link" href={recordUrl(headline.id, source.label.id)}>
            <KindIcon record={headline} size={15} />
            <span class="row-name">{visibleText(headline.name)}</span>
            <span class="quiet row-what code">{visibleText(headline.path ?? '')}</span>
            <span class="quiet row-count code">{clsidOf(headline.id)}</span>
          </a>
        );
      }}
    </RowList>
  );
}

function holds({ source, record }: BrowseEntry, filter: string): boolean {
  const wanted = filter.replace(/[{}]/g, '');
  return (
    source.name(record).toLowerCase().includes(wanted) ||
    clsidOf(source.id(record)).includes(wanted) ||
    source.path(record).toLowerCase().includes(wanted)
  );
}

function clsidOf(id: string): string {
  return id.replace(/^clsid-/, '');
}
