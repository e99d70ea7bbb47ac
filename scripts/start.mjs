import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { APP } from './setup/bundle.mjs';
import { passOnComplaints } from './setup/chromium-noise.mjs';
import { machineSwitches } from './setup/machine.mjs';
import { environmentFor, prepare } from './setup/prepare.mjs';
import { endProcessGroup, onAskedToStop } from './setup/processes.mjs';
import { inProject } from './setup/project.mjs';
import { run, say } from './setup/say.mjs';

const PICTURE = '--picture=';

/** The app exits with this code when it wants to be started again; it may, because of CELEBRATION_TREE_SUPERVISED. */
const START_AGAIN = 75;
const MOST_QUICK_RESTARTS = 3;
const QUICK_MS = 10_000;

await run(async () => {
  const { electron, display } = await prepare(APP);
  const asked = process.argv.slice(2);
  if (electron.carried)
    say(`Running in Electron ${electron.version}, for development and trying out only.`);
  if (display) asked.push(...pictureArguments(asked, display.name));
  try {
    return await keepRunning(() =>
      spawn(electron.executable, [...machineSwitches(), inProject(), ...asked], {
        stdio: ['inherit', 'inherit', 'pipe'],
        env: { ...environmentFor(display), CELEBRATION_TREE_SUPERVISED: '1' },
        detached: process.platform !== 'win32',
      }),
    );
  } finally {
    await display?.end();
  }
});

/**
 * Runs the app to its end, again whenever it asks for it, and resolves to its exit code.
 * @param {() => import('node:child_process').ChildProcess} launch
 */
async function keepRunning(launch) {
  let app = launch();
  let stopping = false;
  onAskedToStop(() => {
    stopping = true;
    return endProcessGroup(app);
  });
  for (let quick = 0; ; app = launch()) {
    const began = Date.now();
    passOnComplaints(app);
    const code = await exitCodeOf(app);
    await endProcessGroup(app);
    if (code !== START_AGAIN || stopping) return code;
    quick = Date.now() - began < QUICK_MS ? quick + 1 : 0;
    if (quick === MOST_QUICK_RESTARTS) return code;
    say('The app is starting again.');
  }
}

/**
 * @param {import('node:child_process').ChildProcess} app
 * @returns {Promise<number>}
 */
function exitCodeOf(app) {
  return new Promise((resolve) => {
    app.on('error', (error) => {
      say(`Electron did not start: ${error.message}`);
      resolve(1);
    });
    app.on('exit', (code) => resolve(code ?? 0));
  });
}

/**
 * Says that nobody can see the wall here, and where its picture is kept.
 * @param {readonly string[]} asked
 * @param {string} display
 */
function pictureArguments(asked, display) {
  const named = asked.find((one) => one.startsWith(PICTURE));
  const file = path.resolve(named?.slice(PICTURE.length) ?? inProject('pictures/wall.png'));
  mkdirSync(path.dirname(file), { recursive: true });
  say(`There is no display, so the wall runs on a virtual one (${display}). Ctrl+C ends it.`);
  say(`A picture of the wall is kept up to date in ${file}`);
  return named ? [] : [`${PICTURE}${file}`];
}
