import type { OnRepairProgress, RepairReport } from '@/data/store/catalogs/catalog-store';

/** Repairs a catalog in a worker of the page; rejects with a sentence, the catalog being as it was. */
export type StartRepair = (id: string, onProgress: OnRepairProgress) => Promise<RepairReport>;
