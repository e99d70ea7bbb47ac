/** More new notes than this in a minute are a game with the screen, not a team's. */
export const MOST_A_MINUTE = 30;
const MINUTE = 60_000;

/** Counts new notes, so that somebody who plays with the screen does not fill the tree. */
export interface NotePace {
  /** Counts one more note if another may be added now; answers whether it may. */
  takes(): boolean;
  /** Takes back what was counted for a note that was not added after all. */
  gives(): void;
}

/** Keeps the pace of the last minute by a clock in milliseconds. */
export function keepPace(now: () => number): NotePace {
  let times: readonly number[] = [];
  return {
    takes() {
      times = times.filter((time) => now() - time < MINUTE && time <= now());
      if (times.length >= MOST_A_MINUTE) return false;
      times = [...times, now()];
      return true;
    },
    gives() {
      times = times.slice(0, -1);
    },
  };
}
