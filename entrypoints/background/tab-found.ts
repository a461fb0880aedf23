import type { FoundInFrame, TabFound } from '@/data/found/found';
import { siteOf } from '@/data/sites';
import { browser } from '../wiring/browser';
import { askFrame, framesOf } from './ask-frame';
import { correctCounts } from './badge';

const NOTHING = { looking: false, frames: [] };

/** What is marked in a tab, asked from all of its frames; the badge is set to what they say. */
export async function tabFound(tab: number): Promise<TabFound> {
  let numbers: number[];
  try {
    numbers = await framesOf(tab);
  } catch {
    return { state: 'closed', ...NOTHING };
  }
  const [{ url }, answers] = await Promise.all([
    browser.tabs.get(tab),
    Promise.all(numbers.map((frame) => askFrame({ tab, frame }, 'found', {}))),
  ]);
  const site = siteOf(url);
  const about = site === undefined ? {} : { site };
  const [top] = answers;
  if (top === undefined || top === 'absent') return { state: 'absent', ...about, ...NOTHING };
  if (!top.on) return { state: 'off', ...about, ...NOTHING };

  const frames: FoundInFrame[] = [];
  let looking = false;
  for (const [place, frame] of numbers.entries()) {
    const answer = answers[place];
    if (answer === undefined || answer === 'absent') continue;
    looking ||= answer.looking;
    if (answer.keys.length > 0) frames.push({ frame, keys: answer.keys });
  }
  await correctCounts(tab, new Map(frames.map(({ frame, keys }) => [frame, placesOf(keys)])));
  return { state: 'on', ...about, looking, frames };
}

function placesOf(keys: FoundInFrame['keys']): number {
  return keys.reduce((sum, { places }) => sum + places, 0);
}
