import { useEffect } from 'preact/hooks';
import type { CatalogsReply } from '@/data/messages';

/** Between two questions: often enough for a bar that moves, and seen as soon as it is done. */
const ASK_EVERY_MS = 300;

/** Asks again while the catalog that comes with the extension is being put in place. */
export function useWhileInstalling(reply: CatalogsReply | undefined, ask: () => void): void {
  useEffect(() => {
    if (reply?.embedded?.state !== 'installing') return;
    const timer = setTimeout(ask, ASK_EVERY_MS);
    return () => clearTimeout(timer);
  }, [reply, ask]);
}
