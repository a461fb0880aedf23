import type { CatalogInfo } from '@/data/messages';
import { t } from '@/data/words/words';
import { docLink } from '../../markdown/doc-link';
import { visibleText } from '../../ui/visible-text';

/** Under which licence a catalog's data stands, and where it comes from. */
export function Origin({ catalog: { licence, source } }: { catalog: CatalogInfo }) {
  const address = source === undefined ? undefined : docLink(source);
  return (
    <p class="quiet">
      {licence === undefined
        ? t('options.catalogs.noLicence')
        : t('options.catalogs.licenceIs', { licence: visibleText(licence) })}{' '}
      {address !== undefined ? (
        <a href={address} target="_blank" rel="noreferrer noopener">
          {address}
        </a>
      ) : (
        source !== undefined && visibleText(source)
      )}
    </p>
  );
}
