import { ChevronDown, ChevronRight } from 'lucide-preact';
import { plural } from '@/data/words/words';
import { KindIcon } from '../ui/KindIcon';
import { recordUrl } from '../ui/record-url';
import { visibleText } from '../ui/visible-text';
import type { NamedFiles } from './named-files';

interface FileRowProps {
  files: NamedFiles;
  /** Shows the directory too. */
  path?: boolean;
  /** Whether its variants stand below it; with `onFold`, where it has several. */
  unfolded?: boolean;
  onFold?: () => void;
}

/** A file name, linked to its first record; where it has several, a button unfolds them. */
export function FileRow({ files, path = false, unfolded = false, onFold }: FileRowProps) {
  const [first] = files.entries;
  if (first === undefined) return null;
  const { source, record } = first;
  const headline = source.headline(record);
  const Chevron = unfolded ? ChevronDown : ChevronRight;
  return (
    <div class="file-row">
      <a class="row-link" href={recordUrl(headline.id, source.label.id)}>
        <KindIcon record={headline} size={15} />
        <span class="row-name">{visibleText(files.name)}</span>
        <span class="quiet row-what">
          {visibleText((path ? headline.path : headline.description) ?? '')}
        </span>
      </a>
      {onFold !== undefined && (
        <button type="button" class="link-button fold" aria-expanded={unfolded} onClick={onFold}>
          {plural('browse.variantCount', files.entries.length)}
          <span class="only-heard"> {visibleText(files.name)}</span>
          <Chevron size={13} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
