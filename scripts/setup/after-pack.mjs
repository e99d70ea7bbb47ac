import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Removes the app Electron shows when it has none of its own; a packaged kiosk must never fall back to it.
 * @param {{ appOutDir: string }} context
 */
export function afterPack({ appOutDir }) {
  const leftOver = path.join(appOutDir, 'resources/default_app.asar');
  if (existsSync(leftOver)) rmSync(leftOver);
}
