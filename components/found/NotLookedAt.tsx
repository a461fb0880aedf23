import type { SiteRules } from '@/data/sites';
import { t } from '@/data/words/words';
import { visibleText } from '../ui/visible-text';
import { type SwitchingProps, switchedSite, switchPage } from './SiteSwitch';

/** Why a page is not looked at, and the button that has it looked at. */
export function NotLookedAt(props: SwitchingProps) {
  const { tab, rules, fixed, page, switching } = props;
  const site = switchedSite(tab, rules);
  if (tab.state === 'closed') {
    return <p class="found-message quiet">{t('found.closed')}</p>;
  }
  if (tab.state === 'absent') {
    return (
      <div class="found-message">
        <p>{t('found.absent')}</p>
        <button
          type="button"
          class="button primary"
          onClick={() => void switching(true, () => page.start())}
        >
          {t('found.lookAt')}
        </button>
      </div>
    );
  }
  return (
    <div class="found-message">
      <p>{reasonOf(rules, site)}</p>
      {!fixed && (
        <button type="button" class="button primary" onClick={() => void switchPage(props, true)}>
          {t(site === undefined ? 'found.lookAt' : 'found.switchOn')}
        </button>
      )}
    </div>
  );
}

function reasonOf({ mode }: SiteRules, site: string | undefined): string {
  if (mode === 'asked') return t('found.onlyAsked');
  return site === undefined
    ? t('found.onlyListed')
    : t('found.offHere', { site: visibleText(site) });
}
