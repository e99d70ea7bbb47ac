import { rename, writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import type { Log } from './log.ts';

/** How often the picture is made again, in milliseconds. */
const EVERY_MS = 3000;

/** Keeps a picture of what the wall shows in a file, for a machine without a display; never half a picture. */
export function keepPicture(wall: () => BrowserWindow, file: string, log: Log): void {
  const fresh = `${file}.new`;
  let failed = false;

  async function take(): Promise<void> {
    try {
      const window = wall();
      if (window.isDestroyed()) return;
      const picture = await window.webContents.capturePage();
      if (picture.isEmpty()) return;
      await writeFile(fresh, picture.toPNG());
      await rename(fresh, file);
      failed = false;
    } catch (error) {
      if (!failed) log.note('the picture of the wall could not be kept', error);
      failed = true;
    }
  }

  const again = () => setTimeout(() => void take().finally(again), EVERY_MS);
  void take().finally(again);
}
