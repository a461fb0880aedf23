import { useMemo } from 'preact/hooks';
import type { Ask } from '@/data/messages';
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
import { SitesSection } from './sites/SitesSection';
import type { StartImport } from './start-import';
import { StorageSection } from './storage/StorageSection';
import type { StorageCare } from './storage/storage-care';
import { useStorage } from './storage/use-storage';

interface OptionsPageProps {
  ask: Ask;
  startImport: StartImport;
  startRepair: StartRepair;
  library: LibraryDownload;
  storage: StorageCare;
  settings: SettingsAccess;
  commands: CommandKeys;
}

const SECTIONS = [
  { id: 'catalogs', name: 'Catalogs' },
  { id: 'download', name: 'Download' },
  { id: 'import', name: 'Import' },
  { id: 'storage', name: 'Storage' },
  { id: 'sites', name: 'Sites' },
  { id: 'marks', name: 'Marks' },
  { id: 'hovering', name: 'Hovering' },
  { id: 'pivots', name: 'Pivots' },
  { id: 'backup', name: 'Backup' },
];

/** Which catalogs there are, the way in for others, and the settings. */
export function OptionsPage(props: OptionsPageProps) {
  const { ask, startRepair } = props;
  const catalogs = useCatalogs(ask);
  const { loaded, change } = catalogs;
  const storage = useStorage(props.storage, loaded);
  const { keep } = storage;
  const { settings, policy } = useSettingsAndPolicy(props.settings);
  const memory = loaded.state === 'loaded' && loaded.reply.storage === 'memory';

  // A catalog that took its time to import is worth to be kept when the disk runs full.
  const startImport: StartImport = (...task) => {
    void keep();
    return props.startImport(...task);
  };
  const library = useMemo<LibraryDownload>(
    () => ({
      ...props.library,
      start: (...task) => {
        void keep();
        return props.library.start(...task);
      },
    }),
    [props.library, keep],
  );
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
          <h1>Options</h1>
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
