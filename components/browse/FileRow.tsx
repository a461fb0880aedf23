import { plural } from '../ui/format';
import { KindIcon } from '../ui/KindIcon';
import { recordUrl } from '../ui/record-url';
import { visibleText } from '../ui/visible-text';
import type { NamedFiles } from './catalog-contents';

interface FileRowProps {
  files: NamedFiles;
  /** Shows the directory too. */
  path?: boolean;
}

/** A file name, linked to its first record, which lists its variants. */
export function FileRow({ files, path = false }: FileRowProps) {
  const [first] = files.entries;
  if (first === undefined) return null;
  const { source, record } = first;
  const headline = source.headline(record);
  return (
    <a class="row-link" href={recordUrl(headline.id, source.label.id)}>
      <KindIcon record={headline} size={15} />
      <span class="row-name">{visibleText(files.name)}</span>
      <span class="quiet row-what">
        {visibleText((path ? headline.path : headline.description) ?? '')}
      </span>
      <span class="quiet row-count">
        {files.entries.length > 1 &&
          plural(files.entries.length, { one: '# variant', other: '# variants' })}
      </span>
    </a>
  );
}
