/** The longest time the event loop did not turn while something was done, in milliseconds. */
export async function stallDuring(task: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  let going = true;
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (going) setImmediate(tick);
  };
  setImmediate(tick);
  await task();
  going = false;
  return longest;
}
