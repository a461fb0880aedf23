import type { Ask } from '@/data/messages';

/** Counts come in bursts; the badge needs the last. */
const GATHER_MS = 300;

/**
 * Tells the background how many places the frame has marked, some time after the last change; none
 * while the frame is gone or in the back/forward cache.
 */
export function reporter(ask: Ask, signal: AbortSignal): (places: number) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = 0;
  let places = 0;
  signal.addEventListener('abort', () => clearTimeout(timer));
  const tell = (count: number) => {
    clearTimeout(timer);
    timer = undefined;
    if (count === told) return;
    told = count;
    void ask('reportMarks', { places: count }).catch(() => undefined);
  };
  addEventListener('pagehide', () => tell(0), { signal });
  return (count) => {
    places = count;
    timer ??= setTimeout(() => tell(places), GATHER_MS);
  };
}
