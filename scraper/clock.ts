import { setTimeout as wait } from "node:timers/promises";

/** Time, passed in so that tests need not sleep. Milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Resolves after `ms`; early, without an error, when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

const LONGEST_TIMER = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: Date.now,
  async sleep(ms, signal) {
    let left = ms;
    while (left > 0 && signal?.aborted !== true) {
      const step = Math.min(left, LONGEST_TIMER);
      await wait(step, undefined, signal ? { signal } : {}).catch(() => undefined);
      left -= step;
    }
  },
};
