import { execFileSync, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { commandExists } from '../../scripts/setup/machine.mjs';
import { endTree } from '../../scripts/setup/processes.mjs';
import { temporaryFolder } from './temporary-folder.ts';

/** Where a display lies beside the first one. */
export type Beside = 'right-of' | 'left-of' | 'above' | 'below';

/** An X server of our own whose displays can be plugged in, moved and pulled while it runs. */
export interface RealDisplays {
  /** For DISPLAY, e.g. ":3". */
  readonly name: string;
  /** Plugs in the second display, or moves it. */
  plug(beside: Beside): void;
  /** Pulls the second display. */
  pull(): void;
  /** Pulls the first display, which the second one then stands in for. */
  pullFirst(): void;
  plugFirst(): void;
  end(): Promise<void>;
}

const FIRST = 'DUMMY0';
const SECOND = 'DUMMY1';
const START_WITHIN_MS = 10_000;

const CONFIGURATION = `
Section "ServerFlags"
  Option "AutoAddDevices" "false"
  Option "AutoAddGPU" "false"
EndSection
Section "Device"
  Identifier "dummy"
  Driver "dummy"
  VideoRam 256000
EndSection
Section "Monitor"
  Identifier "monitor"
  HorizSync 1.0-2000.0
  VertRefresh 1.0-200.0
  Modeline "1920x1080" 148.50 1920 2008 2052 2200 1080 1084 1089 1125
EndSection
Section "Screen"
  Identifier "screen"
  Device "dummy"
  Monitor "monitor"
  DefaultDepth 24
  SubSection "Display"
    Depth 24
    Modes "1920x1080"
    Virtual 3840 2160
  EndSubSection
EndSection
`;

/** Starts Xorg with the dummy driver, or says in a sentence why that cannot be done here. */
export async function startRealDisplays(): Promise<RealDisplays | string> {
  const needs = 'it takes xserver-xorg-core, xserver-xorg-video-dummy and x11-xserver-utils';
  if (!commandExists('Xorg') || !commandExists('xrandr')) {
    return `There is no Xorg with xrandr here: ${needs}.`;
  }
  const folder = temporaryFolder();
  const config = path.join(folder, 'xorg.conf');
  writeFileSync(config, CONFIGURATION);
  const log = path.join(folder, 'xorg.log');
  const server = spawn(
    'Xorg',
    [
      ...['-config', config, '-logfile', log, '-displayfd', '3'],
      ...['-noreset', '-nolisten', 'tcp', '-novtswitch'],
    ],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  let complaint = '';
  server.stderr?.on('data', (piece) => {
    complaint += piece;
  });
  const number = await new Promise<string | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), START_WITHIN_MS);
    const answer = (said: string | null) => {
      clearTimeout(timer);
      resolve(said);
    };
    server.on('error', () => answer(null));
    server.on('exit', () => answer(null));
    server.stdio[3]?.on('data', (piece) => answer(String(piece).trim()));
  });
  if (number === null) {
    await endTree(server);
    const why = /\(EE\) (?!\s*$)(.+)/m.exec(complaint)?.[1] ?? 'it did not answer';
    return `Xorg with the dummy driver does not start here (${why}): ${needs}.`;
  }

  const name = `:${number}`;
  const xrandr = (...args: readonly string[]) =>
    execFileSync('xrandr', args, { env: { ...process.env, DISPLAY: name }, stdio: 'pipe' });
  xrandr('--addmode', SECOND, '1920x1080');
  const change = (...args: readonly string[]) => {
    xrandr(...args);
    // An output of the dummy driver counts as plugged in once it has a mode, and the server only looks when asked.
    xrandr('--query');
  };
  const on = (output: string, ...place: readonly string[]) =>
    change('--output', output, '--mode', '1920x1080', ...place);
  return {
    name,
    plug: (beside) => on(SECOND, `--${beside}`, FIRST),
    pull: () => change('--output', SECOND, '--off'),
    pullFirst: () => change('--output', FIRST, '--off', '--output', SECOND, '--primary'),
    plugFirst: () => on(FIRST, '--primary', '--left-of', SECOND),
    end: () => endTree(server),
  };
}
