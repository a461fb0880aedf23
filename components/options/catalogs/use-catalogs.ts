import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Ask, BackgroundAsks, CatalogsReply } from '@/data/messages';
import { useWhileInstalling } from '../../page/use-while-installing';
import { inOrderOf } from './order';

export type Loaded =
  | { state: 'loading' }
  | { state: 'loaded'; reply: CatalogsReply }
  | { state: 'failed'; message: string };

/** Asks for a change of the catalogs and lists them anew; rejects with the sentence of a refusal. */
export type ChangeCatalogs = <Name extends keyof BackgroundAsks>(
  name: Name,
  argument: BackgroundAsks[Name],
) => Promise<void>;

export interface Catalogs {
  loaded: Loaded;
  change: ChangeCatalogs;
  /** Shows the new order at once. */
  reorder(ids: string[]): Promise<void>;
}

/** The list of catalogs as the background has it. */
export function useCatalogs(ask: Ask): Catalogs {
  const [loaded, setLoaded] = useState<Loaded>({ state: 'loading' });
  const asked = useRef(0);
  const pending = useRef(0);

  const load = useCallback(async () => {
    const mine = ++asked.current;
    const next = await ask('catalogs', {}).then(
      (reply): Loaded => ({ state: 'loaded', reply }),
      (error: unknown): Loaded => ({
        state: 'failed',
        message: error instanceof Error ? error.message : `${error}`,
      }),
    );
    // Of several answers the last one asked for counts.
    if (mine === asked.current) setLoaded(next);
  }, [ask]);

  const change = useCallback<ChangeCatalogs>(
    async (name, argument) => {
      pending.current++;
      asked.current++;
      try {
        await ask(name, argument);
      } finally {
        // While another change is under way, the list would show the state between the two.
        if (--pending.current === 0) await load();
      }
    },
    [ask, load],
  );

  const reorder = useCallback(
    (ids: string[]) => {
      setLoaded((before) => {
        if (before.state !== 'loaded') return before;
        const { reply } = before;
        const catalogs = inOrderOf(reply.catalogs, ids);
        return { state: 'loaded', reply: { ...reply, catalogs } };
      });
      return change('orderCatalogs', { ids });
    },
    [change],
  );

  useEffect(() => {
    void load();
    // Another tab may have changed them.
    const onVisible = () => {
      if (document.visibilityState === 'visible' && pending.current === 0) void load();
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [load]);

  useWhileInstalling(loaded.state === 'loaded' ? loaded.reply : undefined, load);

  return { loaded, change, reorder };
}
