import { BrowserWindow, type Display, type Rectangle, screen } from 'electron';
import type { ReaderSettings, Settings } from '../../shared/domain/settings.ts';
import type { Log } from '../log.ts';
import type { KioskOptions } from '../options.ts';
import { APP_ORIGIN } from './app-protocol.ts';
import { coverDisplay, wholeDisplay } from './cover-display.ts';
import { chosenDisplay, onDisplaysChanged } from './displays.ts';
import { recoverPage } from './page-recovery.ts';
import { presenterDisplay } from './presenter-place.ts';
import { pageRights } from './wall-window.ts';

/** The colour of the reader's paper, so that a page that is still loading is never a flash. */
const PAPER = '#fffaf0';

/** The reader's own window, on a second display and only while a reading is open. */
export interface Presenter {
  /** Whether the reader has a window of their own now. */
  readonly isOpen: boolean;
  /** Opens, moves or closes the window as the reading, the settings and the displays now ask. */
  follow(): void;
  /** The settings with the two displays changed about; null where there is no second one. */
  swapped(settings: Settings): { displayId: number; reader: ReaderSettings } | null;
}

/** What the presenter window needs from the rest of the kiosk. */
export interface PresenterSurroundings {
  readonly options: KioskOptions;
  readonly log: Log;
  readonly preload: string;
  settings(): Settings;
  isReading(): boolean;
  isClosing(): boolean;
  /** Called for each window that is made, also the one that replaces a failing one. */
  onMade(window: BrowserWindow): void;
  /** Called when the reader's window came or went, because the wall shows the reader's strip without one. */
  onChanged(): void;
}

/** Keeps the presenter window; nothing is opened before the first `follow`. */
export function keepPresenter(surroundings: PresenterSurroundings): Presenter {
  const { options, log } = surroundings;
  let window: BrowserWindow | null = null;
  let displayId: number | null = null;

  function make(display: Display): BrowserWindow {
    const made = new BrowserWindow({
      ...boundsOn(display),
      show: false,
      backgroundColor: PAPER,
      title: 'Celebration Tree, presenter view',
      frame: options.windowed !== null,
      autoHideMenuBar: true,
      useContentSize: options.windowed !== null,
      webPreferences: { ...pageRights(surroundings.preload), backgroundThrottling: false },
    });
    made.setMenu(null);
    made.on('close', (event) => {
      if (options.windowed === null && !surroundings.isClosing()) event.preventDefault();
    });
    made.on('closed', () => {
      if (window === made) forget();
    });
    recoverPage(made, log, () => {
      close();
      follow();
    });
    surroundings.onMade(made);
    made.show();
    if (options.windowed === null) made.setKiosk(true);
    made.focus();
    void made.loadURL(`${APP_ORIGIN}/index.html`).catch(() => {
      // Reported and retried by did-fail-load.
    });
    return made;
  }

  function boundsOn(display: Display): Partial<Rectangle> {
    if (options.windowed === null) return wholeDisplay(display.id);
    const { x, y } = display.workArea;
    return { x, y, ...options.windowed };
  }

  function wanted(): Display | null {
    if (!surroundings.isReading() || surroundings.isClosing()) return null;
    return placeFor(surroundings.settings());
  }

  function placeFor(settings: Settings): Display | null {
    return presenterDisplay(
      screen.getAllDisplays(),
      chosenDisplay(settings.displayId).id,
      settings.reader.displayId,
      options.windowed !== null,
    );
  }

  function close(): void {
    const closing = window;
    window = null;
    displayId = null;
    closing?.destroy();
  }

  /** The window was closed by hand: the reader goes on with the strip until the next reading or display. */
  function forget(): void {
    window = null;
    surroundings.onChanged();
  }

  function follow(): void {
    const display = wanted();
    if (display?.id === displayId) return;
    const wasOpen = window !== null;
    if (display === null) close();
    else if (window === null) window = make(display);
    else move(window, display);
    displayId = display?.id ?? null;
    if (wasOpen !== (window !== null)) surroundings.onChanged();
  }

  function move(moved: BrowserWindow, display: Display): void {
    if (options.windowed === null) coverDisplay(moved, display.id);
  }

  onDisplaysChanged(() => {
    follow();
    // The same display may lie elsewhere now, or have another size.
    if (window !== null && options.windowed === null) coverDisplay(window, displayId);
  });

  return {
    get isOpen() {
      return window !== null;
    },
    follow,
    swapped(settings) {
      const other = placeFor(settings);
      const wall = chosenDisplay(settings.displayId);
      if (other === null || other.id === wall.id) return null;
      return { displayId: other.id, reader: { ...settings.reader, displayId: wall.id } };
    },
  };
}
