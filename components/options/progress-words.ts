import type { ImportState } from '@/data/import/progress';
import { plural, t } from '@/data/words/words';
import { formatBytes, formatDuration } from '../ui/format';

export type Running = Extract<ImportState, { state: 'running' }>;

/** Before that much time the rate jumps too much to foretell an end. */
const FORETELL_AFTER_MS = 1500;

/** Share of the bytes that is done, 0 to 1. */
export function shareDone({ bytesDone, bytesTotal }: Running): number {
  return bytesTotal === 0 ? 0 : Math.min(1, bytesDone / bytesTotal);
}

/** `5,210 records · 12.4 MB of 31.0 MB · 812 records a second`. */
export function progressWords(running: Running, elapsedMs: number): string {
  const words = [
    plural('options.records', running.records),
    t('ui.amount', {
      done: formatBytes(running.bytesDone),
      total: formatBytes(running.bytesTotal),
    }),
  ];
  if (elapsedMs >= FORETELL_AFTER_MS && running.records > 0) {
    const rate = Math.round((running.records * 1000) / elapsedMs);
    words.push(t('options.progress.rate', { count: rate }));
  }
  return words.join(' · ');
}

/** Time left in words; `undefined` before it can be told. */
export function timeLeftWords(running: Running, elapsedMs: number): string | undefined {
  const share = shareDone(running);
  if (elapsedMs < FORETELL_AFTER_MS || share <= 0 || share >= 1) return undefined;
  return t('options.progress.left', { time: formatDuration((elapsedMs * (1 - share)) / share) });
}
