import '@/components/page/base.css';
import '@/components/page/blocks.css';
import '@/components/options/options-page.css';
import '@/components/options/catalogs/catalogs.css';
import '@/components/options/download/download.css';
import '@/components/settings/switch.css';
import '@/components/options/sites/sites.css';
import '@/components/options/marks/marks.css';
import '@/components/options/keys/keys.css';
import '@/components/options/pivots/pivots.css';
import { OptionsPage } from '@/components/options/OptionsPage';
import { sweepDownloads } from '@/data/download/leftovers';
import { startRepair } from '@/data/store/repair/start-repair';
import { t } from '@/data/words/words';
import { commandKeys } from '@/entrypoints/wiring/command-keys';
import { libraryDownload } from '@/entrypoints/wiring/library-download';
import { ask } from '@/entrypoints/wiring/messaging';
import { settingsAccess } from '@/entrypoints/wiring/settings-access';
import { showPage } from '@/entrypoints/wiring/show-page';
import { siteAccess } from '@/entrypoints/wiring/site-access';
import { startImport } from '@/entrypoints/wiring/start-import';
import { storageCare } from '@/entrypoints/wiring/storage-care';

showPage(
  t('page.title.options'),
  <OptionsPage
    ask={ask}
    startImport={startImport}
    startRepair={startRepair}
    library={libraryDownload}
    storage={storageCare}
    settings={settingsAccess}
    commands={commandKeys}
    siteAccess={siteAccess}
  />,
);

// What a closed tab left of a download that cannot be continued.
void sweepDownloads();
