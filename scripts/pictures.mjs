import { APP } from './setup/bundle.mjs';
import { ROOMY_SIZE } from './setup/display.mjs';
import { runInElectron } from './setup/layers.mjs';
import { environmentFor, prepare } from './setup/prepare.mjs';
import { onAskedToStop } from './setup/processes.mjs';
import { inProject } from './setup/project.mjs';
import { run } from './setup/say.mjs';

await run(async () => {
  const { display } = await prepare(APP, ROOMY_SIZE);
  onAskedToStop(async () => {
    await display?.end();
    process.exit(1);
  });
  const { output, summary, failed } = await runInElectron('pictures', environmentFor(display));
  await display?.end();
  if (failed > 0) {
    console.log(output.trimEnd());
    return 1;
  }
  console.log(`Pictures of every screen are in ${inProject('pictures')} (${summary}).`);
  return 0;
});
