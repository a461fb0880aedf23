import { ChevronRight, Folder } from 'lucide-preact';
import { useMemo } from 'preact/hooks';
import { plural, t } from '@/data/words/words';
import { visibleText } from '../ui/visible-text';
import { type Directory, findDirectory, listDirectory } from './directory-tree';
import { useNameRows } from './NameRows';
import type { NamedFiles, NameRow } from './named-files';
import { type Place, placeUrl } from './place';
import { RowList } from './RowList';
import { stayHere, type ViewProps } from './view';

/** A directory at a time, with the way to it; a filter looks through all that is below. */
export function DirectoryView({ contents, place, filter, go }: ViewProps) {
  const at = findDirectory(contents.root, place.directory);
  const listed = useMemo(() => (at === undefined ? [] : listDirectory(at, filter)), [at, filter]);
  const [directories, names] = useMemo(() => apart(listed), [listed]);
  const { rows, draw } = useNameRows(names, filter !== '');
  const all = useMemo(() => [...directories, ...rows], [directories, rows]);
  const to = (directory: string): Place => ({ ...place, directory, filter: '' });
  return (
    <>
      <nav class="way" aria-label={t('browse.directory')}>
        <ol>
          {wayTo(at?.path ?? place.directory).map(({ name, path }) => (
            <li key={path}>
              <a href={placeUrl(to(path))} onClick={stayHere(() => go(to(path)))}>
                {visibleText(name)}
              </a>
              <ChevronRight size={13} aria-hidden="true" />
            </li>
          ))}
        </ol>
      </nav>
      <RowList
        rows={all}
        identity={listed}
        label={t('browse.ofDirectory')}
        empty={filter === '' ? t('browse.none.directory') : t('browse.none.below')}
      >
        {(row) =>
          isDirectory(row) ? (
            <a
              class="row-link"
              href={placeUrl(to(row.path))}
              onClick={stayHere(() => go(to(row.path)))}
            >
              <Folder size={15} strokeWidth={1.75} aria-hidden="true" class="folder" />
              <span class="row-name row-wide">{visibleText(row.name)}</span>
              <span class="quiet row-count">{plural('browse.fileCount', row.count)}</span>
            </a>
          ) : (
            draw(row)
          )
        }
      </RowList>
    </>
  );
}

/** The directories of a listing, and its files. */
function apart(rows: readonly (Directory | NamedFiles)[]): [Directory[], NamedFiles[]] {
  const directories: Directory[] = [];
  const names: NamedFiles[] = [];
  for (const row of rows) {
    if (isDirectory(row)) directories.push(row);
    else names.push(row);
  }
  return [directories, names];
}

function isDirectory(row: Directory | NameRow): row is Directory {
  return 'directories' in row;
}

/** The directories from the root to a path. */
function wayTo(path: string): { name: string; path: string }[] {
  const way = [{ name: t('browse.all'), path: '' }];
  let at = '';
  for (const name of path.split(/[\\/]+/)) {
    if (name === '') continue;
    at = at === '' ? name : `${at}\\${name}`;
    way.push({ name, path: at });
  }
  return way;
}
