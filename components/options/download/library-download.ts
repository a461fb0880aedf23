import type { DownloadImportState } from '@/data/download/download-state';
import type { RunningImport } from '../start-import';

/** What the panel needs of the browser and of the download's worker. */
export interface LibraryDownload {
  defaultAddress: string;
  /**
   * Tells the address, and whether an organisation has set it, now and whenever that changes, until the
   * returned function is called.
   */
  watchAddress(listener: (address: string, managed: boolean) => void): () => void;
  /** Rejects with a sentence where it is no address to download from. */
  changeAddress(address: string): Promise<void>;
  /** Asks for access to the address's hosts, in the click itself; `false` where it is not given. */
  requestAccess(address: string): Promise<boolean>;
  start(address: string, onState: (state: DownloadImportState) => void): RunningImport;
}
