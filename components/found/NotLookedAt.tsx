import { visibleText } from '../ui/visible-text';
import { type SwitchingProps, switchedSite, switchPage } from './SiteSwitch';

/** Why a page is not looked at, and the button that has it looked at. */
export function NotLookedAt(props: SwitchingProps) {
  const { tab, rules, page, switching } = props;
  const site = switchedSite(tab, rules);
  if (tab.state === 'closed') {
    return (
      <p class="found-message quiet">
        The browser lets no extension into this page. Copy text from it into the search to look it
        up. For a local file, allow access to file URLs in the browser’s list of extensions.
      </p>
    );
  }
  if (tab.state === 'absent') {
    return (
      <div class="found-message">
        <p>
          PE Lens does not run on this page: it was opened before the extension was there, or the
          browser withholds the site.
        </p>
        <button
          type="button"
          class="button primary"
          onClick={() => void switching(true, () => page.start())}
        >
          Look at this page
        </button>
      </div>
    );
  }
  return (
    <div class="found-message">
      <p>
        {rules.mode === 'asked' && 'Pages are looked at only when you ask for it.'}
        {rules.mode !== 'asked' &&
          (site === undefined
            ? 'Only listed sites are looked at, and this page belongs to none.'
            : `Nothing is looked at on ${visibleText(site)}.`)}
      </p>
      <button type="button" class="button primary" onClick={() => void switchPage(props, true)}>
        {site === undefined ? 'Look at this page' : 'Switch on'}
      </button>
    </div>
  );
}
