import type { ImportReport } from '@/data/import/progress';
import { formatDuration, plural } from '../ui/format';
import { visibleText } from '../ui/visible-text';

/** What an import did, one sentence each; counts of nothing are left out. */
export function reportSentences(report: ImportReport): string[] {
  const time = formatDuration(report.milliseconds);
  const sentences = [
    plural(report.read, {
      one: `# record was read in ${time}.`,
      other: `# records were read in ${time}.`,
    }),
  ];
  const say = (count: number, forms: { one: string; other: string }) => {
    if (count > 0) sentences.push(plural(count, forms));
  };
  say(report.added, { one: '# is new.', other: '# are new.' });
  say(report.replaced, {
    one: '# replaced the record that was there.',
    other: '# replaced the records that were there.',
  });
  say(report.duplicates, {
    one: '# came a second time and was left out.',
    other: '# came a second time and were left out.',
  });
  say(report.screenshots, { one: '# picture was kept.', other: '# pictures were kept.' });
  say(report.repaired, {
    one: '# place of invalid JSON was mended.',
    other: '# places of invalid JSON were mended.',
  });
  return sentences;
}

export function unreadableWords(count: number): string {
  return plural(count, {
    one: '# input could not be read',
    other: '# inputs could not be read',
  });
}

/** The whole report as text, to be saved. */
export function reportText(report: ImportReport): string {
  const lines = [
    `Import into ${report.catalog}`,
    ...report.files.map((file) => `From ${file}`),
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
