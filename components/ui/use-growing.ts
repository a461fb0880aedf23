import { useEffect, useState } from 'preact/hooks';

/**
 * How many of `total` parts are drawn: `first` at once and one more with each task after, so that
 * what is in sight is there early and no task draws everything.
 */
export function useGrowing(total: number, first: number): number {
  const [drawn, setDrawn] = useState(first);
  useEffect(() => {
    if (drawn >= total) return;
    const timer = setTimeout(() => setDrawn(drawn + 1), 0);
    return () => clearTimeout(timer);
  }, [drawn, total]);
  return Math.min(drawn, total);
}
