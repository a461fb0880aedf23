import '@/components/page/base.css';
import '@/components/options/options-page.css';
import '@/components/options/catalogs/catalogs.css';
import '@/components/options/download/download.css';
import '@/components/options/sites/sites.css';
import '@/components/options/marks/marks.css';
import '@/components/options/keys/keys.css';
import '@/components/options/pivots/pivots.css';
import { OptionsPage } from '@/components/options/OptionsPage';
import type { StartImport } from '@/components/options/start-import';
import { sweepDownloads } from '@/data/download/leftovers';
import { startImport } from '@/data/import/worker-client';
import { startRepair } from '@/data/store/start-repair';
import { t } from '@/data/words/words';
import { commandKeys } from '@/entrypoints/wiring/command-keys';
import { libraryDownload } from '@/entrypoints/wiring/library-download';
import { ask } from '@/entrypoints/wiring/messaging';
import { settingsAccess } from '@/entrypoints/wiring/settings-access';
import { showPage } from '@/entrypoints/wiring/show-page';
import { storageCare } from '@/entrypoints/wiring/storage-care';

const start: StartImport = (files, onState) =>
  startImport(
    files.map((file) => ({ name: file.name, blob: file })),
    onState,
  );

showPage(
  t('page.title.options'),
  <OptionsPage
    ask={ask}
    startImport={start}
    startRepair={startRepair}
    library={libraryDownload}
    storage={storageCare}
    settings={settingsAccess}
    commands={commandKeys}
  />,
);

// What a closed tab left of a download that cannot be continued.
void sweepDownloads();
