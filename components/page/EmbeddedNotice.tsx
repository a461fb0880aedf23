import type { EmbeddedInstall } from '@/data/messages';
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
      <p role="status">
        The catalog that comes with PE Lens is being put in place. Until it is, look-ups answer from
        the catalogs below.
      </p>
      <progress
        max={Math.max(1, bytesTotal)}
        value={bytesDone}
        aria-label="Putting the catalog in place"
      />
      <p class="quiet">
        {formatBytes(bytesDone)} of {formatBytes(bytesTotal)}
      </p>
    </div>
  );
}
