import type { ToldWork } from '@/data/import/told-work';
import { formatBytes } from '../ui/format';
import { visibleText } from '../ui/visible-text';

/** How far an import or download in another tab has come. */
export function WorkProgress({ work }: { work: ToldWork }) {
  const { what, of, bytesDone, bytesTotal } = work;
  const title = `${what === 'import' ? 'Importing' : 'Downloading from'} ${visibleText(of)}`;
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
          : `${formatBytes(bytesDone)} of ${formatBytes(bytesTotal)}`}
      </p>
    </div>
  );
}
