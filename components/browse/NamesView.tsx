import { useMemo } from 'preact/hooks';
import { useNameRows } from './NameRows';
import { FILE_KINDS, type FileKind, isFileKind, placeUrl } from './place';
import { RowList } from './RowList';
import { stayHere, type ViewProps } from './view';

const KIND_NAMES: Record<FileKind, string> = {
  all: 'All',
  exe: 'EXE',
  dll: 'DLL',
  other: 'Other',
};

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
      <nav class="way" aria-label="Kinds of files">
        <ul class="kinds">
          {FILE_KINDS.map((kind) => (
            <li key={kind}>
              <a
                href={placeUrl({ ...place, kind })}
                aria-current={place.kind === kind ? 'true' : undefined}
                onClick={stayHere(() => go({ ...place, kind }))}
              >
                {KIND_NAMES[kind]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <RowList rows={rows} identity={shown} label="File names" empty="No file name holds this.">
        {draw}
      </RowList>
    </>
  );
}
