import { useEffect, useState } from 'preact/hooks';
import { t } from '@/data/words/words';
import type { SiteAccess } from './site-access';

/** Says that the browser withholds web pages, and asks for them; nothing where it does not. */
export function AccessNotice({ access }: { access: SiteAccess }) {
  const [given, setGiven] = useState<boolean>();
  const [refused, setRefused] = useState(false);
  useEffect(() => access.watch(setGiven), [access]);
  if (given !== false) return null;
  const request = async () => {
    setRefused(!(await access.request()));
  };
  return (
    <div class="access-notice" role="status">
      <p>{t('options.sites.withheld')}</p>
      <p>
        <button type="button" class="button primary" onClick={() => void request()}>
          {t('options.sites.allow')}
        </button>
      </p>
      {refused && <p class="failure">{t('options.sites.refused')}</p>}
    </div>
  );
}
