import type { BrowserWindow, Rectangle } from 'electron';
import { chosenDisplay } from './displays.ts';

/** How often, and how many milliseconds apart, a window that was moved is looked after. */
const LOOKS = 10;
const LOOK_EVERY_MS = 100;

/** Where each window was put last. */
const places = new WeakMap<BrowserWindow, Rectangle>();

/**
 * A display's bounds for a window that must cover it. Chromium on X11 makes a window of exactly a display's size a
 * pixel smaller each way (AdjustSizeForDisplay in its x11_window.cc), which shows where no window manager corrects it.
 */
export function wholeDisplay(displayId: number | null): Rectangle {
  const { bounds } = chosenDisplay(displayId);
  return process.platform === 'linux' ? { ...bounds, height: bounds.height + 1 } : bounds;
}

/**
 * Moves a kiosk window so that it covers a display. Leaving the full screen brings a window back to where it was
 * before, a moment later and over what was asked for meanwhile, so that it is looked after for a second.
 */
export function coverDisplay(window: BrowserWindow, displayId: number | null): void {
  const place = wholeDisplay(displayId);
  places.set(window, place);
  if (isAt(window, place)) return;
  window.setKiosk(false);
  window.setBounds(place);
  window.setKiosk(true);
  lookAfter(window, place, LOOKS);
}

function lookAfter(window: BrowserWindow, place: Rectangle, looks: number): void {
  if (looks === 0) return;
  setTimeout(() => {
    if (window.isDestroyed() || places.get(window) !== place) return;
    if (!isAt(window, place)) window.setBounds(place);
    lookAfter(window, place, looks - 1);
  }, LOOK_EVERY_MS);
}

/** Whether a window is where it should be, but for the pixel that Chromium takes or leaves. */
function isAt(window: BrowserWindow, place: Rectangle): boolean {
  const now = window.getBounds();
  const edges = ['x', 'y', 'width', 'height'] as const;
  return edges.every((edge) => Math.abs(now[edge] - place[edge]) <= 1);
}
