import type { WordSource } from '@/data/words/source';
import type { Anchor } from '../page.content/anchor';
import type { CardHost } from './card-host';

/**
 * What the script of the card gives to the content script of its frame. It is a script of its own
 * since most frames never show a card: they are spared reading half of the code.
 */
export interface CardParts {
  createCard(anchor: Anchor): CardHost;
  showNotice(text: string, signal: AbortSignal): void;
}

/** Both scripts run in the same world, which no page reaches. */
const world = globalThis as { [RECEIVER]?: (make: MakeParts) => void };
const RECEIVER = Symbol.for('take the parts of the card');

export type MakeParts = (words: WordSource) => CardParts;

/** Called by the script of the card: gives its parts to the content script that waits for them. */
export function handOver(make: MakeParts): void {
  world[RECEIVER]?.(make);
  delete world[RECEIVER];
}

/**
 * Has the script of the card run, and takes its parts.
 * @param words of the content script: they are asked of the browser once
 * @throws whatever `load` throws, such as where the frame takes no script
 */
export async function receiveParts(
  load: () => Promise<unknown>,
  words: WordSource,
): Promise<CardParts> {
  const received = new Promise<CardParts>((resolve) => {
    world[RECEIVER] = (make) => resolve(make(words));
  });
  await load();
  return received;
}
