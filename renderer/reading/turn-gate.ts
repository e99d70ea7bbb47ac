/** A cheap clicker's bounce: two presses closer together than this, in milliseconds, are one. */
export const BOUNCE_MS = 150;

/** Lets one press through and holds back those that follow within BOUNCE_MS; `now` in milliseconds of any steady clock. */
export function turnGate(): (now: number) => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return (now) => {
    if (now - last < BOUNCE_MS) return false;
    last = now;
    return true;
  };
}
