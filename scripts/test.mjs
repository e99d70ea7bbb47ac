import { APP } from './setup/bundle.mjs';
import { ROOMY_SIZE } from './setup/display.mjs';
import { checkStyle, checkTypes, runInElectron, runUnitTests } from './setup/layers.mjs';
import { environmentFor, prepare } from './setup/prepare.mjs';
import { onAskedToStop } from './setup/processes.mjs';
import { run } from './setup/say.mjs';

await run(async () => {
  const { electron, display } = await prepare([...APP, 'tools'], ROOMY_SIZE);
  onAskedToStop(async () => {
    await display?.end();
    process.exit(1);
  });
  const layers = [
    checkTypes,
    () => checkStyle({ write: false }),
    runUnitTests,
    () => runInElectron('e2e', environmentFor(display)),
  ];
  let [passed, failed] = [0, 0];
  try {
    for (const layer of layers) {
      const began = performance.now();
      const result = await layer();
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      if (result.failed > 0) console.log(result.output.trimEnd());
      const where = result.name === 'e2e' ? ` in Electron ${electron.version}` : '';
      console.log(`${result.name}${where}: ${result.summary}, ${seconds} s`);
      passed += result.passed;
      failed += result.failed;
    }
  } finally {
    await display?.end();
  }
  console.log(`tests: ${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});
