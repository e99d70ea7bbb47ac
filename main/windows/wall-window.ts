import path from 'node:path';
import { BrowserWindow, type WebPreferences } from 'electron';
import type { Log } from '../log.ts';
import type { KioskOptions } from '../options.ts';
import { APP_ORIGIN } from './app-protocol.ts';
import { coverDisplay, wholeDisplay } from './cover-display.ts';
import { onDisplaysChanged } from './displays.ts';
import { recoverPage } from './page-recovery.ts';
import { secureContents } from './security.ts';

/** The colour of the sky's edge, so that a page that is still loading is never a white flash. */
const SKY = '#e5ece2';

/** The wall: the one window of the team room. */
export interface Wall {
  readonly window: BrowserWindow;
  /** Moves the wall to the display the manager chose. */
  placeOn(displayId: number | null): void;
}

/**
 * Makes the wall's window and begins to load its page, not shown yet: both can happen while the tree is still being
 * opened, for the page shows nothing before its first snapshot.
 */
export function makeWallWindow(
  { windowed }: KioskOptions,
  log: Log,
  displayId: number | null = null,
): BrowserWindow {
  const window = new BrowserWindow({
    ...(windowed ?? wholeDisplay(displayId)),
    show: false,
    backgroundColor: SKY,
    title: 'Celebration Tree',
    frame: windowed !== null,
    autoHideMenuBar: true,
    useContentSize: windowed !== null,
    webPreferences: {
      ...pageRights(preloadPath(import.meta.dirname)),
      backgroundThrottling: windowed !== null,
    },
  });
  secureContents(window.webContents, log);
  void window.loadURL(`${APP_ORIGIN}/index.html`).catch(() => {
    // Reported and retried by did-fail-load.
  });
  return window;
}

/** What the wall needs from the rest of the kiosk. */
export interface WallSurroundings {
  readonly options: KioskOptions;
  readonly log: Log;
  /** The window to begin with. */
  readonly first: BrowserWindow;
  displayId(): number | null;
  /** Called for each window that is made, also the one that replaces a failing one. */
  onMade(window: BrowserWindow): void;
  /** True once the kiosk is really closing. */
  isClosing(): boolean;
}

/** Opens the wall, full screen on the chosen display or in a normal window, and keeps it there. */
export function openWall(surroundings: WallSurroundings): Wall {
  const { options, log } = surroundings;
  let window = open(surroundings.first);

  function open(made: BrowserWindow): BrowserWindow {
    if (options.windowed === null) made.setBounds(wholeDisplay(surroundings.displayId()));
    made.setMenu(null);
    // Alt+F4 must not take the wall down; a closing kiosk may. A normal window closes as one expects.
    made.on('close', (event) => {
      if (options.windowed === null && !surroundings.isClosing()) event.preventDefault();
    });
    recoverPage(made, log, rebuild);
    surroundings.onMade(made);
    // Without a window manager a kiosk window stays small unless it has its bounds before it is shown.
    made.show();
    if (options.windowed === null) made.setKiosk(true);
    return made;
  }

  function rebuild(): void {
    const failing = window;
    window = open(makeWallWindow(options, log, surroundings.displayId()));
    failing.destroy();
  }

  function placeOn(displayId: number | null): void {
    if (options.windowed !== null || window.isDestroyed()) return;
    coverDisplay(window, displayId);
  }

  onDisplaysChanged(() => placeOn(surroundings.displayId()));

  return {
    get window() {
      return window;
    },
    placeOn,
  };
}

/** What any page of the kiosk may do: it is sandboxed and sees nothing but the bridge. */
export function pageRights(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    v8CacheOptions: 'bypassHeatCheck',
  };
}

/** The built preload beside the built main process. */
export function preloadPath(mainFolder: string): string {
  return path.join(mainFolder, '..', 'preload', 'index.cjs');
}
