import type { Ask } from '@/data/messages';
import { wordSource } from '@/data/words/source';
import { type CardParts, receiveParts } from '../card/card-parts';
import type { LoadCard } from './cards';

/** Has the background run the script of the card in this frame when it is wanted first. */
export function askedCard(ask: Ask): LoadCard {
  let loading: Promise<CardParts> | undefined;
  return async () => {
    loading ??= receiveParts(() => ask('runCard', {}), wordSource());
    try {
      return await loading;
    } catch {
      // The worker may be starting anew; the next pointer asks once more.
      loading = undefined;
      return undefined;
    }
  };
}
