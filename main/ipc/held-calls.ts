import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Channel } from '../../shared/ipc/bridge.ts';

type Answer = (message: IpcMainInvokeEvent, ...given: unknown[]) => unknown;

/** What answers the pages' calls. */
export type Answers = Readonly<Record<Exclude<Channel, 'update'>, Answer>>;

/**
 * Lets the pages call from the first moment on: a page may be there before its tree is open, and its calls wait until then.
 * Gives back what has them answered, those that wait and all that come.
 */
export function holdCalls(): (answers: Answers) => void {
  let answerWith: (answers: Answers) => void = () => {};
  const opened = new Promise<Answers>((resolve) => {
    answerWith = resolve;
  });
  for (const channel of ['run', 'snapshot'] as const)
    ipcMain.handle(channel, async (message, ...given: unknown[]) =>
      (await opened)[channel](message, ...given),
    );
  return answerWith;
}
