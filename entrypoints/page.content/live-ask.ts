import type { Ask } from '@/data/messages';
import { t } from '@/data/words/words';

/** A way to ask from a page that may be put aside at any time. */
export interface LiveAsk {
  ask: Ask;
  /** To be called when the page is back: questions that were under way fail. */
  returned(): void;
}

/**
 * Asks so that every question comes to an end. Chromium never answers, nor refuses, what was under way
 * when the page went into the back/forward cache: whoever waits for it would wait for ever.
 */
export function liveAsk(ask: Ask): LiveAsk {
  const waiting = new Set<(reason: Error) => void>();
  return {
    async ask(name, argument) {
      let giveUp: (reason: Error) => void = () => undefined;
      const away = new Promise<never>((_, reject) => {
        giveUp = reject;
      });
      waiting.add(giveUp);
      try {
        return await Promise.race([ask(name, argument), away]);
      } finally {
        waiting.delete(giveUp);
      }
    },
    returned() {
      for (const giveUp of waiting) giveUp(new Error(t('card.pageWasAway')));
    },
  };
}
