import type { Settings } from '@/data/settings';
import type { SiteRules } from '@/data/sites';
import { t } from '@/data/words/words';
import { ManagedNotice } from '../../settings/ManagedNotice';
import type { SettingsAccess } from '../../settings/settings-access';
import { SiteList } from './SiteList';

const MODES: readonly SiteRules['mode'][] = ['everywhere', 'listed', 'asked'];

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
      <h2 id="sites-heading">{title ?? t('options.section.sites')}</h2>
      {managed && <ManagedNotice />}
      <fieldset class="choices" disabled={managed}>
        <legend class="only-heard">{t('options.sites.where')}</legend>
        {MODES.map((mode) => (
          <div key={mode} class="choice">
            <label>
              <input
                type="radio"
                name="sites-mode"
                checked={sites.mode === mode}
                aria-describedby={`sites-${mode}`}
                onChange={() => void change({ mode })}
              />
              {t(`options.sites.mode.${mode}`)}
            </label>
            <p id={`sites-${mode}`} class="quiet">
              {t(`options.sites.meaning.${mode}`)}
            </p>
            {mode === 'everywhere' && sites.mode === mode && (
              <SiteList
                what={t('options.sites.notOn')}
                field={t('options.sites.notOnSite')}
                sites={sites.except}
                onChange={(except) => change({ except })}
              />
            )}
            {mode === 'listed' && sites.mode === mode && (
              <SiteList
                what={t('options.sites.onlyOn')}
                field={t('options.sites.onlyOnSite')}
                sites={sites.only}
                onChange={(only) => change({ only })}
              />
            )}
          </div>
        ))}
      </fieldset>
    </section>
  );
}
