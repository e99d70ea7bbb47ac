import { readdirSync, readFileSync } from 'node:fs';

/** What a process and everything it started cost. */
export interface Measures {
  /** Processor time the whole process tree has used so far, in milliseconds. */
  processorTime(): number;
  /** Memory the whole process tree has for itself (PSS), in MB. */
  memory(): number;
  /** The same without pages of files that other programs may share at the moment, in MB. */
  ownMemory(): number;
}

/** Measures a process tree by what /proc tells; only Linux has it. */
export function measuresOf(root: number): Measures {
  return {
    processorTime: () => sum(processTree(root).map(processorTimeOf)),
    memory: () => sum(processTree(root).map((pid) => memoryOf(pid, 'Pss'))),
    ownMemory: () =>
      sum(processTree(root).map((pid) => memoryOf(pid, 'Pss_Anon') + memoryOf(pid, 'Pss_Shmem'))),
  };
}

/**
 * Begins to look, and tells the share (0 to 1) of the processor time wanted since then that a virtual machine's host gave to
 * others, the "steal" of proc_stat(5). Frames that come late meanwhile are not all ours.
 */
export function watchHost(): () => number {
  const before = wantedTime();
  return () => {
    const now = wantedTime();
    return (now.stolen - before.stolen) / (now.wanted - before.wanted);
  };
}

function wantedTime(): { readonly wanted: number; readonly stolen: number } {
  const [, user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0, stolen = 0] = readOrEmpty(
    '/proc/stat',
  )
    .split('\n', 1)
    .join()
    .split(/\s+/)
    .map(Number);
  return { wanted: user + nice + system + irq + softirq + stolen, stolen };
}

function processTree(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = readOrEmpty(`/proc/${entry}/stat`);
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  const tree: number[] = [];
  const queue = [root];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    tree.push(pid);
    queue.push(...(children.get(pid) ?? []));
  }
  return tree;
}

/** Milliseconds on a processor, summed over the threads; the scheduler counts nanoseconds. */
function processorTimeOf(pid: number): number {
  let threads: string[] = [];
  try {
    threads = readdirSync(`/proc/${pid}/task`);
  } catch {
    return 0;
  }
  const times = threads.map((thread) =>
    Number(readOrEmpty(`/proc/${pid}/task/${thread}/schedstat`).split(' ')[0] ?? 0),
  );
  return sum(times) / 1e6;
}

function memoryOf(pid: number, kind: 'Pss' | 'Pss_Anon' | 'Pss_Shmem'): number {
  const line = new RegExp(`^${kind}:\\s+(\\d+) kB`, 'm');
  return Number(line.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
