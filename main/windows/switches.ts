import { existsSync } from 'node:fs';

/** A Chromium switch: its name, and its value if it has one. */
export type Switch = readonly [name: string, value?: string];

/** A graphics card shows itself on Linux as one of these. */
const CARDS = ['/dev/dri', '/dev/nvidia0', '/dev/dxg'];

/** Whether there is certainly no graphics card; other systems than Linux always have one. */
export function hasNoCard(platform: NodeJS.Platform): boolean {
  return platform === 'linux' && !CARDS.some((card) => existsSync(card));
}

/** With what Chromium holds and does the least for a wall that is on for months; for before the app is ready. */
export function sparingSwitches(platform: NodeJS.Platform, noCard: boolean): readonly Switch[] {
  const switches: Switch[] = [
    // Pages collect what they no longer need early, which holds some 20 MB less.
    ['js-flags', '--max-semi-space-size=1'],
  ];
  // There is no network to talk to: a process less to start, and some 9 MB less to hold.
  if (platform === 'linux') switches.push(['enable-features', 'NetworkServiceInProcess2']);
  // Where there is no card at all Chromium loads one made of software, 11 MB large, for 3D that no page of ours has.
  if (noCard) switches.push(['disable-gpu'], ['disable-software-rasterizer']);
  return switches;
}
