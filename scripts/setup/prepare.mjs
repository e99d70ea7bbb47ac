import { bundle } from './bundle.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { displayAnswers, startVirtualDisplay, WALL_SIZE } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { ensureSystem } from './system.mjs';

/** @typedef {{ name: string, end: () => Promise<void> }} VirtualDisplay */
/** @typedef {{ electron: import('./electron.mjs').Electron, display: VirtualDisplay | null }} Prepared */

/**
 * Does all the set-up a run in Electron needs, each step only when it is missing or stale, and starts a virtual display
 * when there is none to draw on.
 * @param {readonly import('./bundle.mjs').Part[]} parts
 * @param {string} displaySize of the virtual display, in pixels
 * @returns {Promise<Prepared>}
 */
export async function prepare(parts, displaySize = WALL_SIZE) {
  await ensureDependencies();
  const electron = await ensureElectron();
  const virtualDisplay = !(await displayAnswers());
  ensureSystem(electron, { virtualDisplay });
  await bundle(parts);
  const display = virtualDisplay ? await startVirtualDisplay(displaySize) : null;
  return { electron, display };
}

/**
 * The environment for Electron: this one, on the virtual display if there is one.
 * @param {VirtualDisplay | null} display
 */
export function environmentFor(display) {
  const { WAYLAND_DISPLAY: _wayland, ELECTRON_RUN_AS_NODE: _asNode, ...rest } = process.env;
  if (!display) {
    const wayland = process.env.WAYLAND_DISPLAY;
    return wayland === undefined ? rest : { ...rest, WAYLAND_DISPLAY: wayland };
  }
  return { ...rest, DISPLAY: display.name };
}
