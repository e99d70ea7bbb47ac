import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { APP, bundle } from './setup/bundle.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { inProject } from './setup/project.mjs';
import { run, SetUpStopped, say } from './setup/say.mjs';

// Packs the built app: a folder that runs, or with --installers what people install (electron-builder.yml).
await run(async () => {
  await ensureDependencies();
  const electron = await ensureElectron();
  const installers = process.argv.includes('--installers');
  if (installers && electron.carried)
    throw new SetUpStopped(
      'Installers are made from the official Electron only, and it could not be downloaded here.',
    );
  await bundle(APP);
  rmSync(inProject('dist'), { recursive: true, force: true });
  const builder = spawnSync(
    process.execPath,
    [
      inProject('node_modules/electron-builder/cli.js'),
      ...(installers ? [] : ['--dir']),
      '--publish=never',
      `-c.electronDist=${electron.dist}`,
      `-c.electronVersion=${electron.version}`,
    ],
    { cwd: inProject(), encoding: 'utf8' },
  );
  if (builder.status !== 0)
    throw new SetUpStopped(`The app could not be packed.\n${builder.stdout}${builder.stderr}`);
  for (const name of readdirSync(inProject('dist')).filter((one) => !one.endsWith('.yml')))
    say(`Made ${inProject('dist', name)}`);
  if (electron.carried)
    say(`It carries Electron ${electron.version}: to try out, not to install in a team room.`);
});
