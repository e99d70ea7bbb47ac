import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { APP } from './setup/bundle.mjs';
import { passOnComplaints } from './setup/chromium-noise.mjs';
import { machineSwitches } from './setup/machine.mjs';
import { environmentFor, prepare } from './setup/prepare.mjs';
import { endTree, onAskedToStop, untilEnded } from './setup/processes.mjs';
import { inProject } from './setup/project.mjs';
import { run, say } from './setup/say.mjs';

const PICTURE = '--picture=';

await run(async () => {
  const { electron, display } = await prepare(APP);
  const asked = process.argv.slice(2);
  if (electron.carried)
    say(`Running in Electron ${electron.version}, for development and trying out only.`);
  if (display) asked.push(...pictureArguments(asked, display.name));

  const app = spawn(electron.executable, [...machineSwitches(), inProject(), ...asked], {
    stdio: ['inherit', 'inherit', 'pipe'],
    env: environmentFor(display),
    detached: process.platform !== 'win32',
  });
  passOnComplaints(app);
  onAskedToStop(() => endTree(app));
  try {
    return await untilEnded(app);
  } finally {
    await endTree(app);
    await display?.end();
  }
});

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
