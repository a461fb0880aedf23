import * as v from 'valibot';
import type { Headline } from '@/data/catalog/finding';
import type { CatalogRecord } from '@/data/catalog/record';
import { t } from '@/data/words/words';
import { pivotValues } from './pivot-values';
import { SHIPPED_PIVOTS, shippedPivot } from './shipped-pivots';
import { fillTemplate, pivotTemplate } from './template';

/** A place elsewhere that knows more; nothing is sent there before the person follows the link. */
export interface Pivot {
  name: string;
  url: string;
}

/** More than fit on a card by far. */
export const MAX_PIVOTS = 60;
export const MAX_PIVOT_NAME = 40;

export const pivotName = v.pipe(
  v.string(() => t('pivots.nameNeeded')),
  v.trim(),
  v.minLength(1, () => t('pivots.nameNeeded')),
  v.maxLength(MAX_PIVOT_NAME, () => t('pivots.longName', { most: MAX_PIVOT_NAME })),
);

const shipped = v.strictObject({
  shipped: v.picklist(SHIPPED_PIVOTS.map(({ id }) => id)),
  on: v.boolean(),
});
const own = v.strictObject({ name: pivotName, template: pivotTemplate, on: v.boolean() });

const entry = v.union([shipped, own]);
export type PivotEntry = v.InferOutput<typeof entry>;

/** The pivots in the order in which they are shown. */
export const pivotList = v.pipe(
  v.array(entry),
  v.maxLength(MAX_PIVOTS, () => t('pivots.tooMany', { most: MAX_PIVOTS })),
  v.check(
    (entries) => new Set(entries.map((entry) => pivotOf(entry).name)).size === entries.length,
    () => t('pivots.twice'),
  ),
);

export const DEFAULT_PIVOTS: PivotEntry[] = SHIPPED_PIVOTS.map(({ id }) => ({
  shipped: id,
  on: true,
}));

/** The list with those at its end that a newer version ships and the list does not know yet. */
export function completePivots(entries: readonly PivotEntry[]): PivotEntry[] {
  const known = new Set(entries.map((entry) => ('shipped' in entry ? entry.shipped : '')));
  return [
    ...entries,
    ...DEFAULT_PIVOTS.filter((entry) => 'shipped' in entry && !known.has(entry.shipped)),
  ];
}

/** Name and template of an entry. */
export function pivotOf(entry: PivotEntry): { name: string; template: string } {
  if (!('shipped' in entry)) return entry;
  const { name, template } = shippedPivot(entry.shipped) ?? { name: entry.shipped, template: '' };
  return { name, template };
}

/** The pivots of a record: those that are on and for which it has every value. */
export function pivotsOf(
  entries: readonly PivotEntry[],
  headline: Headline,
  record: CatalogRecord,
): Pivot[] {
  const values = pivotValues(headline, record);
  return completePivots(entries).flatMap((entry) => {
    if (!entry.on) return [];
    const { name, template } = pivotOf(entry);
    const url = fillTemplate(template, values);
    return url === undefined ? [] : [{ name, url }];
  });
}
