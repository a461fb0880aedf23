import type { MarkKind } from '@/data/catalog/finding';
import { MAX_KEY_LENGTH, MAX_KEYS_PER_MESSAGE } from '@/data/limits';
import type { Ask } from '@/data/messages';
import type { Place } from './places';
import type { Job } from './slices';

/** Answers kept: most keys of a page come again on it, and few pages have as many distinct ones. */
const MAX_KNOWN = 20_000;

/** Places that may wait for answers at a time, so that a hostile page cannot fill the memory. */
const MAX_WAITING = 100_000;

/** The worker may be starting anew: a batch is asked again after so many milliseconds, then dropped. */
const RETRY_MS = [300, 2000, 10_000];

interface Listeners {
  /** Called with every place whose key has findings, at once or when the answer comes. */
  mark: (place: Place, kind: MarkKind) => void;
  /** An answer for a page of thousands of places is worked off in steps. */
  later: (job: Job) => void;
  /** Called before a batch is asked for, for what takes as long as the answer. */
  asking: () => void;
}

type Waiting = Map<string, [Place, ...Place[]]>;

/** Tells how places are to be marked; asks the background each distinct key once, in batches. */
export class Lookup {
  readonly #ask: Ask;
  readonly #signal: AbortSignal;
  readonly #on: Listeners;
  /** Longest known first. */
  #known = new Map<string, MarkKind | null>();
  #waiting: Waiting = new Map();
  #places = 0;
  #asking = false;

  constructor(ask: Ask, signal: AbortSignal, on: Listeners) {
    this.#ask = ask;
    this.#signal = signal;
    this.#on = on;
  }

  add(place: Place): void {
    if (place.key.length > MAX_KEY_LENGTH) return;
    const id = toId(place);
    const kind = this.#known.get(id);
    if (kind) this.#on.mark(place, kind);
    if (kind !== undefined || this.#places >= MAX_WAITING) return;
    this.#places++;
    const others = this.#waiting.get(id);
    if (others) others.push(place);
    else this.#waiting.set(id, [place]);
  }

  /** Sends what waits; while an answer is under way the next batch gathers. */
  flush(): void {
    if (this.#asking || this.#waiting.size === 0 || this.#signal.aborted) return;
    this.#asking = true;
    this.#on.asking();
    void this.#answer(this.#takeBatch()).finally(() => {
      this.#asking = false;
      this.flush();
    });
  }

  /** All answers are void, such as after an import. */
  forget(): void {
    this.#known = new Map();
    this.#waiting = new Map();
    this.#places = 0;
  }

  #takeBatch(): Waiting {
    let batch = this.#waiting;
    if (batch.size <= MAX_KEYS_PER_MESSAGE) {
      this.#waiting = new Map();
      this.#places = 0;
      return batch;
    }
    batch = new Map();
    for (const [id, places] of this.#waiting) {
      batch.set(id, places);
      this.#waiting.delete(id);
      this.#places -= places.length;
      if (batch.size === MAX_KEYS_PER_MESSAGE) break;
    }
    return batch;
  }

  async #answer(batch: Waiting): Promise<void> {
    const known = this.#known;
    const keys = Array.from(batch.values(), ([{ kind, key }]) => ({ kind, key }));
    for (const wait of [...RETRY_MS, undefined]) {
      try {
        const { marks } = await this.#ask('marks', { keys });
        if (known === this.#known && !this.#signal.aborted) {
          this.#learn(batch, marks);
          this.#on.later(this.#markAll(batch, known));
        }
        return;
      } catch {
        if (wait === undefined) return;
        await new Promise((resolve) => setTimeout(resolve, wait));
        if (known !== this.#known || this.#signal.aborted) return;
      }
    }
  }

  #learn(batch: Waiting, kinds: readonly (MarkKind | null)[]): void {
    let at = 0;
    for (const id of batch.keys()) this.#known.set(id, kinds[at++] ?? null);
    for (const id of this.#known.keys()) {
      if (this.#known.size <= MAX_KNOWN) break;
      this.#known.delete(id);
    }
  }

  *#markAll(batch: Waiting, known: ReadonlyMap<string, MarkKind | null>): Job {
    for (const [id, places] of batch) {
      const kind = known.get(id);
      for (const place of kind ? places : []) {
        if (known !== this.#known) return;
        if (kind) this.#on.mark(place, kind);
        yield 'step';
      }
    }
  }
}

function toId({ kind, key }: Place): string {
  return `${kind} ${key}`;
}
