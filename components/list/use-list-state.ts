import { useEffect, useState } from 'preact/hooks';
import type { Ask } from '@/data/messages';
import { type ListState, readPastedList } from './list-session';

const AT_FIRST: ListState = {
  entries: [],
  phase: { phase: 'detecting', done: 0, total: 1 },
  searched: { catalogs: [] },
  cut: false,
};

/** What is known of a text's indicators so far; another text ends the work on the one before. */
export function useListState(text: string, ask: Ask): ListState {
  const [state, setState] = useState(AT_FIRST);
  useEffect(() => {
    setState(AT_FIRST);
    const ended = new AbortController();
    void readPastedList(text, { ask, signal: ended.signal, onState: setState });
    return () => ended.abort();
  }, [text, ask]);
  return state;
}
