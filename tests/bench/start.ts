import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type Electron, ensureElectron } from '../../scripts/setup/electron.mjs';
import { machineSwitches } from '../../scripts/setup/machine.mjs';
import { environmentFor } from '../../scripts/setup/prepare.mjs';
import { endTree } from '../../scripts/setup/processes.mjs';
import { inProject } from '../../scripts/setup/project.mjs';
import { median } from '../support/figures.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { treeFolder } from '../support/tree-folder.ts';

const BAR = 1.5;

/** Measures start to first painted tree against a blank Electron window, in turns on the same machine. */
export async function bench(): Promise<void> {
  const { values } = parseArgs({
    options: {
      launches: { type: 'string', default: '9' },
      notes: { type: 'string', default: '36' },
    },
  });
  const launches = Number(values.launches);
  const electron = await ensureElectron();
  const dataDir = treeFolder(values.notes);
  const blank = () =>
    launch(electron, [
      inProject('tests/bench/blank-window'),
      `--user-data-dir=${temporaryFolder()}`,
    ]);
  const tree = () =>
    launch(electron, [
      inProject(),
      `--data-dir=${dataDir}`,
      '--windowed=1920x1080',
      '--report-first-paint',
    ]);

  const times: { blank: number[]; tree: number[] } = { blank: [], tree: [] };
  await blank();
  await tree();
  for (let turn = 0; turn < launches; turn++) {
    times.blank.push(await blank());
    times.tree.push(await tree());
  }
  const ratio = median(times.tree) / median(times.blank);
  console.log(`Electron ${electron.version}, ${launches} launches each, in turns`);
  console.log(`blank window: ${described(times.blank)}`);
  console.log(`first painted tree, ${values.notes} notes: ${described(times.tree)}`);
  console.log(`ratio: ${ratio.toFixed(2)} (bar ${BAR})`);
  if (ratio > BAR) process.exitCode = 1;
}

/** Milliseconds from starting the process to the line that says it has painted. */
async function launch(electron: Electron, args: readonly string[]): Promise<number> {
  const began = performance.now();
  const app = spawn(electron.executable, [...machineSwitches(), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: environmentFor(null),
    detached: true,
  });
  let complaints = '';
  app.stderr.on('data', (piece: Buffer) => {
    complaints += piece.toString();
  });
  const lines = createInterface({ input: app.stdout });
  const took = await Promise.race([
    new Promise<number>((resolve) => {
      lines.on('line', (line) => {
        if (line.includes('painted')) resolve(performance.now() - began);
      });
    }),
    once(app, 'exit').then(() => null),
  ]);
  await endTree(app);
  if (took === null) throw new Error(`It ended before it painted.\n${complaints}`);
  return took;
}

function described(values: readonly number[]): string {
  const least = Math.min(...values).toFixed(0);
  const most = Math.max(...values).toFixed(0);
  return `${median(values).toFixed(0)} ms (${least} to ${most})`;
}
