import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createInterface } from 'node:readline';
import { APP, bundle, staleParts } from './setup/bundle.mjs';
import { passOnComplaints } from './setup/chromium-noise.mjs';
import { machineSwitches } from './setup/machine.mjs';
import { environmentFor, prepare } from './setup/prepare.mjs';
import { endTree, onAskedToStop } from './setup/processes.mjs';
import { inProject } from './setup/project.mjs';
import { run, SetUpStopped, say } from './setup/say.mjs';

const SETTLE_MS = 80;

// The app in a window, on a data folder of its own; a saved file in main/ starts it again, one in renderer/ reloads its pages.
await run(async () => {
  const { electron, display } = await prepare(APP);
  const asked = process.argv.slice(2);
  const ownData = asked.some((one) => one === '--sample' || one.startsWith('--data-dir='));
  const args = [
    ...machineSwitches(),
    '--remote-debugging-port=0',
    inProject(),
    ...(asked.some((one) => one.startsWith('--windowed')) ? [] : ['--windowed']),
    ...(ownData ? [] : [`--data-dir=${inProject('out/dev-tree')}`]),
    ...asked,
  ];
  const launch = () => startForDevelopment(electron.executable, args, environmentFor(display));

  let running = launch();
  let working = Promise.resolve();
  const change = debounced(() => {
    working = working.then(async () => {
      const parts = staleParts(APP);
      if (parts.length === 0 || !(await built(parts))) return;
      if (parts.every((part) => part === 'renderer')) {
        await running.reload();
        say('Reloaded.');
        return;
      }
      await endTree(running.app);
      running = launch();
      say('Started again.');
    });
  });
  const watchers = ['main', 'renderer', 'shared'].map((room) =>
    watch(inProject(room), { recursive: true }, change),
  );
  say('Watching main/, renderer/ and shared/. Ctrl+C ends it.');

  await new Promise((resolve) => onAskedToStop(async () => resolve(undefined)));
  for (const watcher of watchers) watcher.close();
  await working;
  await endTree(running.app);
  await display?.end();
});

/** @param {readonly import('./setup/bundle.mjs').Part[]} parts */
async function built(parts) {
  try {
    await bundle(parts);
    return true;
  } catch (error) {
    if (!(error instanceof SetUpStopped)) throw error;
    say(error.message);
    return false;
  }
}

/**
 * @param {string} executable
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function startForDevelopment(executable, args, env) {
  const app = spawn(executable, args, {
    stdio: ['inherit', 'inherit', 'pipe'],
    env,
    detached: process.platform !== 'win32',
  });
  passOnComplaints(app);
  const address = debuggerAddress(app);
  return { app, reload: async () => reloadPages(await address) };
}

/**
 * Where Chromium says its debugger listens; it says so once, on stderr.
 * @param {import('node:child_process').ChildProcess} app
 * @returns {Promise<string>}
 */
function debuggerAddress(app) {
  return new Promise((resolve) => {
    if (!app.stderr) return;
    createInterface({ input: app.stderr }).on('line', (line) => {
      const [, address] = /^DevTools listening on (\S+)/.exec(line) ?? [];
      if (address) resolve(address);
    });
  });
}

/** @param {string} address */
async function reloadPages(address) {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.connectOverCDP(address);
  const pages = browser.contexts().flatMap((context) => context.pages());
  await Promise.all(pages.map((page) => page.reload()));
  await browser.close();
}

/** @param {() => void} work */
function debounced(work) {
  /** @type {NodeJS.Timeout | undefined} */
  let waiting;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(work, SETTLE_MS);
  };
}
