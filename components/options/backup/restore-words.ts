import type { Policy } from '@/data/settings/policy';

/** What of a file was not restored, and why; empty where all was. */
export function leftOutWords(unknown: readonly string[], { values }: Policy): string {
  const sentences: string[] = [];
  if (unknown.length > 0) {
    sentences.push(`This version does not know ${unknown.join(', ')}, which was left out.`);
  }
  if (Object.keys(values).length > 0) {
    sentences.push('What your organisation has set stays as it is.');
  }
  return sentences.join(' ');
}
