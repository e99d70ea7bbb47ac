import path from 'node:path';
import type { Disk, OpenFile } from '../../main/store/disk.ts';
import type { Chance } from './chance.ts';
import { Inode } from './model-inode.ts';

/** What a disk does wrong, and which of the store's precautions are taken away to see whether the model notices. */
export interface Behaviour {
  /** The part of all calls that fail with EIO. */
  readonly failing: number;
  /** The part of all writes that take fewer bytes than asked. */
  readonly short: number;
  /** Bytes that fit in all files together. */
  readonly capacity: number;
  /** The call at which the power goes; Infinity for never. */
  readonly powerCutAt: number;
  readonly mutant?: Mutant;
}

/** A precaution left out: the store would be wrong in this way, and a model worth having says so. */
export type Mutant =
  | 'no-sync'
  | 'no-folder-sync'
  | 'acknowledge-early'
  | 'no-sync-after-kill'
  | 'no-wiping'
  | 'ignore-short-writes';

/** A disk without faults. */
export const SOUND: Behaviour = {
  failing: 0,
  short: 0,
  capacity: Infinity,
  powerCutAt: Infinity,
};

interface NameChange {
  readonly file: string;
  readonly inode: Inode | null;
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/**
 * A disk in memory that forgets whatever was not synced when the power goes: contents sector by sector, names one by
 * one; that fails, fills up and takes less than it was given. A call after the power went is never answered.
 */
export class ModelDisk implements Disk {
  readonly #names: Map<string, Inode>;
  #durableNames: Map<string, Inode>;
  #pendingNames: NameChange[];
  readonly #inodes: Set<Inode>;
  readonly #chance: Chance;
  readonly #behaviour: Behaviour;
  #calls = 0;
  readonly #faultyCalls: number[] = [];
  #gone = false;
  #announce: () => void = () => {};
  /** Resolves when the power goes. */
  readonly powerCut: Promise<void>;

  constructor(chance: Chance, behaviour: Behaviour = SOUND, before?: ModelDisk) {
    this.#chance = chance;
    this.#behaviour = behaviour;
    this.#names = before ? new Map(before.#names) : new Map();
    this.#durableNames = before ? new Map(before.#durableNames) : new Map();
    this.#pendingNames = before ? [...before.#pendingNames] : [];
    this.#inodes = before ? before.#inodes : new Set();
    this.powerCut = new Promise((resolve) => {
      this.#announce = resolve;
    });
  }

