import { describe, expect, it } from 'vitest';
import { type SearchState, startSearch } from '@/components/search/search-session';
import type { Ask, SearchReply } from '@/data/messages';

const REPLY: SearchReply = { rows: [], total: 0, searched: { records: 3, catalogs: ['x'] } };

/** A background whose replies come when the test says so. */
function slowBackground() {
  const asked: { query: string; reply: (error?: Error) => Promise<void> }[] = [];
  const ask = ((_: string, { query }: { query: string }) =>
    new Promise<SearchReply>((resolve, reject) => {
      asked.push({
        query,
        async reply(error) {
          if (error === undefined) resolve(REPLY);
          else reject(error);
          await new Promise((done) => setImmediate(done));
        },
      });
    })) as unknown as Ask;
  return { ask, asked };
}

function start(ask: Ask) {
  const states: SearchState[] = [];
  const session = startSearch(ask, (state) => states.push(state));
  const shown = () => states.filter(({ state }) => state !== 'searching');
  return { session, states, shown };
}

describe('a search while one types', () => {
  it('asks one question at a time, then the newest, and drops the reply to an older one', async () => {
    const { ask, asked } = slowBackground();
    const { session, shown } = start(ask);
    for (const query of ['w', 'wk', 'wks', 'wksprt']) session.search(query, 20);
    expect(asked.map(({ query }) => query)).toEqual(['w']);
    await asked[0]?.reply();
    expect(shown()).toEqual([]);
    expect(asked.map(({ query }) => query)).toEqual(['w', 'wksprt']);
    await asked[1]?.reply();
    expect(shown()).toEqual([{ state: 'found', query: 'wksprt', limit: 20, reply: REPLY }]);
  });

  it('shows nothing of a reply that comes after the field was emptied', async () => {
    const { ask, asked } = slowBackground();
    const { session, shown } = start(ask);
    session.search('w', 20);
    session.search('  ', 20);
    await asked[0]?.reply();
    expect(shown()).toEqual([{ state: 'empty' }]);
  });

  it('says what failed, and searches on', async () => {
    const { ask, asked } = slowBackground();
    const { session, shown } = start(ask);
    session.search('w', 20);
    await asked[0]?.reply(new Error('The index is damaged.'));
    session.search('wk', 20);
    await asked[1]?.reply();
    expect(shown()).toEqual([
      { state: 'failed', query: 'w', message: 'The index is damaged.' },
      { state: 'found', query: 'wk', limit: 20, reply: REPLY },
    ]);
  });

  it('is silent after its end', async () => {
    const { ask, asked } = slowBackground();
    const { session, shown } = start(ask);
    session.search('w', 20);
    session.end();
    await asked[0]?.reply();
    expect(shown()).toEqual([]);
  });
});
