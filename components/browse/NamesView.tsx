import { useMemo } from 'preact/hooks';
import { t } from '@/data/words/words';
import { useNameRows } from './NameRows';
import { FILE_KINDS, type FileKind, isFileKind, placeUrl } from './place';
import { RowList } from './RowList';
import { stayHere, type ViewProps } from './view';

/** EXE and DLL are terms, the same in every language. */
function kindName(kind: FileKind): string {
  if (kind === 'all') return t('browse.kind.all');
  return kind === 'other' ? t('browse.kind.rest') : kind.toUpperCase();
}

/** All file names with their variants. */
export function NamesView({ contents, place, filter, go }: ViewProps) {
  const { names } = contents;
  const shown = useMemo(
    () =>
      names.filter(
        ({ name }) => isFileKind(name, place.kind) && name.toLowerCase().includes(filter),
      ),
    [names, place.kind, filter],
  );
  const { rows, draw } = useNameRows(shown);
  return (
    <>
      <nav class="way" aria-label={t('browse.kinds')}>
        <ul class="kinds">
          {FILE_KINDS.map((kind) => (
            <li key={kind}>
              <a
                href={placeUrl({ ...place, kind })}
                aria-current={place.kind === kind ? 'true' : undefined}
                onClick={stayHere(() => go({ ...place, kind }))}
              >
                {kindName(kind)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <RowList
        rows={rows}
        identity={shown}
        label={t('browse.fileNames')}
        empty={t('browse.none.name')}
      >
        {draw}
      </RowList>
    </>
  );
}
