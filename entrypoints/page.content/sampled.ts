/**
 * Calls `take` some `ms` after an event of the window, once for all that come meanwhile: scroll events
 * come with every frame, and even an empty listener for each costs. `take` gets the target of the
 * first of them.
 */
export function listenSampled(
  type: string,
  ms: number,
  signal: AbortSignal,
  take: (target: EventTarget | null) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listen = () => {
    const options = { capture: true, passive: true, once: true, signal } as const;
    addEventListener(type, onEvent, options);
  };
  const onEvent = ({ target }: Event) => {
    timer = setTimeout(() => {
      listen();
      take(target);
    }, ms);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  listen();
}
