import { APP, bundle } from './setup/bundle.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { run, say } from './setup/say.mjs';

await run(async () => {
  const began = performance.now();
  await ensureDependencies();
  await bundle([...APP, 'tools']);
  say(`Built in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
});
