/** A Chromium switch: its name, and its value if it has one. */
export type Switch = readonly [name: string, value?: string];

/** With what Chromium holds and does the least for a wall that is on for months; for before the app is ready. */
export function sparingSwitches(platform: NodeJS.Platform): readonly Switch[] {
  const switches: Switch[] = [
    // Pages collect what they no longer need early, which holds some 20 MB less.
    ['js-flags', '--max-semi-space-size=1'],
  ];
  // There is no network to talk to: a process less to start, and some 9 MB less to hold.
  if (platform === 'linux') switches.push(['enable-features', 'NetworkServiceInProcess2']);
  return switches;
}
