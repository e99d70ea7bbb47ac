import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { APP, bundle } from '../../scripts/setup/bundle.mjs';
import { ROOMY_SIZE } from '../../scripts/setup/display.mjs';
import { prepare } from '../../scripts/setup/prepare.mjs';
import { onAskedToStop } from '../../scripts/setup/processes.mjs';
import { inProject } from '../../scripts/setup/project.mjs';
import { run, SetUpStopped } from '../../scripts/setup/say.mjs';

const HERE = 'tests/bench';

// npm run bench -- <name> [options]: prepares the machine, then runs tests/bench/<name>.ts in this process.
const [, , name = '', ...rest] = process.argv;

await run(async () => {
  const known = readdirSync(inProject(HERE)).flatMap((file) =>
    file.endsWith('.ts') ? [file.slice(0, -'.ts'.length)] : [],
  );
  if (!known.includes(name))
    throw new SetUpStopped(`Say which: npm run bench -- ${known.sort().join('|')}`);
  const { display } = await prepare([...APP, 'tools'], ROOMY_SIZE);
  await bundle(['bench']);
  if (display) process.env.DISPLAY = display.name;
  onAskedToStop(async () => {
    await display?.end();
    process.exit(1);
  });
  const file = inProject('out/bench', `${name}.mjs`);
  process.argv = [process.execPath, file, ...rest];
  try {
    const { bench } = await import(pathToFileURL(file).href);
    await bench?.();
  } finally {
    await display?.end();
  }
  return Number(process.exitCode ?? 0);
});
