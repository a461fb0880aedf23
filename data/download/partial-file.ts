import * as v from 'valibot';

/** What is kept beside the bytes of a download, so that it can go on after a restart. */
export const partialMeta = v.object({
  url: v.string(),
  /** Name of the file as the server gives it. */
  name: v.string(),
  /** Milliseconds since the epoch. */
  startedAt: v.number(),
  /** Strong entity tag or date for `If-Range`; absent where the download cannot be continued. */
  validator: v.optional(v.string()),
  /** Bytes of the whole file, where the server said so. */
  total: v.optional(v.number()),
});

export type PartialMeta = v.InferOutput<typeof partialMeta>;

/** The one file into which a download goes. */
export interface PartialFile {
  /** Bytes so far. */
  readonly size: number;
  /** Absent where there is nothing to continue. */
  readonly meta: PartialMeta | undefined;
  /** Empties it for the bytes that `meta` describes. */
  restart(meta: PartialMeta): Promise<void>;
  /** @throws {DownloadError} where there is no room for it */
  append(chunk: Uint8Array<ArrayBuffer>): Promise<void>;
  /** All its bytes, readable until it changes again. */
  file(): Promise<Blob>;
  /** Lets go of it and keeps it, where its place outlives the browser's session. */
  close(): Promise<void>;
  remove(): Promise<void>;
}

/** Whether a later attempt may go on where this file ends. */
export function canContinue({ size, meta }: PartialFile): boolean {
  return size > 0 && meta?.validator !== undefined;
}
