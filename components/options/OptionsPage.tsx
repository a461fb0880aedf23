import type { Ask } from '@/data/messages';
import { t } from '@/data/words/words';
import { PageHeader } from '../page/PageHeader';
import type { SettingsAccess } from '../settings/settings-access';
import { useSettingsAndPolicy } from '../settings/use-settings';
import { BackupSection } from './backup/BackupSection';
import { CatalogsSection } from './catalogs/CatalogsSection';
import type { StartRepair } from './catalogs/start-repair';
import { useCatalogs } from './catalogs/use-catalogs';
import { DownloadLibrary } from './download/DownloadLibrary';
import type { LibraryDownload } from './download/library-download';
import { HoverSection } from './hover/HoverSection';
import { ImportPanel } from './ImportPanel';
import type { CommandKeys } from './keys/command-keys';
import { KeysSection } from './keys/KeysSection';
import { MarksSection } from './marks/MarksSection';
import { OptionsNav } from './OptionsNav';
import { PivotsSection } from './pivots/PivotsSection';
import { PolicyNotice } from './policy/PolicyNotice';
import { AccessNotice } from './sites/AccessNotice';
import { SitesSection } from './sites/SitesSection';
import type { SiteAccess } from './sites/site-access';
import type { StartImport } from './start-import';
import { StorageSection } from './storage/StorageSection';
import type { StorageCare } from './storage/storage-care';
import { useKeptImports } from './storage/use-kept-imports';

interface OptionsPageProps {
  ask: Ask;
  startImport: StartImport;
  startRepair: StartRepair;
  library: LibraryDownload;
  storage: StorageCare;
  settings: SettingsAccess;
  commands: CommandKeys;
  siteAccess: SiteAccess;
}

const SECTIONS = [
  { id: 'catalogs', name: 'options.section.catalogs' },
  { id: 'download', name: 'options.section.download' },
  { id: 'import', name: 'options.section.import' },
  { id: 'storage', name: 'options.section.storage' },
  { id: 'sites', name: 'options.section.sites' },
  { id: 'marks', name: 'options.section.marks' },
  { id: 'hovering', name: 'options.section.hovering' },
  { id: 'keys', name: 'options.section.keys' },
  { id: 'pivots', name: 'options.section.pivots' },
  { id: 'backup', name: 'options.section.backup' },
] as const;

/** Which catalogs there are, the way in for others, and the settings. */
export function OptionsPage(props: OptionsPageProps) {
  const { ask, startRepair } = props;
  const catalogs = useCatalogs(ask);
  const { loaded, change } = catalogs;
  const { storage, startImport, library } = useKeptImports(props, loaded);
  const { settings, policy } = useSettingsAndPolicy(props.settings);
  const memory = loaded.state === 'loaded' && loaded.reply.storage === 'memory';

  const imported = () => {
    // A worker that cannot load the new catalog says so in the list.
    change('catalogsChanged', {}).catch(() => {});
  };

  return (
    <>
      <PageHeader />
      <div class="options-layout">
        <OptionsNav sections={SECTIONS} />
        <main class="options">
          <h1>{t('options.title')}</h1>
          <PolicyNotice policy={policy} />
          <CatalogsSection catalogs={catalogs} startRepair={startRepair} />
          <DownloadLibrary library={library} onImported={imported} disabled={memory} />
          <ImportPanel
            startImport={startImport}
            onImported={imported}
            onReplace={({ id, by }) => change('supersedeCatalog', { id, by })}
            disabled={memory}
          />
          <StorageSection storage={storage} memory={memory} />
          {settings && (
            <>
              <AccessNotice access={props.siteAccess} />
              <SitesSection
                settings={settings}
                access={props.settings}
                managed={'sites' in policy.values}
              />
              <MarksSection settings={settings} access={props.settings} />
              <HoverSection settings={settings} access={props.settings} />
              <KeysSection commands={props.commands} />
              <PivotsSection
                settings={settings}
                access={props.settings}
                managed={'pivots' in policy.values}
              />
              <BackupSection access={props.settings} policy={policy} />
            </>
          )}
        </main>
      </div>
    </>
  );
}
