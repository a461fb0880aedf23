import type { Ask } from '@/data/messages';

/** Counts come in bursts; the badge needs the last. */
const GATHER_MS = 300;

/** Tells the background how many places the frame has marked, some time after the last change. */
export function reporter(ask: Ask, signal: AbortSignal): (places: number) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = 0;
  let places = 0;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return (count) => {
    places = count;
    timer ??= setTimeout(() => {
      timer = undefined;
      if (places === told) return;
      told = places;
      void ask('reportMarks', { places }).catch(() => undefined);
    }, GATHER_MS);
  };
}
