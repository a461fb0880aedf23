import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Ask, RecordReply } from '@/data/messages';
import { t } from '@/data/words/words';
import { Message } from '../page/Message';
import { PageHeader } from '../page/PageHeader';
import { searchUrl } from '../ui/record-url';
import { Sentence } from '../ui/Sentence';
import { useGrowing } from '../ui/use-growing';
import { RecordTitle } from './RecordTitle';
import { questionOf } from './record-question';
import { type SectionTools, sectionsOf } from './record-sections';
import { Contents, Section } from './Section';
import type { LoadScreenshot } from './sections/ScreenshotSection';

interface RecordPageProps {
  /** The page's query: `?id=`; for one catalog alone `&catalog=`, for a comparison `&with=`. */
  query: string;
  ask: Ask;
  loadScreenshot: LoadScreenshot;
}

type PageState =
  | { state: 'loading' }
  | { state: 'found'; reply: RecordReply }
  | { state: 'unknown'; id: string }
  | { state: 'unasked' }
  | { state: 'failed'; message: string };

/** Everything that a catalog says of one file or COM object. */
export function RecordPage({ query, ask, loadScreenshot }: RecordPageProps) {
  const page = usePageState(query, ask);
  const withId = new URLSearchParams(query).get('with') ?? undefined;
  const tools = useMemo(() => ({ ask, loadScreenshot, withId }), [ask, loadScreenshot, withId]);
  useEffect(() => {
    document.title = titleOf(page);
  }, [page]);
  return (
    <>
      <PageHeader />
      <main class="record" aria-busy={page.state === 'loading'}>
        <Content page={page} tools={tools} />
      </main>
    </>
  );
}

function usePageState(query: string, ask: Ask): PageState {
  const [page, setPage] = useState<PageState>({ state: 'loading' });
  // Before the first paint, which an effect would wait for.
  useLayoutEffect(() => {
    const question = questionOf(query);
    if (question === undefined) return setPage({ state: 'unasked' });
    const { id } = question;
    ask('record', question).then(
      (reply) => setPage(reply === null ? { state: 'unknown', id } : { state: 'found', reply }),
      (error: unknown) => {
        setPage({ state: 'failed', message: error instanceof Error ? error.message : `${error}` });
      },
    );
  }, [query, ask]);
  return page;
}

function titleOf(page: PageState): string {
  return page.state === 'found'
    ? t('record.title', { name: page.reply.headline.name })
    : t('page.title.record');
}

function Content({ page, tools }: { page: PageState; tools: SectionTools }) {
  switch (page.state) {
    case 'loading':
      return <p class="slow-notice">{t('record.opening')}</p>;
    case 'unasked':
      return (
        <Message title={t('record.unasked.title')}>
          <p>
            <Sentence
              text="record.unasked.text"
              parts={{
                mark: <code>?id=</code>,
                search: <a href="/popup.html?q=">{t('record.unasked.search')}</a>,
              }}
            />
          </p>
        </Message>
      );
    case 'unknown':
      return (
        <Message title={t('record.unknown.title')}>
          <p class="code">{page.id}</p>
          <p>
            <Sentence
              text="record.unknown.text"
              parts={{
                search: <a href={searchUrl(searchable(page.id))}>{t('record.unknown.search')}</a>,
                catalogs: <a href="/options.html">{t('record.unknown.catalogs')}</a>,
              }}
            />
          </p>
        </Message>
      );
    case 'failed':
      return (
        <Message title={t('record.failed.title')} error>
          <p>{page.message}</p>
          <p>{t('record.failed.text')}</p>
        </Message>
      );
    case 'found':
      return <Found reply={page.reply} tools={tools} />;
  }
}

/** Sections that are drawn with the title; they fill a first screen. */
const DRAWN_AT_ONCE = 4;

function Found({ reply, tools }: { reply: RecordReply; tools: SectionTools }) {
  const sections = useMemo(() => sectionsOf(reply, tools), [reply, tools]);
  const drawn = useGrowing(sections.length, DRAWN_AT_ONCE);
  const complete = drawn === sections.length;
  useEffect(() => {
    // The browser looked for the anchor before it was on the page.
    if (!complete || location.hash.length <= 1) return;
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [complete]);
  return (
    <>
      <RecordTitle reply={reply} ask={tools.ask} />
      <div class="record-columns">
        <Contents sections={sections} />
        <div class="sections" aria-busy={!complete}>
          {sections.slice(0, drawn).map((section) => (
            <Section key={section.id} section={section} />
          ))}
        </div>
      </div>
    </>
  );
}

/** The file name in an id that ends in an MD5. */
function searchable(id: string): string {
  return id.replace(/-[0-9a-f]{32}$/, '').replace(/^clsid-/, '');
}
