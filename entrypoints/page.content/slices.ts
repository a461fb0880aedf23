import { afterFrameOrLate, soon } from './frames';

/**
 * Longest stretch of work before the page gets the thread back. Half of a 60 Hz frame, so that ours
 * and the page's own work still fit into one.
 */
const SLICE_MS = 8;

/**
 * A frame without a first picture by then is out of sight. A page that lays out for a second or two is
 * not taken for one: to ask it for a style would make it lay out within a task of ours.
 */
const UNSEEN_MS = 3000;

/** Idle work that finds no idle moment runs after this time all the same. */
const IDLE_TIMEOUT_MS = 2000;

/**
 * A piece of work in steps of well under a millisecond. A step that yields `frame` needs computed
 * styles and is resumed once the browser has rendered, when asking for them costs nothing.
 */
export type Job = Generator<'step' | 'frame', void, void>;

/** `now` before all, `scan` in turn, `idle` when nothing else is there. */
export type Urgency = 'now' | 'scan' | 'idle';

const ORDER: readonly Urgency[] = ['now', 'scan', 'idle'];

/** Runs jobs in slices, and none while the tab is hidden. */
export class Slices {
  readonly #jobs: Record<Urgency, Job[]> = { now: [], scan: [], idle: [] };
  readonly #signal: AbortSignal;
  readonly #afterSlice: () => void;
  #planned: Urgency | undefined;
  /** What has yet to come before styles are known, the first frame among it. */
  #unrendered = 0;

  /** `afterSlice` runs at the end of every slice, for what is gathered within one. */
  constructor(signal: AbortSignal, afterSlice: () => void) {
    this.#signal = signal;
    this.#afterSlice = afterSlice;
    document.addEventListener('visibilitychange', () => this.#plan(), { signal });
    this.#awaitFrame();
  }

  /** Whether the page was rendered, so that styles and places are known to the browser. */
  get rendered(): boolean {
    return this.#unrendered === 0;
  }

  /** Styles are not known before the frame after `done`: a rule for the whole page comes meanwhile. */
  async restyle(done: Promise<unknown>): Promise<void> {
    this.#unrendered++;
    await done;
    this.#awaitFrame();
    this.#unrendered--;
  }

  #awaitFrame(): void {
    this.#unrendered++;
    afterFrameOrLate(() => {
      this.#unrendered--;
      this.#plan();
    }, UNSEEN_MS);
  }

  add(job: Job, urgency: Urgency): void {
    this.#jobs[urgency].push(job);
    this.#plan();
  }

  /** Whether work of this urgency is left. */
  has(urgency: Urgency): boolean {
    return this.#jobs[urgency].length > 0;
  }

  /** Runs one slice at once; for the start, where the browser has not painted yet. */
  runNow(): void {
    if (!document.hidden) this.#run(SLICE_MS);
  }

  #next(): Urgency | undefined {
    return ORDER.find((urgency) => this.#jobs[urgency].length > 0);
  }

  #plan(): void {
    const urgency = this.#next();
    if (urgency === undefined || document.hidden || this.#signal.aborted) return;
    if (this.#planned !== undefined && ORDER.indexOf(this.#planned) <= ORDER.indexOf(urgency)) {
      return;
    }
    this.#planned = urgency;
    const run = (ms: number) => {
      if (this.#planned !== urgency) return;
      this.#planned = undefined;
      this.#run(ms);
    };
    if (urgency === 'idle') whenIdle(run);
    else soon(() => run(SLICE_MS), urgency === 'now' ? 'user-visible' : 'background');
  }

  #run(ms: number): void {
    if (this.#signal.aborted) return;
    const end = performance.now() + ms;
    let waiting = false;
    do {
      const urgency = this.#next();
      const jobs = urgency && this.#jobs[urgency];
      const job = jobs?.[0];
      if (!jobs || !job) break;
      const step = stepOf(job);
      if (step.done) jobs.splice(jobs.indexOf(job), 1);
      else if (step.value === 'frame' && !this.rendered) waiting = true;
    } while (!waiting && performance.now() < end);
    this.#afterSlice();
    if (!waiting) this.#plan();
  }
}

/** A job that fails ends; what else there is to do goes on, and what it has gathered is not lost. */
function stepOf(job: Job): ReturnType<Job['next']> {
  try {
    return job.next();
  } catch (error) {
    reportError(error);
    return { done: true, value: undefined };
  }
}

function whenIdle(task: (ms: number) => void): void {
  requestIdleCallback(
    (deadline) => task(Math.min(SLICE_MS, Math.max(1, deadline.timeRemaining()))),
    {
      timeout: IDLE_TIMEOUT_MS,
    },
  );
}
