import { useState } from 'preact/hooks';
import type { Repair } from './RepairView';
import type { StartRepair } from './start-repair';
import type { ChangeCatalogs } from './use-catalogs';

/** A catalog's repair and what starts it. */
export function useRepair(
  id: string,
  startRepair: StartRepair,
  change: ChangeCatalogs,
): [repair: Repair, start: () => void] {
  const [repair, setRepair] = useState<Repair>({ state: 'none' });
  const run = async () => {
    setRepair({ state: 'running' });
    try {
      const report = await startRepair(id, (progress) => setRepair({ state: 'running', progress }));
      // The background reads the old generation until it hears of the new one.
      if (report.rebuilt || report.renewed) await change('catalogsChanged', {});
      setRepair({ state: 'done', report });
    } catch (error) {
      setRepair({ state: 'failed', message: error instanceof Error ? error.message : `${error}` });
    }
  };
  return [repair, () => void run()];
}
