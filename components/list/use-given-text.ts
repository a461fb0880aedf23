import { useEffect, useRef, useState } from 'preact/hooks';

interface Given {
  /** @returns whether the text was taken; else the field under the cursor gets it */
  onPaste: (text: string) => boolean;
  onFiles: (files: File[]) => void;
}

/** Takes what is pasted or dropped anywhere on the page; tells whether a file is over it. */
export function useGivenText(given: Given): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(given);
  latest.current = given;
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    addEventListener(
      'paste',
      (event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (text.trim() !== '' && latest.current.onPaste(text)) event.preventDefault();
      },
      { signal },
    );
    addEventListener(
      'dragover',
      (event) => {
        event.preventDefault();
        setOver(event.dataTransfer?.types.includes('Files') ?? false);
      },
      { signal },
    );
    addEventListener(
      'dragleave',
      ({ relatedTarget }) => {
        if (relatedTarget === null) setOver(false);
      },
      { signal },
    );
    addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        const text = event.dataTransfer?.getData('text/plain') ?? '';
        if (files.length > 0) latest.current.onFiles(files);
        else if (text.trim() !== '') latest.current.onPaste(text);
      },
      { signal },
    );
    return () => ended.abort();
  }, []);
  return over;
}
