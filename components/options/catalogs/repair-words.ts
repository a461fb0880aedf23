import type { RepairProgress, RepairReport } from '@/data/store/catalogs/catalog-store';
import { plural, t } from '@/data/words/words';

/** `Verifying part 3 of 14`. */
export function progressWords({ doing, done, total }: RepairProgress): string {
  return t(`options.repair.${doing}`, { place: Math.min(done + 1, total), count: total });
}

/** What a repair found and did, one sentence each, with the next step where there is one. */
export function repairSentences(report: RepairReport): string[] {
  const { parts, damaged, rebuilt, renewed, unreadable } = report;
  if (damaged.length === 0) {
    return [plural('options.repair.whole', parts)];
  }
  const found = plural('options.repair.damaged', damaged.length, { parts });
  if (renewed) return [found, t('options.repair.renewed')];
  const lost = unreadable.reduce((sum, { count }) => sum + count, 0);
  return [
    found,
    ...(rebuilt ? [t('options.repair.rebuilt')] : []),
    lost === 0 ? t('options.repair.allRead') : plural('options.repair.lost', lost),
    ...pictureSentence(damaged),
  ];
}

function pictureSentence(damaged: readonly string[]): string[] {
  const pictures = damaged.filter((name) => name.startsWith('screenshots/')).length;
  if (pictures === 0) return [];
  return [plural('options.repair.pictures', pictures)];
}
