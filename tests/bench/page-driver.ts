import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { hasNoCard, sparingSwitches } from '../../main/windows/switches.ts';
import { ensureElectron } from '../../scripts/setup/electron.mjs';
import { machineSwitches } from '../../scripts/setup/machine.mjs';
import { environmentFor } from '../../scripts/setup/prepare.mjs';
import { endTree } from '../../scripts/setup/processes.mjs';
import { inProject } from '../../scripts/setup/project.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { type Measures, measuresOf } from './process-tree.ts';

/** What a trace of some seconds shows; all times in milliseconds. */
export interface Frames {
  /** Main-thread time of each frame the page asked for. */
  readonly perFrame: readonly number[];
  /** Main-thread time of everything. */
  readonly mainThread: number;
  /** From each picture on the screen to the next. */
  readonly between: readonly number[];
}

/** A window with one page, on its own Electron. */
export interface PageWindow extends Measures {
  run(script: string): Promise<unknown>;
  hide(): Promise<unknown>;
  trace(milliseconds: number, script?: string): Promise<Frames>;
  close(): Promise<void>;
}

/** Builds the bench's pages and returns where one of them is, for a number of notes. */
export async function buildPages(): Promise<(page: string, notes: number) => string> {
  const root = inProject('tests/bench/pages');
  const outDir = temporaryFolder();
  const pages = readdirSync(root).filter((file) => file.endsWith('.html'));
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      target: 'chrome130',
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: pages.map((file) => path.join(root, file)),
        checks: { moduleLevelDirective: false },
      },
    },
  });
  return (page, notes) =>
    page === 'empty'
      ? 'about:blank'
      : `${pathToFileURL(path.join(outDir, `${page}.html`))}?notes=${notes}`;
}

/** The switches the kiosk starts with, for pages of ours. */
export function kioskSwitches(): readonly string[] {
  const switches = sparingSwitches(process.platform, hasNoCard(process.platform));
  return switches.map(([name, value]) => (value ? `--${name}=${value}` : `--${name}`));
}

/** Opens a page in a window of its own; `size` is "1920x1080". */
export async function openPage(
  url: string,
  size: string,
  switches: readonly string[] = [],
): Promise<PageWindow> {
  const electron = await ensureElectron();
  const app = spawn(
    electron.executable,
    [
      ...machineSwitches(),
      ...switches,
      // Pages are read from the disk here; the app itself serves them over its own protocol.
      '--allow-file-access-from-files',
      `--user-data-dir=${temporaryFolder()}`,
      inProject('tests/bench/page-window'),
      `--size=${size}`,
      `--page=${url}`,
    ],
    { stdio: ['pipe', 'pipe', 'ignore'], env: environmentFor(null), detached: true },
  );
  const ask = await conversation(app);
  const frames = (answer: unknown): Frames => answer as Frames;
  return {
    run: (script) => ask({ do: 'run', script }),
    hide: () => ask({ do: 'hide' }),
    trace: async (milliseconds, script) =>
      frames(await ask({ do: 'trace', milliseconds, script: script ?? null })),
    ...measuresOf(app.pid ?? 0),
    close: () => endTree(app),
  };
}

async function conversation(app: ChildProcessByStdio<Writable, Readable, null>) {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(why: Error): void }>();
  let number = 0;
  await new Promise<void>((resolve, reject) => {
    app.once('exit', () => reject(new Error('The window closed before it was ready.')));
    createInterface({ input: app.stdout }).on('line', (line) => {
      if (line === 'ready') resolve();
      if (!line.startsWith('answer ')) return;
      const { id, answer, error } = JSON.parse(line.slice('answer '.length));
      const one = waiting.get(id);
      waiting.delete(id);
      if (error) one?.reject(new Error(error));
      else one?.resolve(answer);
    });
  });
  return (order: Readonly<Record<string, unknown>>): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = number++;
      waiting.set(id, { resolve, reject });
      app.stdin.write(`${JSON.stringify({ ...order, id })}\n`);
    });
}
