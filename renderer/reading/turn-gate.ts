/** Lets one press through and holds back those that follow within `bounce` milliseconds; `now` of any steady clock. */
export function turnGate(): (now: number, bounce: number) => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return (now, bounce) => {
    if (now - last < bounce) return false;
    last = now;
    return true;
  };
}
