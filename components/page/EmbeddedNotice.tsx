import type { EmbeddedInstall } from '@/data/messages';
import { t } from '@/data/words/words';
import { formatBytes } from '../ui/format';
import { visibleText } from '../ui/visible-text';

/** What becomes of the catalog that comes with the extension, where that is not in place yet. */
export function EmbeddedNotice({ install }: { install: EmbeddedInstall | undefined }) {
  if (install === undefined) return null;
  if (install.state === 'failed') {
    return (
      <p class="failure" role="alert">
        {visibleText(install.message)}
      </p>
    );
  }
  const { bytesDone, bytesTotal } = install;
  return (
    <div class="embedded-notice">
      <p role="status">{t('page.installing')}</p>
      <progress
        max={Math.max(1, bytesTotal)}
        value={bytesDone}
        aria-label={t('page.installingBar')}
      />
      <p class="quiet">
        {t('ui.amount', { done: formatBytes(bytesDone), total: formatBytes(bytesTotal) })}
      </p>
    </div>
  );
}
