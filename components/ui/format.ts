/** Numbers, sizes, durations and plurals as English prose writes them. */

// Made when first used: the card is loaded into every frame, where the two cost 12 ms.
let numbers: Intl.NumberFormat | undefined;
let plurals: Intl.PluralRules | undefined;

export function formatNumber(value: number): string {
  numbers ??= new Intl.NumberFormat('en-US');
  return numbers.format(value);
}

/** Picks the form for `count` and puts the number in its `#`. */
export function plural(count: number, forms: { one: string; other: string }): string {
  plurals ??= new Intl.PluralRules('en-US');
  const form = plurals.select(count) === 'one' ? forms.one : forms.other;
  return form.replace('#', formatNumber(count));
}

/** Bytes as the shortest of B, kB, MB, GB with up to one decimal; powers of 1,000. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB'];
  let value = bytes;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : 1;
  return `${value.toFixed(digits)} ${units[unit]}`;
}

/** A duration in words: `under a second`, `42 s`, `3 min 5 s`. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 1) return 'under a second';
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  const minutes = Math.floor(seconds / 60);
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
