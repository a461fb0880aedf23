import { Cards, type CardsNeed } from './cards';

/** The cards of a frame: one that was asked for before the page is looked at outlives the start of that. */
export class FrameCards {
  readonly #need: CardsNeed;
  readonly #outer: AbortSignal;
  #held: { cards: Cards; ended: AbortController } | undefined;

  constructor(need: CardsNeed, outer: AbortSignal) {
    this.#need = need;
    this.#outer = outer;
  }

  /** Made when they are wanted first. */
  get current(): Cards {
    if (!this.#held) {
      const ended = new AbortController();
      const signal = AbortSignal.any([this.#outer, ended.signal]);
      this.#held = { cards: new Cards(this.#need, signal), ended };
    }
    return this.#held.cards;
  }

  /** Closes all of them; they listen to nothing any more. */
  drop(): void {
    this.#held?.ended.abort();
    this.#held = undefined;
  }
}
