import { ensureDependencies } from './setup/dependencies.mjs';
import { checkStyle, checkTypes, runUnitTests } from './setup/layers.mjs';
import { run } from './setup/say.mjs';

// What to run before every commit: formats what can be formatted, then lint, types and the tests that need no Electron.
await run(async () => {
  await ensureDependencies();
  let failed = 0;
  for (const layer of [() => checkStyle({ write: true }), checkTypes, runUnitTests]) {
    const result = await layer();
    if (result.failed > 0) console.log(result.output.trimEnd());
    console.log(`${result.name}: ${result.summary}`);
    failed += result.failed;
  }
  return failed === 0 ? 0 : 1;
});
