import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '@/data/messages';
import { t } from '@/data/words/words';
import { PageHeader } from '../page/PageHeader';
import { ListInput } from './ListInput';
import { ListResults } from './ListResults';
import { readListFile } from './read-list-file';
import { useGivenText } from './use-given-text';

/** Text that a field shows without a pause; a longer one is looked up but not put into it. */
const EDITABLE = 100_000;

/** The list that is looked up: its text and where it came from. */
export interface PastedList {
  text: string;
  /** A file's name. */
  source?: string;
}

interface ListPageProps {
  ask: Ask;
  /** A text that was pasted elsewhere. */
  given?: string | undefined;
}

/** Any text in, every indicator of it out, with what the catalogs say of each. */
export function ListPage({ ask, given }: ListPageProps) {
  const [typed, setTyped] = useState(() => (given && given.length <= EDITABLE ? given : ''));
  const [list, setList] = useState<PastedList | undefined>(() =>
    given ? { text: given } : undefined,
  );
  const [failure, setFailure] = useState<string>();

  const read = (next: PastedList) => {
    setFailure(undefined);
    setTyped(next.text.length <= EDITABLE ? next.text : '');
    setList(next);
  };
  const readFiles = ([file, ...others]: File[]) => {
    if (file === undefined) return;
    if (others.length > 0) return refuse(t('list.oneFile'));
    readListFile(file).then(
      (text) => read({ text, source: file.name }),
      (error: unknown) => refuse(error instanceof Error ? error.message : `${error}`),
    );
  };
  const refuse = (sentence: string) => {
    setFailure(sentence);
    setList(undefined);
  };
  const over = useGivenText({
    onPaste: (text) => {
      // Text that is being put together by hand grows by what is pasted.
      if (list === undefined && typed.trim() !== '' && text.length <= EDITABLE) return false;
      read({ text: list === undefined && typed !== '' ? `${typed}\n${text}` : text });
      return true;
    },
    onFiles: readFiles,
  });
  useEffect(() => {
    document.title =
      list?.source === undefined ? t('page.title.list') : t('page.titled', { title: list.source });
  }, [list]);

  return (
    <>
      <PageHeader />
      <main class={over ? 'list-page over' : 'list-page'}>
        {list === undefined ? (
          <ListInput
            text={typed}
            failure={failure}
            over={over}
            onText={setTyped}
            onRead={() => typed.trim() !== '' && read({ text: typed })}
            onFile={(file) => readFiles([file])}
          />
        ) : (
          <ListResults
            list={list}
            ask={ask}
            onEdit={typed === '' ? undefined : () => setList(undefined)}
            onNew={() => {
              setTyped('');
              setList(undefined);
            }}
          />
        )}
      </main>
    </>
  );
}
