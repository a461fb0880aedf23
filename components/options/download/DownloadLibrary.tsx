import { Download } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { DownloadImportState } from '@/data/download/download-state';
import { t } from '@/data/words/words';
import { formatBytes } from '../../ui/format';
import { ImportProgress } from '../ImportProgress';
import { ImportReportView } from '../ImportReportView';
import type { RunningImport } from '../start-import';
import { AddressForm } from './AddressForm';
import { DownloadFailure } from './DownloadFailure';
import { DownloadProgress } from './DownloadProgress';
import type { LibraryDownload } from './library-download';

interface DownloadLibraryProps {
  library: LibraryDownload;
  /** A catalog could not be kept. */
  disabled: boolean;
  /** A catalog was written. */
  onImported: () => void;
}

/** Downloads the library on a click that names the host, and imports it. */
export function DownloadLibrary({ library, disabled, onImported }: DownloadLibraryProps) {
  const [place, setPlace] = useState<{ address: string; managed: boolean }>();
  const [state, setState] = useState<DownloadImportState>({ state: 'idle' });
  const running = useRef<RunningImport>();
  const asking = useRef(false);
  const course = useRef<HTMLDivElement>(null);
  useEffect(
    () => library.watchAddress((address, managed) => setPlace({ address, managed })),
    [library],
  );
  if (place === undefined) return null;
  const { address, managed } = place;
  const host = new URL(address).host;
  const busy = isBusy(state);

  const start = async () => {
    if (asking.current) return;
    asking.current = true;
    // First, for a browser that takes the question only in the click itself.
    const allowed = await library.requestAccess(address);
    asking.current = false;
    // The button goes away, and the focus would with it.
    course.current?.focus();
    if (!allowed) {
      const message = t('options.download.noAccess', { host });
      setState({ state: 'failed', message });
      return;
    }
    // The worker tells its own states once it runs; a second click must find no button.
    setState({ state: 'connecting', host, attempt: { number: 1, of: 1 } });
    running.current = library.start(address, setState);
    // How it ended is told as a state.
    running.current.done.then(onImported, () => {});
  };
  const cancel = () => running.current?.cancel();

  return (
    <section class="panel" id="download" aria-labelledby="download-title">
      <h2 id="download-title">{t('options.download.title')}</h2>
      {!busy && (
        <>
          <p class="quiet">{sizeWords(address, library.defaultAddress, host)}</p>
          <p>
            <button
              type="button"
              class="button primary"
              disabled={disabled}
              onClick={() => void start()}
            >
              <Download size={14} aria-hidden="true" />
              {t('options.download.button', { host })}
            </button>
          </p>
        </>
      )}
      <div class="download-course" tabIndex={-1} ref={course}>
        {(state.state === 'connecting' ||
          state.state === 'downloading' ||
          state.state === 'waiting') && <DownloadProgress state={state} onCancel={cancel} />}
        {state.state === 'running' && <ImportProgress running={state} onCancel={cancel} />}
        {state.state === 'done' && <ImportReportView report={state.report} />}
        {state.state === 'cancelled' && <p role="status">{t('options.download.cancelled')}</p>}
        {state.state === 'failed' && <DownloadFailure message={state.message} address={address} />}
      </div>
      <AddressForm
        address={address}
        defaultAddress={library.defaultAddress}
        disabled={busy}
        managed={managed}
        onChange={(next) => library.changeAddress(next)}
      />
    </section>
  );
}

function isBusy({ state }: DownloadImportState): boolean {
  return state !== 'idle' && state !== 'done' && state !== 'cancelled' && state !== 'failed';
}

function sizeWords(address: string, defaultAddress: string, host: string): string {
  if (address !== defaultAddress) {
    return t('options.download.sizeUnknown', { host });
  }
  return t('options.download.size', {
    records: 26_445,
    size: formatBytes(100_000_000),
    host,
  });
}
