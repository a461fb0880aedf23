/** Frames outside the viewport get no animation frames: what has to come about all the same waits so long. */
const LATE_MS = 1000;

let beforePaint: (() => void)[] = [];
let afterPaint: (() => void)[] = [];

/** Runs `task` before the next frame is laid out and painted. */
export function nextFrame(task: () => void): void {
  if (beforePaint.push(task) > 1) return;
  requestAnimationFrame(() => {
    const tasks = beforePaint;
    beforePaint = [];
    for (const each of tasks) each();
  });
}

/** Runs `task` in a task of its own right after the next frame, when styles and layout are clean. */
export function afterFrame(task: () => void): void {
  if (afterPaint.push(task) > 1) return;
  nextFrame(() => {
    const tasks = afterPaint;
    afterPaint = [];
    soon(() => {
      for (const each of tasks) each();
    }, 'user-visible');
  });
}

/** As `afterFrame`, but after some time in any case. */
export function afterFrameOrLate(task: () => void, ms = LATE_MS): void {
  let ran = false;
  const once = () => {
    if (ran) return;
    ran = true;
    clearTimeout(late);
    task();
  };
  const late = setTimeout(once, ms);
  afterFrame(once);
}

interface TaskScheduler {
  postTask(task: () => void, options: { priority: Priority }): Promise<void>;
}

type Priority = 'user-visible' | 'background';

/** Firefox has `scheduler` since version 142. */
const taskScheduler = (globalThis as { scheduler?: Partial<TaskScheduler> }).scheduler;

/** Queues a task behind what the browser holds for more urgent. */
export function soon(task: () => void, priority: Priority): void {
  if (taskScheduler?.postTask) void taskScheduler.postTask(task, { priority });
  else setTimeout(task, 0);
}
