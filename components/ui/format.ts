import { formatNumber, pluralForm } from '@/data/words/formats';
import { t } from '@/data/words/words';

export { formatNumber };

/** Picks the form for `count` and puts the number in its `#`. */
export function plural(count: number, forms: { one: string; other: string }): string {
  const form = pluralForm(count) === 'one' ? forms.one : forms.other;
  return form.replace('#', formatNumber(count));
}

const SIZES = [
  'ui.size.bytes',
  'ui.size.kilobytes',
  'ui.size.megabytes',
  'ui.size.gigabytes',
] as const;

/** Bytes as the shortest of B, kB, MB, GB with up to one decimal; powers of 1,000. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < SIZES.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : 1;
  return t(SIZES[unit] ?? SIZES[0], { size: formatNumber(value, digits, digits) });
}

/** A duration in words: `under a second`, `42 s`, `3 min 5 s`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) return t('ui.duration.underASecond');
  if (seconds < 60) return t('ui.duration.seconds', { seconds });
  const rest = seconds % 60;
  const minutes = Math.floor(seconds / 60);
  return rest === 0
    ? t('ui.duration.minutes', { minutes })
    : t('ui.duration.minutesSeconds', { minutes, seconds: rest });
}
