import type { MessageKey } from '@/data/words/message-keys';

/** What the keys do while the keyboard is in the card, in the order in which they are listed. */
export const CARD_KEYS: readonly { keys: readonly string[]; does: MessageKey }[] = [
  { keys: ['Tab'], does: 'card.keys.tab' },
  { keys: ['C'], does: 'card.keys.copy' },
  { keys: ['H'], does: 'card.keys.hashes' },
  { keys: ['R'], does: 'card.keys.record' },
  { keys: ['P'], does: 'card.keys.pin' },
  { keys: ['M'], does: 'card.keys.move' },
  { keys: ['↑', '↓'], does: 'card.keys.arrows' },
  { keys: ['?'], does: 'card.keys.list' },
  { keys: ['Esc'], does: 'card.keys.close' },
];

/** Part of what is in sight by which an arrow key scrolls. */
const LINE_PX = 40;

/**
 * Does what a key stands for in a card: presses the button that bears it, goes to the next row, or
 * scrolls. Gives whether it stood for anything.
 */
export function pressKey(card: HTMLElement, event: KeyboardEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  const button = buttonOf(card, event.key);
  if (button) {
    if (button.dataset.keyFocuses === undefined) button.click();
    else button.focus();
    return true;
  }
  return goToRow(card, event) || scroll(card, event.key);
}

/** The first button in sight that bears a key: of several open records, the first one's. */
function buttonOf(card: HTMLElement, key: string): HTMLElement | undefined {
  const wanted = key.toUpperCase();
  const buttons = card.querySelectorAll<HTMLElement>('[aria-keyshortcuts]');
  return [...buttons].find((button) => button.getAttribute('aria-keyshortcuts') === wanted);
}

function goToRow(card: HTMLElement, { key, target }: KeyboardEvent): boolean {
  const rows = [...card.querySelectorAll<HTMLElement>('.match-row')];
  const at = target instanceof HTMLElement ? rows.indexOf(target) : -1;
  const isFirst = at < 0 && target === card;
  if (key === 'ArrowDown' && (at >= 0 || isFirst)) rows[at + 1]?.focus();
  else if (key === 'ArrowUp' && at >= 0) rows[at - 1]?.focus();
  else return false;
  return rows.length > 0;
}

function scroll(card: HTMLElement, key: string): boolean {
  const body = [...card.querySelectorAll<HTMLElement>('[data-scrolls]'), card].find(
    (box) => box.scrollHeight > box.clientHeight && box.clientHeight > 0,
  );
  if (!body) return false;
  const page = body.clientHeight - LINE_PX;
  const steps: Record<string, number> = {
    ArrowDown: LINE_PX,
    ArrowUp: -LINE_PX,
    PageDown: page,
    PageUp: -page,
    Home: -body.scrollHeight,
    End: body.scrollHeight,
  };
  const step = steps[key];
  if (step === undefined) return false;
  body.scrollBy({ top: step });
  return true;
}
