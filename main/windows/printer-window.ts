import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BrowserWindow } from 'electron';
import { type PrintJob, paperOf } from '../../shared/domain/print-job.ts';
import { APP_ORIGIN } from './app-protocol.ts';
import { pageRights } from './wall-window.ts';

/** How long a page may take to be drawn, in milliseconds. */
const PATIENCE = 20_000;

/** Makes PDF files in a hidden, sandboxed window; nothing leaves the kiosk. */
export interface Printer {
  /** What is on the hidden page now. */
  readonly job: PrintJob | null;
  /** Called when the page says that a job is drawn. */
  ready(jobId: string): void;
  /** Prints jobs one after the other and gives the folder they are in; rejects where a page or the disk fails. */
  print(jobs: readonly { readonly job: PrintJob; readonly file: string }[]): Promise<string>;
}

/** Keeps the printer; its window exists only while something is printed. */
export function keepPrinter(options: {
  readonly preload: string;
  readonly folder: string;
  onMade(window: BrowserWindow): void;
  /** Called when another job is on. */
  onJob(): void;
}): Printer {
  const { folder } = options;
  let job: PrintJob | null = null;
  let drawn = (_jobId: string) => {};
  let turn: Promise<unknown> = Promise.resolve();

  async function printAll(
    jobs: readonly { readonly job: PrintJob; readonly file: string }[],
  ): Promise<string> {
    await mkdir(folder, { recursive: true });
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...pageRights(options.preload), backgroundThrottling: false },
    });
    options.onMade(window);
    try {
      for (const each of jobs) await printOne(window, each.job, path.join(folder, each.file));
    } finally {
      job = null;
      window.destroy();
    }
    return folder;
  }

  async function printOne(window: BrowserWindow, next: PrintJob, file: string): Promise<void> {
    job = next;
    const whenDrawn = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the page to print did not draw')), PATIENCE);
      drawn = (jobId) => {
        if (jobId !== next.id) return;
        clearTimeout(timer);
        resolve();
      };
    });
    if (window.webContents.getURL() === '') {
      // A page that does not load never says that it is drawn.
      window.loadURL(`${APP_ORIGIN}/index.html`).catch(() => {});
    } else options.onJob();
    await whenDrawn;
    const pdf = await window.webContents.printToPDF({
      pageSize: paperOf(next),
      printBackground: true,
      preferCSSPageSize: true,
    });
    // Whoever looks into the folder meanwhile never finds half a file.
    await writeFile(`${file}.part`, pdf);
    await rename(`${file}.part`, file);
  }

  return {
    get job() {
      return job;
    },
    ready: (jobId) => drawn(jobId),
    print(jobs) {
      const printed = turn.then(() => printAll(jobs));
      turn = printed.catch(() => {});
      return printed;
    },
  };
}
