import type { ImportReport } from '@/data/import/progress';
import { plural, t } from '@/data/words/words';
import { formatDuration } from '../ui/format';
import { visibleText } from '../ui/visible-text';

type CountKey = 'new' | 'replaced' | 'duplicates' | 'pictures' | 'mended';

/** What an import did, one sentence each; counts of nothing are left out. */
export function reportSentences(report: ImportReport): string[] {
  const time = formatDuration(report.milliseconds);
  const sentences = [plural('options.report.read', report.read, { time })];
  const say = (count: number, key: CountKey) => {
    if (count > 0) sentences.push(plural(`options.report.${key}`, count));
  };
  say(report.added, 'new');
  say(report.replaced, 'replaced');
  say(report.duplicates, 'duplicates');
  say(report.screenshots, 'pictures');
  say(report.repaired, 'mended');
  return sentences;
}

export function unreadableWords(count: number): string {
  return plural('options.report.unreadable', count);
}

/** The whole report as text, to be saved. */
export function reportText(report: ImportReport): string {
  const lines = [
    t('options.report.into', { name: report.catalog }),
    ...report.files.map((file) => t('options.report.from', { file })),
    '',
    ...reportSentences(report),
  ];
  if (report.unreadable.length > 0) {
    lines.push('', `${unreadableWords(report.unreadable.length)}:`);
    for (const { name, reason } of report.unreadable) {
      lines.push(`${visibleText(name)}: ${visibleText(reason)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
