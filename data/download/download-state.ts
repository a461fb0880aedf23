import type { ImportState } from '@/data/import/progress';

/** Which try this is since the last one that got on, and how many there are at most. */
export interface Attempt {
  number: number;
  of: number;
}

/** What a download is doing, as the options page shows it. */
export type DownloadState =
  | { state: 'connecting'; host: string; attempt: Attempt }
  | {
      state: 'downloading';
      host: string;
      bytesDone: number;
      /** Absent where the server does not say. */
      bytesTotal?: number;
      /** Bytes a second of late; absent before it can be told. */
      rate?: number;
      attempt: Attempt;
    }
  | {
      state: 'waiting';
      host: string;
      /** What went wrong, as a sentence. */
      problem: string;
      /** Bytes after which the download goes on. */
      bytesKept: number;
      /** Bytes that came and must come again, because the server cannot continue them. */
      bytesLost: number;
      /** Until the next attempt. */
      milliseconds: number;
      attempt: Attempt;
    };

/** A download, and then the import of what came. */
export type DownloadImportState = DownloadState | ImportState;
