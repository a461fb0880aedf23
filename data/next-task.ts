/** `scheduler` of the platform, which older browsers and Node do not have. */
interface Platform {
  scheduler?: { postTask?(task: () => void): Promise<void> };
}

/**
 * Resolves in a task of its own, after those that wait already; timers would wait 4 ms each. Where the
 * platform cannot be asked for a task it is a message to itself, whose ports are left to be collected:
 * in numbers that takes tens of milliseconds.
 */
export function nextTask(): Promise<void> {
  const { scheduler }: Platform = globalThis as Platform;
  return scheduler?.postTask ? scheduler.postTask(() => {}) : ownMessage();
}

function ownMessage(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
