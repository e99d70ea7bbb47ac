import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Channel } from '../../shared/ipc/bridge.ts';

type Answer = (message: IpcMainInvokeEvent, ...given: unknown[]) => unknown;

/** What answers the pages' calls. */
export type Answers = Readonly<Record<Exclude<Channel, 'update'>, Answer>>;

let open: (answers: Answers) => void = () => {};

/** Lets the pages call from the first moment on: a page may be there before its tree is open, and its calls wait until then. */
export function holdCalls(): void {
  const opened = new Promise<Answers>((resolve) => {
    open = resolve;
  });
  for (const channel of ['run', 'snapshot'] as const)
    ipcMain.handle(channel, async (message, ...given: unknown[]) =>
      (await opened)[channel](message, ...given),
    );
}

/** Answers the calls that were held, and all that come. */
export function answerCalls(answers: Answers): void {
  open(answers);
}
