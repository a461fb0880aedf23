import * as v from 'valibot';

/** How far an import or a download is, as the other pages of the extension are told. */
const form = v.object({
  what: v.picklist(['import', 'download']),
  /** A file's name, or the host that is downloaded from. */
  of: v.string(),
  bytesDone: v.number(),
  /** Absent where the server does not tell it. */
  bytesTotal: v.optional(v.number()),
});

export type ToldWork = v.InferOutput<typeof form>;

const CHANNEL = 'pe-lens-work';
const ENDED = 'ended';

/** A page that was opened meanwhile hears of the work so soon, also of one that waits for a server. */
const REPEAT_MS = 1000;

/** Tells the other pages of the extension what one page has running, until it is ended. */
export class WorkTeller {
  readonly #channel = new BroadcastChannel(CHANNEL);
  #last: ToldWork | undefined;
  readonly #repeat = setInterval(() => this.#send(), REPEAT_MS);

  /** Takes a state of an import or a download; others are passed over. */
  tell(state: object): void {
    const work = toWork(state);
    if (work === undefined) return;
    this.#last = work;
    this.#send();
  }

  end(): void {
    clearInterval(this.#repeat);
    this.#channel.postMessage(ENDED);
    this.#channel.close();
  }

  #send(): void {
    if (this.#last !== undefined) this.#channel.postMessage(this.#last);
  }
}

function toWork(state: object): ToldWork | undefined {
  const named = 'file' in state ? state.file : 'host' in state ? state.host : undefined;
  const read = v.safeParse(form, {
    bytesDone: 'bytesKept' in state ? state.bytesKept : 0,
    ...state,
    what: 'host' in state ? 'download' : 'import',
    of: named,
  });
  return read.success ? read.output : undefined;
}

/**
 * Tells what other pages have running, and when it has ended.
 * @returns stops telling
 */
export function watchWork(listener: (work: ToldWork | typeof ENDED) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const read = v.safeParse(form, data);
    if (read.success) listener(read.output);
    else if (data === ENDED) listener(ENDED);
  };
  return () => channel.close();
}
