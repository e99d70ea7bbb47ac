/** Reads a Chromium trace: main-thread milliseconds of each frame of one page's process, and the times between pictures on the screen. */
export function framesIn(events, pid) {
  const threads = new Map();
  for (const event of events)
    if (event.name === 'thread_name') threads.set(`${event.pid} ${event.tid}`, event.args.name);
  const onMain = (event) =>
    event.pid === pid && threads.get(`${event.pid} ${event.tid}`) === 'CrRendererMain';
  const tasks = events
    .filter((event) => event.ph === 'X' && event.name === 'RunTask' && onMain(event))
    .sort((a, b) => a.ts - b.ts);
  const asked = events
    .filter((event) => event.name === 'FireAnimationFrame' && onMain(event))
    .map((event) => event.ts)
    .sort((a, b) => a - b);
  const perFrame = [];
  let at = 0;
  for (const task of tasks) {
    const end = task.ts + task.dur;
    while (at < asked.length && asked[at] < task.ts) at++;
    if (at < asked.length && asked[at] <= end) perFrame.push((task.tdur ?? task.dur) / 1000);
  }
  const whole = tasks.reduce((sum, task) => sum + (task.tdur ?? task.dur), 0) / 1000;
  const swaps = events
    .filter(
      (event) => event.name === 'Display::DrawAndSwap' && (event.ph === 'X' || event.ph === 'B'),
    )
    .map((event) => event.ts / 1000)
    .sort((a, b) => a - b);
  const marks = (name) =>
    events
      .filter((event) => event.name === name && event.cat.includes('user_timing'))
      .map((event) => event.ts / 1000)
      .sort((a, b) => a - b);
  const ends = marks('resting');
  const moving = marks('moving').map((from) => [from, ends.find((end) => end > from) ?? from]);
  // The first picture of a movement has nothing before it to be late against.
  const between = moving.flatMap(([from, to]) => {
    const own = swaps.filter((time) => time >= from && time <= to);
    return own.slice(1).map((time, i) => time - own[i]);
  });
  return { perFrame, mainThread: whole, between };
}
