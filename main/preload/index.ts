import { contextBridge, ipcRenderer } from 'electron';
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
