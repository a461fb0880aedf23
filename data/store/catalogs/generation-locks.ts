/** Tells whether a generation is being written, in this context or another one. */
export interface GenerationLocks {
  /** @returns ends the hold; the browser ends it too when the context dies */
  hold(generation: string): Promise<() => void>;
  /** Does the work while nobody may hold the generation; `false` where somebody does. */
  ifFree(generation: string, work: () => Promise<void>): Promise<boolean>;
}

/** Locks that all contexts of the extension see. */
export function webLocks(manager: LockManager): GenerationLocks {
  const nameOf = (generation: string) => `pe-lens-generation-${generation}`;
  return {
    hold(generation) {
      return new Promise((resolve, reject) => {
        const held = manager.request(nameOf(generation), () => {
          return new Promise<void>((release) => resolve(release));
        });
        held.catch(reject);
      });
    },
    async ifFree(generation, work) {
      return manager.request(nameOf(generation), { ifAvailable: true }, async (lock) => {
        if (lock) await work();
        return lock !== null;
      });
    },
  };
}

/** Locks within one context, for where the platform has none. */
export function localLocks(): GenerationLocks {
  const held = new Set<string>();
  return {
    async hold(generation) {
      held.add(generation);
      return () => held.delete(generation);
    },
    async ifFree(generation, work) {
      if (held.has(generation)) return false;
      await work();
      return true;
    },
  };
}

/** The platform's locks, where it has them. */
export function platformLocks(): GenerationLocks {
  return typeof navigator !== 'undefined' && 'locks' in navigator
    ? webLocks(navigator.locks)
    : localLocks();
}
