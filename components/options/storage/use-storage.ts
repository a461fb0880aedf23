import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StorageCare, StorageState } from './storage-care';

export interface StorageUse {
  /** Absent before the browser has answered. */
  state?: StorageState;
  /** Whether the browser was asked on this page to keep the catalogs. */
  asked: boolean;
  /** Asks it, where it does not keep them yet. */
  keep(): Promise<void>;
}

/** @param catalogs changes with the catalogs, and the use with it */
export function useStorage(care: StorageCare, catalogs: unknown): StorageUse {
  const [state, setState] = useState<StorageState>();
  const [asked, setAsked] = useState(false);
  const look = useCallback(() => care.state().then(setState), [care]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the catalogs the use changes.
  useEffect(() => void look(), [look, catalogs]);
  const keep = useCallback(async () => {
    if ((await care.state()).kept === 'persistent') return;
    await care.keep();
    setAsked(true);
    await look();
  }, [care, look]);
  return { ...(state === undefined ? {} : { state }), asked, keep };
}
