import type { DownloadState } from '@/data/download/download-state';
import { formatBytes, formatDuration } from '../../ui/format';

/** How far a download is: `12.4 MB of 58.1 MB · 3.2 MB a second · 14 s left`. */
export function downloadWords(state: DownloadState): string {
  if (state.state === 'connecting') return 'Waiting for an answer';
  if (state.state === 'waiting') return attemptWords(state);
  const { bytesDone, bytesTotal, rate } = state;
  const done = formatBytes(bytesDone);
  const words = [bytesTotal === undefined ? done : `${done} of ${formatBytes(bytesTotal)}`];
  if (rate !== undefined) words.push(`${formatBytes(rate)} a second`);
  if (rate !== undefined && rate > 0 && bytesTotal !== undefined && bytesDone < bytesTotal) {
    words.push(`${formatDuration(((bytesTotal - bytesDone) / rate) * 1000)} left`);
  }
  return words.join(' · ');
}

/** Share of the bytes that is there, 0 to 1; `undefined` where the server does not say how many come. */
export function shareDownloaded(state: DownloadState): number | undefined {
  if (state.state !== 'downloading' || !state.bytesTotal) return undefined;
  return Math.min(1, state.bytesDone / state.bytesTotal);
}

export type Interruption = Extract<DownloadState, { state: 'waiting' }>;

/**
 * What went wrong, and how the download goes on.
 * @param over the pause after it is over: its words stay, since it may have been short
 */
export function problemWords(interruption: Interruption, over: boolean): string {
  const { problem, host, bytesKept, bytesLost, milliseconds, attempt } = interruption;
  const soon = `in ${formatDuration(milliseconds)}`;
  if (bytesKept > 0) {
    const kept = `The ${formatBytes(bytesKept)} that came are kept`;
    return `${problem} ${kept}; the download ${over ? 'went on' : `goes on ${soon}`}.`;
  }
  if (bytesLost > 0) {
    const again = over ? 'it started again' : `it starts again ${soon}`;
    return `${problem} ${host} cannot continue a download: ${again}.`;
  }
  return `${problem} ${over ? `This is attempt ${attempt.number}` : `The next attempt is ${soon}`}.`;
}

function attemptWords({ attempt }: DownloadState): string {
  return `Attempt ${attempt.number} of ${attempt.of}`;
}
