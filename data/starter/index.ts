import type { CatalogRecord } from '@/data/catalog/record';
import type { CatalogAbout } from '@/data/import/read-item';
import { parseRecord } from '@/data/import/record-schema';
import { t } from '@/data/words/words';
import about from './catalog.json';
import records from './records.json';

/** The embedded catalog: where it comes from, under which licence, and how old it is. */
export const STARTER_ABOUT: CatalogAbout & { name: string } = about;

/**
 * The records of the embedded catalog.
 * @throws {Error} where they are not in the record form, which a test rules out
 */
export function readStarter(): CatalogRecord[] {
  return records.map((value: unknown) => {
    const result = parseRecord(value);
    if ('record' in result) return result.record;
    throw new Error(t('store.starterDamaged', { reason: result.problem }));
  });
}
