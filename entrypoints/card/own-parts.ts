import { CardHost } from './card-host';
import type { CardParts } from './card-parts';
import { showNotice } from './notice';

/** The parts for whoever has this code with it. */
export const ownParts: CardParts = {
  createCard: (anchor) => new CardHost(anchor),
  showNotice,
};
