import { contextBridge, ipcRenderer, webFrame } from 'electron';
import type { Bridge, Channel, Update } from '../../shared/ipc/bridge.ts';

const run: Channel = 'run';
const snapshot: Channel = 'snapshot';
const update: Channel = 'update';

contextBridge.exposeInMainWorld('celebrationTree', {
  run: (name, input) => ipcRenderer.invoke(run, name, input),
  snapshot: () => ipcRenderer.invoke(snapshot),
  onUpdate(listener) {
    const receive = (_event: unknown, message: Update) => listener(message);
    ipcRenderer.on(update, receive);
    return () => {
      ipcRenderer.off(update, receive);
    };
  },
} satisfies Bridge);

/** In milliseconds. It takes four of them, and only while nothing else is to be done. */
const GIVE_BACK_EVERY = 15_000;

// A page gives freed memory back to the system only when that runs short, which is late for a wall that hangs for months.
setInterval(() => requestIdleCallback(() => webFrame.clearCache()), GIVE_BACK_EVERY);
