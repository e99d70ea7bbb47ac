import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bundle } from './setup/bundle.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { inProject } from './setup/project.mjs';
import { run, SetUpStopped } from './setup/say.mjs';

// Runs one of the project's TypeScript tools (`scripts/<name>.ts`) in this very process, so that a signal meant for the
// tool reaches it, and prints nothing of its own on stdout.
const [, , name = '', ...rest] = process.argv;

await run(async () => {
  if (!existsSync(inProject('scripts', `${name}.ts`)))
    throw new SetUpStopped(`There is no tool called "${name}".`);
  await ensureDependencies();
  await bundle(['tools']);
  const file = inProject('out/tools', `${name}.mjs`);
  process.argv = [process.execPath, file, ...rest];
  await import(pathToFileURL(file).href);
  return Number(process.exitCode ?? 0);
});
