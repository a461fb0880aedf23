import { type FrameMarks, stepsThrough } from '@/data/found/steps';
import { t } from '@/data/words/words';
import { askFrame } from './ask-frame';

/** Marks that turn out to be hidden are passed over; a page of nothing else is not gone through. */
const MOST_HIDDEN = 100;

/**
 * Leads to the next or the previous mark of a tab, in whichever frame it is.
 * @returns a sentence, where there is none to go to
 */
export async function goToMark(
  { tab, frames }: { tab: number; frames: number[] },
  by: 1 | -1,
): Promise<string | undefined> {
  const asked = await Promise.all(
    frames.map(async (frame) => ({
      frame,
      reply: await askFrame({ tab, frame }, 'marksHere', {}),
    })),
  );
  const marked = asked.flatMap(({ frame, reply }) =>
    reply === 'absent' ? [] : { frame, ...reply },
  );
  if (!marked.some(({ on }) => on)) return t('background.marks.off');
  const places = marked.reduce((sum, each) => sum + each.places, 0);
  const last = lastVisited(marked);
  let tried = 0;
  for (const { frame, place, overall } of stepsThrough(marked, by)) {
    if (tried++ > MOST_HIDDEN) break;
    const step = { place: overall + 1, places };
    const reply = await askFrame({ tab, frame }, 'goToMark', { place, step });
    if (reply === 'absent' || !reply.shown) continue;
    if (last !== undefined && last !== frame) await askFrame({ tab, frame: last }, 'closeCard', {});
    return undefined;
  }
  return marked.some(({ looking }) => looking)
    ? t('background.marks.noneYet')
    : t('background.marks.none');
}

function lastVisited(frames: readonly (FrameMarks & { frame: number })[]): number | undefined {
  return frames.reduce<(typeof frames)[number] | undefined>(
    (last, each) => ((each.at?.when ?? 0) > (last?.at?.when ?? 0) ? each : last),
    undefined,
  )?.frame;
}
