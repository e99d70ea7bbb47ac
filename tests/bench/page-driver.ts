import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ensureElectron } from '../../scripts/setup/electron.mjs';
import { machineSwitches } from '../../scripts/setup/machine.mjs';
import { environmentFor } from '../../scripts/setup/prepare.mjs';
import { endTree } from '../../scripts/setup/processes.mjs';
import { inProject } from '../../scripts/setup/project.mjs';
import { temporaryFolder } from '../support/temporary-folder.ts';

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
export interface PageWindow {
  run(script: string): Promise<unknown>;
  hide(): Promise<unknown>;
  trace(milliseconds: number, script?: string): Promise<Frames>;
  /** Processor time the whole process tree has used so far, in milliseconds. */
  processorTime(): number;
  /** Memory the whole process tree has for itself (PSS), in MB. */
  memory(): number;
  /** The same without pages of files that other programs may share at the moment, in MB. */
  ownMemory(): number;
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
    processorTime: () => sum(processTree(app.pid ?? 0).map(processorTimeOf)),
    memory: () => sum(processTree(app.pid ?? 0).map((pid) => memoryOf(pid, 'Pss'))),
    ownMemory: () =>
      sum(
        processTree(app.pid ?? 0).map(
          (pid) => memoryOf(pid, 'Pss_Anon') + memoryOf(pid, 'Pss_Shmem'),
        ),
      ),
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

/** A process and everything it started, by what /proc tells; only Linux has it. */
function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = readOrEmpty(`/proc/${entry}/stat`);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  const tree: number[] = [];
  const queue = [root];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    tree.push(pid);
    queue.push(...(children.get(pid) ?? []));
  }
  return tree;
}

/** Milliseconds on a processor, summed over the threads; the scheduler counts nanoseconds. */
function processorTimeOf(pid: number): number {
  let threads: string[] = [];
  try {
    threads = readdirSync(`/proc/${pid}/task`);
  } catch {
    return 0;
  }
  const times = threads.map((thread) =>
    Number(readOrEmpty(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0] ?? 0),
  );
  return sum(times) / 1e6;
}

function memoryOf(pid: number, kind: 'Pss' | 'Pss_Anon' | 'Pss_Shmem'): number {
  const line = new RegExp(`^${kind}:\\s+(\\d+) kB`, 'm');
  return Number(line.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
