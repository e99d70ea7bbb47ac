/** More new notes than this in a minute are a game with the screen, not a team's. */
export const MOST_A_MINUTE = 30;
const MINUTE = 60_000;

/** Counts new notes, so that somebody who plays with the screen does not fill the tree. */
export interface NotePace {
  /** Whether another note may be added now. */
  allows(): boolean;
  /** Notes that one was added. */
  added(): void;
}

/** Keeps the pace of the last minute by a clock in milliseconds. */
export function keepPace(now: () => number): NotePace {
  let times: readonly number[] = [];
  return {
    allows() {
      times = times.filter((time) => now() - time < MINUTE && time <= now());
      return times.length < MOST_A_MINUTE;
    },
    added() {
      times = [...times, now()];
    },
  };
}
