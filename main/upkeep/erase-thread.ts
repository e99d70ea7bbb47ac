import { parentPort, workerData } from 'node:worker_threads';
import { eraseInFolder } from './erase-in-folder.ts';

// A thread's whole life: one folder of backups, cleaned of what was erased.
const { folder, certificates } = workerData;
parentPort?.postMessage(await eraseInFolder(folder, certificates));
