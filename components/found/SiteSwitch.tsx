import type { TabFound } from '@/data/found/found';
import { coveringSite, type SiteRules, withSite } from '@/data/sites';
import { t } from '@/data/words/words';
import { ManagedNotice } from '../settings/ManagedNotice';
import { Switch } from '../settings/Switch';
import { Sentence } from '../ui/Sentence';
import { visibleText } from '../ui/visible-text';
import type { PageAccess } from './page-access';
import type { Found } from './use-found';

export interface SwitchingProps {
  tab: TabFound;
  rules: SiteRules;
  /** An organisation has set the rules that it would change. */
  fixed: boolean;
  page: PageAccess;
  switching: Found['switching'];
}

/** Whether the site is looked at; of a page without one, or when asked only, whether the page is. */
export function SiteSwitch(props: SwitchingProps) {
  const { tab, rules, fixed } = props;
  const on = tab.state === 'on';
  const site = switchedSite(tab, rules);
  return (
    <div class="site-switch">
      <Switch on={on} disabled={fixed} onSwitch={(next) => void switchPage(props, next)}>
        <Sentence
          text={on ? 'found.onAt' : 'found.offAt'}
          parts={{
            site: <strong>{site === undefined ? t('found.thisPage') : visibleText(site)}</strong>,
          }}
        />
      </Switch>
      {fixed && <ManagedNotice />}
    </div>
  );
}

/** Whether the switch changes the settings, and not the page alone. */
export function changesRules({ state, site }: TabFound, rules: SiteRules): boolean {
  return site !== undefined && withSite(rules, site, state !== 'on') !== rules;
}

/** Switches the site in the settings, or the page alone. */
export function switchPage({ tab, rules, page, switching }: SwitchingProps, on: boolean) {
  const { site } = tab;
  return switching(on, () => {
    if (site === undefined || rules.mode === 'asked') return on ? page.start() : page.stop();
    const sites = withSite(rules, site, on);
    // The settings say so already, and the page was started or stopped by itself.
    if (sites === rules) return on ? page.start() : page.stop();
    return page.settings.change({ sites });
  });
}

/** What a switch stands for: an entry of a list may be a domain above the site. */
export function switchedSite({ site }: TabFound, rules: SiteRules): string | undefined {
  if (site === undefined || rules.mode === 'asked') return undefined;
  return coveringSite(site, rules.mode === 'listed' ? rules.only : rules.except) ?? site;
}
