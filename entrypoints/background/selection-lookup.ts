import { t } from '@/data/words/words';
import { askRunning } from './ask-frame';
import { keysOfText } from './keys-of-text';

/**
 * Shows the card of what is selected in a tab, in whichever frame; where nothing is, takes the keyboard
 * into the card under the pointer.
 * @returns a sentence, where there is neither
 */
export async function lookUpSelection({
  tab,
  frames,
}: {
  tab: number;
  frames: number[];
}): Promise<string | undefined> {
  const asked = await Promise.all(
    frames.map(async (frame) => ({
      frame,
      reply: await askRunning({ tab, frame }, 'selection', {}),
    })),
  );
  const selected = asked.flatMap(({ frame, reply }) =>
    reply === 'absent' || reply.text.trim() === '' ? [] : { frame, ...reply },
  );
  const chosen = selected.find(({ focused }) => focused) ?? selected[0];
  if (chosen) {
    const { frame, text } = chosen;
    const reply = await askRunning({ tab, frame }, 'lookUp', { text, keys: keysOfText(text) });
    if (reply !== 'absent' && reply.shown) return undefined;
  }
  for (const frame of frames) {
    const reply = await askRunning({ tab, frame }, 'enterCard', {});
    if (reply !== 'absent' && reply.entered) return undefined;
  }
  return t('background.noSelection');
}
