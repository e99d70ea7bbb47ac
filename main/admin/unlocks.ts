/** How long an unlock lasts after the manager last did something, in milliseconds. */
const UNLOCK_MS = 10 * 60_000;
/** Wrong PINs in a row before a rest. */
const TRIES = 5;
/** How long the PIN rests after that, in milliseconds. */
const REST_MS = 30_000;

/** Which windows are unlocked, and how many wrong PINs there were; kept in main alone. */
export interface Unlocks {
  isUnlocked(windowId: number): boolean;
  /** True while too many wrong PINs make everybody wait. */
  isResting(): boolean;
  noteWrongPin(): void;
  /** Unlocks a window, or makes its unlock last longer. */
  unlock(windowId: number): void;
  lock(windowId: number): void;
  lockAll(): void;
}

/** Keeps the unlocks; `onExpired` is called when one ran out by itself. */
export function keepUnlocks(now: () => number, onExpired: () => void): Unlocks {
  const until = new Map<number, number>();
  const timers = new Map<number, NodeJS.Timeout>();
  let wrong = 0;
  let restUntil = 0;

  function lock(windowId: number): void {
    until.delete(windowId);
    clearTimeout(timers.get(windowId));
    timers.delete(windowId);
  }

  return {
    isUnlocked: (windowId) => (until.get(windowId) ?? 0) > now(),
    isResting: () => restUntil > now(),
    noteWrongPin() {
      wrong++;
      if (wrong < TRIES) return;
      wrong = 0;
      restUntil = now() + REST_MS;
    },
    unlock(windowId) {
      wrong = 0;
      lock(windowId);
      until.set(windowId, now() + UNLOCK_MS);
      const expire = () => {
        lock(windowId);
        onExpired();
      };
      timers.set(windowId, setTimeout(expire, UNLOCK_MS).unref());
    },
    lock,
    lockAll() {
      for (const windowId of [...until.keys()]) lock(windowId);
    },
  };
}