  /** The longest run of calls without a fault since a given number of calls. */
  longestCalmSince(calls: number): number {
    const faults = [...this.#faultyCalls.filter((call) => call > calls), this.#calls + 1];
    const runs = faults.map((call, i) => call - (faults[i - 1] ?? calls) - 1);
    return Math.max(...runs);
  }

  /** How many calls were made to fail. */
  get faults(): number {
    return this.#faultyCalls.length;
  }

  /** How many calls were made. */
  get calls(): number {
    return this.#calls;
  }

  /** The process is gone, the machine stays: what programs see is all still there. */
  afterKill(behaviour: Behaviour = SOUND): ModelDisk {
    this.#gone = true;
    return new ModelDisk(this.#chance, behaviour, this);
  }

  /** The power is gone: only what was synced is sure to be there. */
  afterPowerCut(behaviour: Behaviour = SOUND): ModelDisk {
    this.#gone = true;
    for (const inode of this.#inodes) inode.lose(this.#chance);
    const names = new Map(this.#durableNames);
    const mood = this.#chance();
    for (const { file, inode } of this.#pendingNames) {
      const luck = mood < 0.2 ? 1 : mood < 0.4 ? 0 : this.#chance();
      if (luck < 0.5) continue;
      if (inode) names.set(file, inode);
      else names.delete(file);
    }
    // A file whose name never arrived is not a file: its room is free.
    const named = new Set(names.values());
    for (const inode of this.#inodes) if (!named.has(inode)) this.#inodes.delete(inode);
    const next = new ModelDisk(this.#chance, behaviour, this);
    next.#names.clear();
    for (const [file, inode] of names) next.#names.set(file, inode);
    next.#durableNames = names;
    next.#pendingNames = [];
    return next;
  }

  /** The names and sizes in bytes of a folder's files. */
  filesIn(folder: string): readonly { readonly name: string; readonly size: number }[] {
    return [...this.#names]
      .filter(([name]) => path.dirname(name) === folder)
      .map(([name, { content }]) => ({ name, size: content.length }));
  }

  /** Another sound disk with the same files, all of them safe. */
  copy(): ModelDisk {
    const copy = new ModelDisk(this.#chance);
    for (const [name, { content }] of this.#names) {
      const inode = new Inode();
      inode.content = content.slice();
      inode.platter = content.slice();
      copy.#inodes.add(inode);
      copy.#names.set(name, inode);
      copy.#durableNames.set(name, inode);
    }
    return copy;
  }

  /** Turns one bit of a file around, as a tired disk does. */
  flip(file: string, bit: number): void {
    const inode = this.#inode(file);
    for (const bytes of [inode.content, inode.platter]) {
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    }
  }

  /** Where a text can be found: names of files, or `removed` for a file that has lost its name; null for nowhere. */
  whereIs(text: string): string | null {
    const wanted = Buffer.from(text);
    for (const inode of this.#inodes) {
      const onPlatter = Buffer.from(inode.platter.buffer).includes(wanted);
      if (!onPlatter && !Buffer.from(inode.content.buffer).includes(wanted)) continue;
      const [name] = [...this.#names].find(([, other]) => other === inode) ?? ['removed'];
      return `${name}${onPlatter ? '' : ' (in memory only)'}`;
    }
    return null;
  }

  async makeFolder(): Promise<void> {
    await this.#call();
  }

  async list(folder: string): Promise<readonly string[]> {
    await this.#call();
    const inside = [...this.#names.keys()].filter((file) => path.dirname(file) === folder);
    return inside.map((file) => path.basename(file));
  }

  async read(file: string): Promise<Uint8Array> {
    await this.#call();
    return this.#inode(file).content.slice();
  }

  async create(file: string): Promise<OpenFile> {
    await this.#call();
    if (this.#names.has(file)) throw failure('EEXIST');
    const inode = new Inode();
    this.#inodes.add(inode);
    this.#names.set(file, inode);
    this.#pendingNames.push({ file, inode });
    return this.#handle(inode, file, true);
  }

  async open(file: string): Promise<OpenFile> {
    await this.#call();
    return this.#handle(this.#inode(file), file, false);
  }

  async remove(file: string): Promise<void> {
    await this.#call();
    this.#inode(file);
    this.#names.delete(file);
    this.#pendingNames.push({ file, inode: null });
  }

  async syncFolder(folder: string): Promise<void> {
    await this.#call();
    if (this.#behaviour.mutant === 'no-folder-sync') return;
    const here = (change: NameChange) => path.dirname(change.file) === folder;
    for (const { file, inode } of this.#pendingNames.filter(here)) {
      if (inode) this.#durableNames.set(file, inode);
      else this.#durableNames.delete(file);
    }
    this.#pendingNames = this.#pendingNames.filter((change) => !here(change));
  }

  async freeBytes(): Promise<number> {
    await this.#call();
    return Math.max(0, this.#behaviour.capacity - this.#used());
  }

  #used(): number {
    return [...this.#names.values()].reduce((sum, { content }) => sum + content.length, 0);
  }

  #inode(file: string): Inode {
    const inode = this.#names.get(file);
    if (!inode) throw failure('ENOENT');
    return inode;
  }

  /** Every call comes through here: it takes a moment, may find the power gone, and may fail. */
  async #call(): Promise<void> {
    for (let hops = Math.floor(this.#chance() * 4); hops > 0; hops--) await null;
    this.#calls++;
    if (this.#calls >= this.#behaviour.powerCutAt && !this.#gone) {
      this.#gone = true;
      this.#announce();
    }
    if (this.#gone) await new Promise<never>(() => {});
    if (this.#chance() < this.#behaviour.failing) {
      this.#faultyCalls.push(this.#calls);
      throw failure('EIO');
    }
  }

  #handle(inode: Inode, file: string, fresh: boolean): OpenFile {
    const { mutant } = this.#behaviour;
    const sync = async () => {
      if (mutant === 'no-sync' || (mutant === 'no-sync-after-kill' && !fresh)) return;
      if (mutant === 'acknowledge-early') {
        void this.#call().then(
          () => inode.sync(),
          () => {},
        );
        return;
      }
      try {
        await this.#call();
      } catch (error) {
        // As Linux does it: the error is told once, what could not be written is forgotten and looks clean.
        for (const written of inode.dirty.splice(0)) {
          if (this.#chance() < 0.5) inode.reach(written.at, written.bytes);
        }
        throw error;
      }
      inode.sync();
    };
    return {
      sync,
      datasync: sync,
      size: async () => {
        await this.#call();
        return inode.content.length;
      },
      read: async (length, position) => {
        await this.#call();
        return inode.content.slice(position, position + length);
      },
      write: async (bytes, position) => await this.#write(inode, bytes, position, fresh),
      isThere: async () => {
        await this.#call().catch(() => {});
        return this.#names.get(file) === inode;
      },
      close: async () => {},
    };
  }

  async #write(inode: Inode, bytes: Uint8Array, position: number, fresh: boolean): Promise<number> {
    const { mutant, short, capacity } = this.#behaviour;
    if (mutant === 'no-wiping' && !fresh && bytes.every((byte) => byte === 0)) return bytes.length;
    const growth = Math.max(0, position + bytes.length - inode.content.length);
    const room = Math.max(0, capacity - this.#used());
    let taken = growth <= room ? bytes.length : bytes.length - (growth - room);
    if (taken <= 0) throw failure('ENOSPC');
    if (this.#chance() < short) taken = Math.ceil(taken * this.#chance());
    const part = bytes.subarray(0, Math.floor(taken * this.#chance()));
    if (this.#calls + 1 >= this.#behaviour.powerCutAt && !this.#gone) inode.write(position, part);
    try {
      await this.#call();
    } catch (error) {
      inode.write(position, part);
      throw error;
    }
    inode.write(position, bytes.subarray(0, taken));
    return mutant === 'ignore-short-writes' ? bytes.length : taken;
  }
}
