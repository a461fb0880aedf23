import type { ToldWork } from '@/data/import/told-work';
import { t } from '@/data/words/words';
import { formatBytes } from '../ui/format';
import { visibleText } from '../ui/visible-text';

/** How far an import or download in another tab has come. */
export function WorkProgress({ work }: { work: ToldWork }) {
  const { what, of, bytesDone, bytesTotal } = work;
  const name = visibleText(of);
  const title =
    what === 'import'
      ? t('search.importing', { file: name })
      : t('search.downloading', { host: name });
  return (
    <div class="embedded-notice">
      <p role="status">{title}</p>
      <progress
        max={Math.max(1, bytesTotal ?? 1)}
        {...(bytesTotal === undefined ? {} : { value: bytesDone })}
        aria-label={title}
      />
      <p class="quiet">
        {bytesTotal === undefined
          ? formatBytes(bytesDone)
          : t('ui.amount', { done: formatBytes(bytesDone), total: formatBytes(bytesTotal) })}
      </p>
    </div>
  );
}
