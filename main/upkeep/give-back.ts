import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects what the main process no longer needs. It does so little that V8 would keep for hours what one round of looking
 * after a large tree leaves behind: some 5 MB with 3,000 notes, found in 20 ms.
 */
export function giveBack(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
