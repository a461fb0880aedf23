import { Asked } from './asked';
import { Cards, type CardsNeed } from './cards';
import { Roots } from './roots';

/** Answers the context menu in a frame that is not looked at otherwise. */
export function startAside(
  need: CardsNeed,
  outer: AbortSignal,
): Pick<Asked, 'lookUp' | 'selection'> & { end(): void } {
  const ended = new AbortController();
  const signal = AbortSignal.any([outer, ended.signal]);
  const cards = new Cards(need, signal);
  const asked = new Asked({ ask: need.ask, cards, roots: new Roots(() => {}) }, signal);
  return {
    lookUp: (argument) => asked.lookUp(argument),
    selection: () => asked.selection(),
    end: () => ended.abort(),
  };
}
