import type { Ask, SearchReply } from '@/data/messages';

/** What the results below the search field show; `query` is the one that `reply` answers. */
export type SearchState =
  | { state: 'empty' }
  | { state: 'searching'; query: string }
  | { state: 'found'; query: string; limit: number; reply: SearchReply }
  | { state: 'failed'; query: string; message: string };

export interface SearchSession {
  /** Asks for what is typed now; an empty query empties the results. */
  search(query: string, limit: number): void;
  end(): void;
}

/**
 * Searches while one types, at the pace of the replies: one question is on its way at a time, and
 * when its reply comes the newest query is asked next. Replies to older queries are dropped.
 */
export function startSearch(ask: Ask, onState: (state: SearchState) => void): SearchSession {
  let wanted: { query: string; limit: number } | undefined;
  let busy = false;
  let ended = false;

  async function run(): Promise<void> {
    busy = true;
    while (wanted !== undefined && !ended) {
      const asked = wanted;
      const state = await answerOf(ask, asked);
      if (wanted !== asked) continue;
      wanted = undefined;
      if (!ended) onState(state);
    }
    busy = false;
  }

  return {
    search(text, limit) {
      const query = text.trim();
      if (query === '') {
        wanted = undefined;
        onState({ state: 'empty' });
        return;
      }
      wanted = { query, limit };
      onState({ state: 'searching', query });
      if (!busy) void run();
    },
    end() {
      ended = true;
      wanted = undefined;
    },
  };
}

async function answerOf(
  ask: Ask,
  { query, limit }: { query: string; limit: number },
): Promise<SearchState> {
  try {
    return { state: 'found', query, limit, reply: await ask('search', { query, limit }) };
  } catch (error) {
    return { state: 'failed', query, message: error instanceof Error ? error.message : `${error}` };
  }
}
