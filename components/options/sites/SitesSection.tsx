import type { Settings } from '@/data/settings';
import type { SiteRules } from '@/data/sites';
import { ManagedNotice } from '../../settings/ManagedNotice';
import type { SettingsAccess } from '../../settings/settings-access';
import { SiteList } from './SiteList';

const MODES: readonly { mode: SiteRules['mode']; words: string; more: string }[] = [
  {
    mode: 'everywhere',
    words: 'Everywhere, except on some sites',
    more: 'Every page is looked at as it loads.',
  },
  {
    mode: 'listed',
    words: 'Only on some sites',
    more: 'Pages of other sites are not read.',
  },
  {
    mode: 'asked',
    words: 'Only when I ask',
    more: 'A page is looked at after “Look at this page” in the popup, or a look-up from the context menu.',
  },
];

interface SitesSectionProps {
  settings: Settings;
  access: SettingsAccess;
  /** An organisation has set them. */
  managed: boolean;
  /** In place of “Sites”. */
  title?: string;
}

/** Which pages are looked at; open tabs follow at once. */
export function SitesSection({ settings: { sites }, access, managed, title }: SitesSectionProps) {
  const change = (next: Partial<SiteRules>) => access.change({ sites: { ...sites, ...next } });
  return (
    <section class="panel" id="sites" aria-labelledby="sites-heading">
      <h2 id="sites-heading">{title ?? 'Sites'}</h2>
      {managed && <ManagedNotice />}
      <fieldset class="choices" disabled={managed}>
        <legend class="only-heard">Where pages are looked at</legend>
        {MODES.map(({ mode, words, more }) => (
          <div key={mode} class="choice">
            <label>
              <input
                type="radio"
                name="sites-mode"
                checked={sites.mode === mode}
                aria-describedby={`sites-${mode}`}
                onChange={() => void change({ mode })}
              />
              {words}
            </label>
            <p id={`sites-${mode}`} class="quiet">
              {more}
            </p>
            {mode === 'everywhere' && sites.mode === mode && (
              <SiteList
                what="Not on"
                sites={sites.except}
                onChange={(except) => change({ except })}
              />
            )}
            {mode === 'listed' && sites.mode === mode && (
              <SiteList what="Only on" sites={sites.only} onChange={(only) => change({ only })} />
            )}
          </div>
        ))}
      </fieldset>
    </section>
  );
}
