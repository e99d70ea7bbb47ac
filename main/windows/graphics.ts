import { existsSync } from 'node:fs';
import { app } from 'electron';

/** A graphics card shows itself on Linux as one of these. */
const CARDS = ['/dev/dri', '/dev/nvidia0', '/dev/dxg'];

/** Holds less memory where the processor draws; must be called before the app is ready. */
export function drawWithLittle(): void {
  // Without a graphics card pages are kept in tiles, and a tile that is drawn on anywhere is kept as a whole: in these the wall's
  // picture and the ground under its captions fit with less left over than in squares of 256 (some 4 MB less of 24).
  app.commandLine.appendSwitch('default-tile-width', '392');
  app.commandLine.appendSwitch('default-tile-height', '112');
  // Where there is no card at all Chromium loads one made of software, 11 MB large, for 3D that no page of ours has.
  if (process.platform !== 'linux' || CARDS.some(existsSync)) return;
  app.disableHardwareAcceleration();
  app.commandLine.appendSwitch('disable-software-rasterizer');
}
