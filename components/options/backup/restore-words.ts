import type { Policy } from '@/data/settings/policy';
import { t } from '@/data/words/words';

/** What of a file was not restored, and why; empty where all was. */
export function leftOutWords(unknown: readonly string[], { values }: Policy): string {
  const sentences: string[] = [];
  if (unknown.length > 0) {
    sentences.push(t('options.backup.unknown', { names: unknown.join(', ') }));
  }
  if (Object.keys(values).length > 0) {
    sentences.push(t('options.backup.managed'));
  }
  return sentences.join(' ');
}
