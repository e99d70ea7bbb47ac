import { APP } from '../../scripts/setup/bundle.mjs';
import { ROOMY_SIZE } from '../../scripts/setup/display.mjs';
import { prepare } from '../../scripts/setup/prepare.mjs';

/** Lets `npx playwright test` work by itself: a fresh build and a display; the returned function ends what was started. */
export default async function prepareMachine(): Promise<() => Promise<void>> {
  const { display } = await prepare(APP, ROOMY_SIZE);
  if (display) process.env.DISPLAY = display.name;
  return async () => display?.end();
}
