import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface FocusAfter {
  /** For the element that holds the rows. */
  root: RefObject<HTMLDivElement>;
  /** Asks for the focus of the first of a row's controls that can have it, once it is there. */
  ask: (row: string, ...controls: string[]) => void;
  forget: () => void;
}

/**
 * Gives the focus back after a row has moved or has become another: the browser takes it from an
 * element that is put elsewhere, and a button that did its work may be gone. Controls are found by
 * `data-control` in the element with the row's `data-row`.
 */
export function useFocusAfter(): FocusAfter {
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<{ row: string; controls: string[] }>();
  const [, setAsked] = useState(0);
  useLayoutEffect(() => {
    const rows = root.current;
    if (rows === null || wanted.current === undefined) return;
    // Whoever has gone on meanwhile is not called back.
    if (isElsewhere(rows)) wanted.current = undefined;
    const found = findControl(rows, wanted.current);
    if (found === undefined) return;
    wanted.current = undefined;
    found.focus();
  });
  return {
    root,
    ask: (row, ...controls) => {
      wanted.current = { row, controls };
      setAsked((times) => times + 1);
    },
    forget: () => {
      wanted.current = undefined;
    },
  };
}

/** Whether the focus is on something outside of the rows; that of a removed element is nowhere. */
function isElsewhere(rows: HTMLElement): boolean {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body || !activeElement.isConnected) return false;
  return !rows.contains(activeElement);
}

function findControl(
  rows: HTMLElement,
  wanted: { row: string; controls: string[] } | undefined,
): HTMLButtonElement | undefined {
  if (wanted === undefined) return undefined;
  const own = [...rows.querySelectorAll<HTMLButtonElement>('button[data-control]')].filter(
    (control) =>
      !control.disabled && control.closest<HTMLElement>('[data-row]')?.dataset.row === wanted.row,
  );
  return wanted.controls
    .map((name) => own.find((control) => control.dataset.control === name))
    .find((control) => control !== undefined);
}
