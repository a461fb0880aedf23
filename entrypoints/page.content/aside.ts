import type { Ask } from '@/data/messages';
import { Asked } from './asked';
import type { FrameCards } from './frame-cards';
import { Roots } from './roots';

/** Answers the context menu in a frame that is not looked at, or not yet. */
export function startAside(
  ask: Ask,
  cards: FrameCards,
  outer: AbortSignal,
): Pick<Asked, 'lookUp' | 'selection'> & { end(): void } {
  const ended = new AbortController();
  const signal = AbortSignal.any([outer, ended.signal]);
  const asked = new Asked({ ask, cards, roots: new Roots(() => {}) }, signal);
  return {
    lookUp: (argument) => asked.lookUp(argument),
    selection: () => asked.selection(),
    end: () => ended.abort(),
  };
}
