import { useMemo } from 'preact/hooks';
import type { Ask } from '@/data/messages';
import { PageHeader } from '../page/PageHeader';
import type { SettingsAccess } from '../settings/settings-access';
import { useSettings } from '../settings/use-settings';
import { CatalogsSection } from './catalogs/CatalogsSection';
import type { StartRepair } from './catalogs/start-repair';
import { useCatalogs } from './catalogs/use-catalogs';
import { DownloadLibrary } from './download/DownloadLibrary';
import type { LibraryDownload } from './download/library-download';
import { HoverSection } from './hover/HoverSection';
import { ImportPanel } from './ImportPanel';
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
}

/** Which catalogs there are, the way in for others, and the settings. */
export function OptionsPage(props: OptionsPageProps) {
  const { ask, startRepair } = props;
  const catalogs = useCatalogs(ask);
  const { loaded, change } = catalogs;
  const storage = useStorage(props.storage, loaded);
  const { keep } = storage;
  const settings = useSettings(props.settings);
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
      <main class="options">
        <h1>Options</h1>
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
            <SitesSection settings={settings} access={props.settings} />
            <HoverSection settings={settings} access={props.settings} />
          </>
        )}
      </main>
    </>
  );
}
