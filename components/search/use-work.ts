import { useEffect, useState } from 'preact/hooks';
import { type ToldWork, watchWork } from '@/data/import/told-work';

/** A page that is closed tells no end; what is running tells several times a second. */
const SILENT_MS = 3000;

/**
 * An import or download that another page of the extension runs; undefined where none does.
 * @param onEnd called when one has ended
 */
export function useWork(onEnd: () => void): ToldWork | undefined {
  const [work, setWork] = useState<ToldWork>();
  useEffect(() => {
    let silence: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      clearTimeout(silence);
      setWork(undefined);
      onEnd();
    };
    const stop = watchWork((told) => {
      if (told === 'ended') return end();
      clearTimeout(silence);
      silence = setTimeout(end, SILENT_MS);
      setWork(told);
    });
    return () => {
      stop();
      clearTimeout(silence);
    };
  }, [onEnd]);
  return work;
}
