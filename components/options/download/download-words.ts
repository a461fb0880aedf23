import type { DownloadState } from '@/data/download/download-state';
import { t } from '@/data/words/words';
import { formatBytes, formatDuration } from '../../ui/format';

/** How far a download is: `12.4 MB of 58.1 MB · 3.2 MB a second · 14 s left`. */
export function downloadWords(state: DownloadState): string {
  if (state.state === 'connecting') return t('options.download.waiting');
  if (state.state === 'waiting') return attemptWords(state);
  const { bytesDone, bytesTotal, rate } = state;
  const done = formatBytes(bytesDone);
  const words = [
    bytesTotal === undefined ? done : t('ui.amount', { done, total: formatBytes(bytesTotal) }),
  ];
  if (rate !== undefined) words.push(t('options.download.rate', { size: formatBytes(rate) }));
  if (rate !== undefined && rate > 0 && bytesTotal !== undefined && bytesDone < bytesTotal) {
    words.push(
      t('options.progress.left', {
        time: formatDuration(((bytesTotal - bytesDone) / rate) * 1000),
      }),
    );
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
  const time = formatDuration(milliseconds);
  if (bytesKept > 0) {
    const said = { problem, size: formatBytes(bytesKept) };
    return over
      ? t('options.download.keptOver', said)
      : t('options.download.kept', { ...said, time });
  }
  if (bytesLost > 0) {
    return over
      ? t('options.download.lostOver', { problem, host })
      : t('options.download.lost', { problem, host, time });
  }
  return over
    ? t('options.download.againOver', { problem, number: attempt.number })
    : t('options.download.again', { problem, time });
}

function attemptWords({ attempt }: DownloadState): string {
  return t('options.download.attempt', { number: attempt.number, count: attempt.of });
}
