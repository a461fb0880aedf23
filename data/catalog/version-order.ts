/**
 * Numbers at the start of a version as Windows files print it: `10.0.19041.1 (WinBuild.160101.0800)`,
 * `6, 1, 7600, 16385`, `v1.2 built by: x`. Empty where there is none.
 */
export function versionNumbers(version: string): number[] {
  const dotted = /\d+(?:\s*[.,]\s*\d+)*/.exec(version.slice(0, 200))?.[0];
  return dotted === undefined ? [] : dotted.split(/[.,]/).map(Number);
}

/** The version as people quote it, `10.0.19041.1`; the text itself where it holds no number. */
export function shortVersion(version: string): string {
  const numbers = versionNumbers(version);
  return numbers.length === 0 ? version : numbers.join('.');
}

/** Order of two lists of version numbers: below 0 where `a` is older. A missing part is 0. */
export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** A version ready to be compared with many. */
export interface VersionKey {
  text: string;
  numbers: readonly number[];
}

export function versionKey(text: string): VersionKey {
  return { text, numbers: versionNumbers(text) };
}

/** Order of two versions, oldest first; a record without a version comes before every version. */
export function compareVersionKeys(a: VersionKey | undefined, b: VersionKey | undefined): number {
  if (a === undefined || b === undefined) return Number(a !== undefined) - Number(b !== undefined);
  const byNumber = compareNumbers(a.numbers, b.numbers);
  if (byNumber !== 0) return byNumber;
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

/** The same of their texts. */
export function compareVersions(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  const key = (text: string | undefined) => (text === undefined ? undefined : versionKey(text));
  return compareVersionKeys(key(a), key(b));
}
