import { askFrame, framesOf, runIn } from './ask-frame';

/**
 * Has all frames of a tab looked at, whatever the settings say. Where the browser has withheld the
 * site, the person's click lets us in.
 * @throws {Error} where the page takes no script
 */
export async function startTab(tab: number): Promise<null> {
  const frames = await framesOf(tab);
  // The page first: frames that load meanwhile ask it.
  for (const frame of frames) {
    const place = { tab, frame };
    if ((await askFrame(place, 'start', {})) !== 'absent') continue;
    await runIn(place);
    await askFrame(place, 'start', {});
  }
  return null;
}

/** Leaves all frames of a tab alone from now on. */
export async function stopTab(tab: number): Promise<null> {
  const frames = await framesOf(tab);
  await Promise.all(frames.map((frame) => askFrame({ tab, frame }, 'stop', {})));
  return null;
}
