import { once } from 'node:events';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { ensureElectron } from '../../scripts/setup/electron.mjs';
import { machineSwitches } from '../../scripts/setup/machine.mjs';
import { environmentFor } from '../../scripts/setup/prepare.mjs';
import { inProject } from '../../scripts/setup/project.mjs';
import { temporaryFolder } from './temporary-folder.ts';

/** How to start the app for a test; everything is optional. */
export interface LaunchOptions {
  /** A data folder of an earlier launch, to open it again; a fresh one when left out. */
  readonly dataDir?: string;
  /** Opens the sample team in its throw-away folder instead of a data folder. */
  readonly sample?: boolean;
  /** The window's size in pixels, "1920x1080" when left out. */
  readonly size?: string;
  /** Fills its display as on the wall, instead of a window of a size. */
  readonly kiosk?: boolean;
  /** The X display to run on, e.g. ":3"; the one of the tests when left out. */
  readonly display?: string;
  /** More of the app's own options. */
  readonly args?: readonly string[];
  /** More environment variables. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The real app, running for a test. */
export interface RunningApp {
  readonly app: ElectronApplication;
  /** The wall's page. */
  readonly page: Page;
  /** Where it keeps everything; with `sample`, the folder its throw-away folder is made in. */
  readonly dataDir: string;
  /** What the main process wrote to stderr and the pages complained of so far. */
  complaints(): string;
  /** Closes it the way a person would. */
  close(): Promise<void>;
  /** Ends it as a power cut would: kill -9 to the whole process tree. */
  kill(): Promise<void>;
}

/** Starts the built app in the real Electron and resolves once its first window is there. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const electron = await ensureElectron();
  const dataDir = options.dataDir ?? temporaryFolder();
  const app = await _electron.launch({
    executablePath: electron.executable,
    cwd: inProject(),
    args: [
      ...machineSwitches(),
      '--force-device-scale-factor=1',
      '--force-color-profile=srgb',
      inProject(),
      options.sample ? '--sample' : `--data-dir=${dataDir}`,
      ...(options.kiosk ? [] : [`--windowed=${options.size ?? '1920x1080'}`]),
      ...(options.args ?? []),
    ],
    env: {
      ...definedOnly(environmentFor(null)),
      ...(options.sample ? { TMPDIR: dataDir } : {}),
      ...(options.display ? { DISPLAY: options.display } : {}),
      ...options.env,
    },
  });
  const complaints = collectComplaints(app);
  const page = await firstPage(app, complaints);
  return {
    app,
    page,
    dataDir,
    complaints: () => complaints.join(''),
    close: () => app.close(),
    kill: () => killTree(app),
  };
}

async function firstPage(app: ElectronApplication, complaints: readonly string[]): Promise<Page> {
  try {
    return await app.firstWindow();
  } catch (error) {
    throw new Error(`The app opened no window.\n${complaints.join('')}`, { cause: error });
  }
}

function collectComplaints(app: ElectronApplication): string[] {
  const lines: string[] = [];
  app.process().stderr?.on('data', (piece: Buffer) => lines.push(piece.toString()));
  app.on('window', (page) => {
    page.on('pageerror', (error) => lines.push(`page: ${error.message}\n`));
    page.on('console', (message) => {
      if (message.type() === 'error') lines.push(`page: ${message.text()}\n`);
    });
  });
  return lines;
}

async function killTree(app: ElectronApplication): Promise<void> {
  const main = app.process();
  const gone = once(main, 'exit');
  if (main.pid === undefined || process.platform === 'win32') main.kill('SIGKILL');
  else process.kill(-main.pid, 'SIGKILL');
  await gone;
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
