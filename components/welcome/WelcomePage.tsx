import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Ask, CatalogsReply } from '@/data/messages';
import { t } from '@/data/words/words';
import { DownloadLibrary } from '../options/download/DownloadLibrary';
import type { LibraryDownload } from '../options/download/library-download';
import { ImportPanel } from '../options/ImportPanel';
import { AccessNotice } from '../options/sites/AccessNotice';
import { SitesSection } from '../options/sites/SitesSection';
import type { SiteAccess } from '../options/sites/site-access';
import type { StartImport } from '../options/start-import';
import type { StorageCare } from '../options/storage/storage-care';
import { useKeptImports } from '../options/storage/use-kept-imports';
import { PageHeader } from '../page/PageHeader';
import { useWhileInstalling } from '../page/use-while-installing';
import type { SettingsAccess } from '../settings/settings-access';
import { useSettingsAndPolicy } from '../settings/use-settings';
import { Sentence } from '../ui/Sentence';
import { CatalogWhy } from './CatalogWhy';
import { TrySample } from './TrySample';
import type { Trial } from './trial';

interface WelcomePageProps {
  ask: Ask;
  trial: Trial;
  startImport: StartImport;
  library: LibraryDownload;
  storage: StorageCare;
  settings: SettingsAccess;
  siteAccess: SiteAccess;
  /** The person has seen enough. */
  onLeave: () => Promise<void>;
}

/** The first run: what it does, tried on the spot, and the two things to choose. */
export function WelcomePage(props: WelcomePageProps) {
  const { ask, trial, settings: access } = props;
  const { settings, policy } = useSettingsAndPolicy(access);
  const { startImport, library } = useKeptImports(props);
  const [reply, setReply] = useState<CatalogsReply>();
  const load = useCallback(() => {
    // A worker that cannot answer says so in the options' list.
    ask('catalogs', {}).then(setReply, () => {});
  }, [ask]);
  useEffect(load, [load]);
  useWhileInstalling(reply, load);
  const inPlace = reply !== undefined && reply.embedded === undefined;
  useEffect(() => {
    // What was marked before may be of catalogs that the one of this build has replaced.
    if (inPlace) void trial.lookAgain();
  }, [inPlace, trial]);
  const imported = () => {
    // A worker that cannot load the new catalog says so in the options' list.
    ask('catalogsChanged', {}).then(
      () => {
        load();
        return trial.lookAgain();
      },
      () => {},
    );
  };
  return (
    <>
      <PageHeader />
      <main class="welcome">
        <header>
          <h1>{t('welcome.title')}</h1>
          <button type="button" class="button" onClick={() => void props.onLeave()}>
            {t('welcome.skip')}
          </button>
          <p class="welcome-lead">{t('welcome.lead')}</p>
        </header>
        <section class="panel" aria-labelledby="try-title">
          <h2 id="try-title">{t('welcome.try.title')}</h2>
          <TrySample trial={trial} />
        </section>
        <section class="welcome-catalog" aria-labelledby="catalog-title">
          <h2 id="catalog-title">{t('welcome.catalog.title')}</h2>
          <CatalogWhy reply={reply} />
          <DownloadLibrary library={library} disabled={false} onImported={imported} />
          <details>
            <summary>{t('welcome.catalog.import')}</summary>
            <ImportPanel
              startImport={startImport}
              disabled={false}
              onImported={imported}
              onReplace={async ({ id, by }) => {
                await ask('supersedeCatalog', { id, by });
              }}
            />
          </details>
        </section>
        <AccessNotice access={props.siteAccess} />
        {settings && (
          <SitesSection
            settings={settings}
            access={access}
            managed={'sites' in policy.values}
            title={t('welcome.sites')}
          />
        )}
        <footer class="welcome-end">
          <button type="button" class="button primary" onClick={() => void props.onLeave()}>
            {t('welcome.done')}
          </button>
          <p class="quiet">
            <Sentence
              text="welcome.later"
              parts={{ options: <a href="/options.html">{t('welcome.options')}</a> }}
            />
          </p>
        </footer>
      </main>
    </>
  );
}
