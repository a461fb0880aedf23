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
  const wanted = useRef<Wanted>();
  const [, setAsked] = useState(0);
  useLayoutEffect(() => {
    const rows = root.current;
    if (rows === null || wanted.current === undefined) return;
    // Whoever has gone on meanwhile is not called back.
    if (isElsewhere(wanted.current)) wanted.current = undefined;
    if (wanted.current === undefined || isAwaited(rows, wanted.current)) return;
    const found = findControl(rows, wanted.current);
    if (found === undefined) return;
    wanted.current = undefined;
    found.focus();
  });
  return {
    root,
    ask: (row, ...controls) => {
      const pressed = document.activeElement;
      const order = root.current === null ? '' : orderOf(root.current);
      wanted.current = { row, controls, pressed, order };
      setAsked((times) => times + 1);
    },
    forget: () => {
      wanted.current = undefined;
    },
  };
}

interface Wanted {
  row: string;
  controls: string[];
  /** What had the focus when it was asked for, and the order of the rows at that time. */
  pressed: Element | null;
  order: string;
}

/**
 * Whether the rows still are as they were when the focus was asked for: what is stored comes back
 * later, and only then it shows which buttons a row has lost.
 */
function isAwaited(rows: HTMLElement, { pressed, order }: Wanted): boolean {
  if (!(pressed instanceof HTMLButtonElement) || pressed.disabled) return false;
  return rows.contains(pressed) && orderOf(rows) === order;
}

function orderOf(rows: HTMLElement): string {
  const names = [...rows.querySelectorAll<HTMLElement>('[data-row]')].map(
    ({ dataset }) => dataset.row,
  );
  return JSON.stringify(names);
}

/** Whether the focus has gone to something else since; that of a removed element is nowhere. */
function isElsewhere({ pressed }: Wanted): boolean {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body || !activeElement.isConnected) return false;
  return activeElement !== pressed;
}

function findControl(rows: HTMLElement, wanted: Wanted): HTMLButtonElement | undefined {
  const own = [...rows.querySelectorAll<HTMLButtonElement>('button[data-control]')].filter(
    (control) =>
      !control.disabled && control.closest<HTMLElement>('[data-row]')?.dataset.row === wanted.row,
  );
  return wanted.controls
    .map((name) => own.find((control) => control.dataset.control === name))
    .find((control) => control !== undefined);
}
