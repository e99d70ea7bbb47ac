import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureElectron } from './setup/electron.mjs';
import { run } from './setup/say.mjs';

await run(async () => {
  await ensureDependencies();
  const { executable } = await ensureElectron();
  process.stdout.write(`${executable}\n`);
});
