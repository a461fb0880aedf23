import type { RepairProgress, RepairReport } from '@/data/store/catalog-store';
import { formatNumber, plural } from '../../ui/format';
import { recordWords } from './catalog-words';

const DOING: Record<RepairProgress['doing'], string> = {
  verifying: 'Verifying part',
  rebuilding: 'Building the index anew: record',
  reading: 'Reading record',
};

/** `Verifying part 3 of 14`. */
export function progressWords({ doing, done, total }: RepairProgress): string {
  return `${DOING[doing]} ${formatNumber(Math.min(done + 1, total))} of ${formatNumber(total)}`;
}

/** What a repair found and did, one sentence each, with the next step where there is one. */
export function repairSentences(report: RepairReport): string[] {
  const { parts, damaged, rebuilt, renewed, unreadable } = report;
  if (damaged.length === 0) {
    const whole = plural(parts, { one: 'Its one part is whole', other: 'All # parts are whole' });
    return [`${whole}. Nothing was changed.`];
  }
  const found = plural(damaged.length, {
    one: `# of ${formatNumber(parts)} parts is damaged.`,
    other: `# of ${formatNumber(parts)} parts are damaged.`,
  });
  if (renewed) return [found, 'PE Lens brings this catalog and puts it in place anew.'];
  const lost = unreadable.reduce((sum, { count }) => sum + count, 0);
  return [
    found,
    ...(rebuilt ? ['The index was built anew from the records.'] : []),
    lost === 0
      ? 'Every record can be read.'
      : `${recordWords(lost)} cannot be read; all others can. Import this catalog again to have ${lost === 1 ? 'it' : 'them'} back.`,
    ...pictureSentence(damaged),
  ];
}

function pictureSentence(damaged: readonly string[]): string[] {
  const pictures = damaged.filter((name) => name.startsWith('screenshots/')).length;
  if (pictures === 0) return [];
  return [plural(pictures, { one: '# picture is damaged.', other: '# pictures are damaged.' })];
}
