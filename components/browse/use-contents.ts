import { useCallback, useLayoutEffect, useState } from 'preact/hooks';
import type { LoadSources, SourceFailure } from './browse-source';
import { CatalogContents } from './catalog-contents';

export interface LoadedContents {
  state: 'loaded';
  contents: CatalogContents;
  /** Number of catalogs that opened. */
  catalogs: number;
  failures: SourceFailure[];
}

type Contents = { state: 'loading' } | LoadedContents | { state: 'failed'; message: string };

/** What the catalogs hold; `reload` opens them anew, and shows what was there until they are. */
export function useContents(loadSources: LoadSources): { loaded: Contents; reload: () => void } {
  const [loaded, setLoaded] = useState<Contents>({ state: 'loading' });
  const reload = useCallback(() => {
    loadSources().then(
      ({ sources, failures }) =>
        setLoaded({
          state: 'loaded',
          contents: new CatalogContents(sources),
          catalogs: sources.length,
          failures,
        }),
      (error: unknown) =>
        setLoaded({
          state: 'failed',
          message: error instanceof Error ? error.message : `${error}`,
        }),
    );
  }, [loadSources]);
  // Before the first paint, which an effect would wait for.
  useLayoutEffect(reload, [reload]);
  return { loaded, reload };
}
