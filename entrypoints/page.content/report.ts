import type { Ask } from '@/data/messages';

/** Counts come in bursts; the badge needs the last. */
const GATHER_MS = 300;

/** A page that changes on and on tells its count no more often; nobody reads a number that jumps. */
const REST_MS = 1500;

/**
 * Tells the background how many places the frame has marked, some time after the last change; none
 * while the frame is gone or in the back/forward cache.
 */
export function reporter(ask: Ask, signal: AbortSignal): (places: number) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  let places = 0;
  signal.addEventListener('abort', () => clearTimeout(timer));
  const tell = (count: number) => {
    clearTimeout(timer);
    timer = undefined;
    if (count === told) return;
    told = count;
    toldAt = performance.now();
    void ask('reportMarks', { places: count }).catch(() => undefined);
  };
  addEventListener('pagehide', () => tell(0), { signal });
  return (count) => {
    places = count;
    if (timer !== undefined) return;
    const rest = toldAt + REST_MS - performance.now();
    timer = setTimeout(() => tell(places), Math.max(GATHER_MS, rest));
  };
}
