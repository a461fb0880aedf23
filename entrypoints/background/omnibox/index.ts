import { template } from '@/data/words/source';
import { partsOf, plural, t } from '@/data/words/words';
import { browser, type Omnibox } from '../../wiring/browser';
import { loadKept, RECENT } from '../../wiring/kept-items';
import { openRecordPage, openSearchPage, type Where } from '../open-page';
import { type Answer, answerTo, type Catalogs, suggestionsFor, toQuery } from './answer';
import { toPlain, toXml } from './line';
import { ofKept, type Piece, type Suggestion } from './suggestion';

/** Both browsers show so many lines, the one of what was typed among them. */
const MOST_LINES = 6;

const toLine = import.meta.env.FIREFOX ? toPlain : toXml;

/** What stands in the first line before anything is typed. */
const hint = (): Piece[] => [{ text: t('background.omnibox.hint') }];

interface OmniboxNeeds extends Catalogs {
  /** Notes that a record was looked up. */
  remember(record: { id: string; catalog?: string | undefined }): Promise<void>;
}

/** Answers what is typed behind “pe” in the address bar; to be called when the worker starts. */
export function answerOmnibox(needs: OmniboxNeeds): void {
  const { omnibox } = browser;
  let turn = 0;
  tell(hint());
  omnibox.onInputStarted.addListener(() => tell(hint()));
  omnibox.onInputCancelled.addListener(() => tell(hint()));
  omnibox.onInputChanged.addListener((text, suggest) => {
    const mine = ++turn;
    const query = toQuery(text);
    const lines = query === '' ? recentLines() : typedLines(query, needs);
    void lines.then(({ first, suggestions }) => {
      // Of a text that was typed on since, nothing is said any more.
      if (mine !== turn) return;
      tell(first);
      suggest(suggestions.map(({ id, pieces }) => ({ content: id, description: toLine(pieces) })));
    });
  });
  omnibox.onInputEntered.addListener((text, disposition) => {
    turn++;
    void enter(toQuery(text), disposition, needs);
  });
}

function tell(pieces: Piece[]): void {
  browser.omnibox.setDefaultSuggestion({ description: toLine(pieces) });
}

interface Lines {
  first: Piece[];
  suggestions: Suggestion[];
}

async function recentLines(): Promise<Lines> {
  const recent = await loadKept(RECENT);
  return { first: hint(), suggestions: recent.slice(0, MOST_LINES - 1).map(ofKept) };
}

async function typedLines(query: string, needs: OmniboxNeeds): Promise<Lines> {
  try {
    const [answer, { suggestions, total }] = await Promise.all([
      answerTo(query, needs),
      suggestionsFor(query, MOST_LINES - 1, needs),
    ]);
    return { first: firstLine(query, answer, total), suggestions };
  } catch {
    return {
      first: [{ text: t('background.omnibox.failed') }],
      suggestions: [],
    };
  }
}

function firstLine(query: string, answer: Answer, total: number): Piece[] {
  const asked: Piece = { text: query, style: 'match' };
  if (answer.open === 'record') return withAsked('open', asked);
  if (total === 0) return withAsked('unknown', asked);
  const results = plural('background.omnibox.results', total);
  return [...withAsked('search', asked), { text: ` · ${results}`, style: 'dim' }];
}

/** A message with what was typed at its `{query}`. */
function withAsked(key: 'open' | 'unknown' | 'search', asked: Piece): Piece[] {
  const parts = partsOf(template(`background.omnibox.${key}`) ?? '{query}');
  return parts
    .map((text, index): Piece => (index % 2 === 0 ? { text } : asked))
    .filter(({ text }) => text !== '');
}

async function enter(
  query: string,
  disposition: Omnibox.OnInputEnteredDisposition,
  needs: OmniboxNeeds,
): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  const where: Where =
    disposition === 'currentTab'
      ? { tab: tab?.id }
      : { opener: tab?.id, active: disposition === 'newForegroundTab' };
  const answer: Answer =
    query === ''
      ? { open: 'search' }
      : await answerTo(query, needs).catch(() => ({ open: 'search' }));
  if (answer.open === 'search') {
    await openSearchPage(query, where);
    return;
  }
  await openRecordPage(answer, where);
  if (!tab?.incognito) await needs.remember(answer);
}
