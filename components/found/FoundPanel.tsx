import type { ComponentChildren } from 'preact';
import type { Ask } from '@/data/messages';
import { t } from '@/data/words/words';
import { useSettingsAndPolicy } from '../settings/use-settings';
import { visibleText } from '../ui/visible-text';
import { FoundList } from './FoundList';
import { NotLookedAt } from './NotLookedAt';
import type { PageAccess } from './page-access';
import { changesRules, SiteSwitch } from './SiteSwitch';
import { useFound } from './use-found';

interface FoundPanelProps {
  ask: Ask;
  page: PageAccess;
  /** What stands below; `whole` where nothing of the page takes its room. */
  below: (whole: boolean) => ComponentChildren;
}

/** What is known of the page beside the popup, and whether it is looked at. */
export function FoundPanel({ ask, page, below }: FoundPanelProps) {
  const { found, reload, switching } = useFound(ask, page);
  const { settings, policy } = useSettingsAndPolicy(page.settings);
  if (found.state === 'loading' || settings === undefined) {
    return <div class="found-waiting" aria-hidden="true" />;
  }
  if (found.state === 'failed') {
    return (
      <>
        <div class="found-message" role="alert">
          <p>{visibleText(found.message)}</p>
          <button type="button" class="button" onClick={reload}>
            {t('search.retry')}
          </button>
        </div>
        {below(true)}
      </>
    );
  }
  const { tab, groups } = found;
  const rules = settings.sites;
  const fixed = 'sites' in policy.values && changesRules(tab, rules);
  const site = { tab, rules, fixed, page, switching };
  return (
    <>
      {(tab.state === 'on' || tab.state === 'off') && <SiteSwitch {...site} />}
      {tab.state === 'on' ? (
        <FoundList
          key={tab.site ?? ''}
          groups={groups}
          looking={tab.looking}
          site={tab.site}
          page={page}
          onChanged={reload}
        />
      ) : (
        <NotLookedAt {...site} />
      )}
      {below(tab.state === 'closed')}
    </>
  );
}
