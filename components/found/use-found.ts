import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '@/data/catalog/finding';
import type { TabFound } from '@/data/found/found';
import { type FoundGroup, groupFound } from '@/data/found/groups';
import { MAX_KEYS_PER_MESSAGE } from '@/data/limits';
import type { Ask } from '@/data/messages';
import type { PageAccess } from './page-access';

export type FoundState =
  | { state: 'loading' }
  | { state: 'ready'; tab: TabFound; groups: FoundGroup[] }
  | { state: 'failed'; message: string };

/** A page that is being looked at is asked again so soon. */
const AGAIN_MS = 400;

/** What a switch changes has reached the page by then, and how often that is looked at. */
const SWITCHED_MS = 2000;
const LOOK_MS = 60;

export interface Found {
  found: FoundState;
  reload: () => void;
  /** Does something that switches the page on or off, and shows it when it has. */
  switching: (on: boolean, work: () => Promise<unknown>) => Promise<void>;
}

/** What is marked on the page, kept up to date. */
export function useFound(ask: Ask, page: PageAccess): Found {
  const [found, setFound] = useState<FoundState>({ state: 'loading' });
  const turn = useRef(0);

  const load = useCallback(async (): Promise<TabFound | undefined> => {
    const mine = ++turn.current;
    try {
      const tab = await page.found();
      const findings = await findAll(ask, tab);
      if (mine === turn.current) {
        setFound({ state: 'ready', tab, groups: groupFound(tab.frames, findings) });
      }
      return tab;
    } catch (error) {
      const message = error instanceof Error ? error.message : `${error}`;
      if (mine === turn.current) setFound({ state: 'failed', message });
      return undefined;
    }
  }, [ask, page]);

  useEffect(() => {
    void load();
    return page.watch(() => void load());
  }, [load, page]);
  const looking = found.state === 'ready' && found.tab.looking;
  useEffect(() => {
    if (!looking) return;
    const timer = setInterval(() => void load(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [looking, load]);

  const switching = useCallback(
    async (on: boolean, work: () => Promise<unknown>) => {
      try {
        await work();
      } catch (error) {
        const message = error instanceof Error ? error.message : `${error}`;
        setFound({ state: 'failed', message });
        return;
      }
      const end = performance.now() + SWITCHED_MS;
      for (;;) {
        const tab = await load();
        if (!tab || (tab.state === 'on') === on || performance.now() > end) return;
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      }
    },
    [load],
  );
  return { found, reload: () => void load(), switching };
}

/** The findings of all keys, each asked once. */
async function findAll(ask: Ask, { frames }: TabFound): Promise<Finding[]> {
  const keys = frames.flatMap((frame) => frame.keys.map(({ kind, key }) => ({ kind, key })));
  const distinct = [...new Map(keys.map((key) => [`${key.kind} ${key.key}`, key])).values()];
  const findings: Finding[] = [];
  for (let at = 0; at < distinct.length; at += MAX_KEYS_PER_MESSAGE) {
    const part = distinct.slice(at, at + MAX_KEYS_PER_MESSAGE);
    findings.push(...(await ask('glance', { keys: part })));
  }
  return findings;
}
