import { type BrowserWindow, dialog } from 'electron';

/** Shows the system's folder chooser over a window; null when nothing was chosen. Never for a locked-down kiosk. */
export async function findFolder(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
  });
  return filePaths[0] ?? null;
}
