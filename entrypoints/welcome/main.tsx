import '@/components/page/base.css';
import '@/components/page/blocks.css';
import '@/components/options/options-page.css';
import '@/components/settings/switch.css';
import '@/components/options/catalogs/catalogs.css';
import '@/components/options/download/download.css';
import '@/components/options/sites/sites.css';
import '@/components/welcome/welcome.css';
import { WelcomePage } from '@/components/welcome/WelcomePage';
import { t } from '@/data/words/words';
import { closeTab } from '@/entrypoints/wiring/close-tab';
import { libraryDownload } from '@/entrypoints/wiring/library-download';
import { ask } from '@/entrypoints/wiring/messaging';
import { settingsAccess } from '@/entrypoints/wiring/settings-access';
import { showPage } from '@/entrypoints/wiring/show-page';
import { siteAccess } from '@/entrypoints/wiring/site-access';
import { startImport } from '@/entrypoints/wiring/start-import';
import { storageCare } from '@/entrypoints/wiring/storage-care';
import { startTrial } from './trial';

showPage(
  t('page.title.welcome'),
  <WelcomePage
    ask={ask}
    trial={startTrial()}
    startImport={startImport}
    library={libraryDownload}
    storage={storageCare}
    settings={settingsAccess}
    siteAccess={siteAccess}
    onLeave={closeTab}
  />,
);
