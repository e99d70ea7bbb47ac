import { codeOf, type Disk, diskFailure } from './disk.ts';
import type { Header } from './entries.ts';
import { Journal } from './journal.ts';

/** Room set aside in a journal, in bytes: on a completely full disk some 400 more notes still fit. */
const LEAST_ROOM = 256 * 1024;
/** The least a journal is made with where the disk is full: one page. */
const SMALLEST_ROOM = 4096;
/** How often, and for how many milliseconds, a failing disk is asked to take back what it refused. */
const MOST_STRIKES = 40;
const LONGEST_STRIKING = 3000;
const MOST_ROOM = 4 * 1024 * 1024;

/** Bytes set aside for the next journal: an eighth of the last snapshot, so that large trees are rewritten less often. */
function roomFor(snapshotBytes: number, least: number): number {
  const room = Math.ceil(snapshotBytes / 8 / 4096) * 4096;
  return Math.min(MOST_ROOM, Math.max(least, room));
}

/** Owns the journal being written. Its calls must not overlap, `prepare` excepted. */
export class JournalWriter {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #headerOf: (generation: number) => Header;
  readonly #leastRoom: number;
  #generation: number;
  /** The newest generation whose header may be on disk. */
  #begun = 0;
  #journal: Journal | null = null;
  /** Journals that are not written to any more and that no newer header stands behind yet. */
  readonly #left: Journal[] = [];
  #snapshotBytes = 0;
  #stranded = false;

  /** `generation` is the highest ever used in the folder; `headerOf` describes the state at the moment of the call. */
  constructor(
    disk: Disk,
    folder: string,
    generation: number,
    headerOf: (generation: number) => Header,
    leastRoom: number = LEAST_ROOM,
  ) {
    this.#disk = disk;
    this.#folder = folder;
    this.#generation = generation;
    this.#headerOf = headerOf;
    this.#leastRoom = leastRoom;
  }

  /** Tells how large the last snapshot was, in bytes. */
  set snapshotBytes(bytes: number) {
    this.#snapshotBytes = bytes;
  }

  /**
   * Whether somebody took the store's files away under it. Nothing is written down until a snapshot of everything that
   * is in memory stands again: what is only in a new journal would be read back without the rest.
   */
  get stranded(): boolean {
    return this.#stranded;
  }

  /** Tells that a snapshot stands again. */
  rescued(): void {
    this.#stranded = false;
  }

  /** Whether the journal is three quarters full and the next one should be made ready. */
  get nearlyFull(): boolean {
    return this.#journal !== null && this.#journal.used > this.#journal.room * 0.75;
  }

  /** Makes the next journal, off the write path; nothing is written to it yet. */
  async prepare(): Promise<Journal> {
    return await this.#prepare(roomFor(this.#snapshotBytes, this.#leastRoom));
  }

  /** After a start on a full disk a little room is better than none: a few notes still fit. */
  async #prepareSmaller(): Promise<Journal> {
    let room = roomFor(this.#snapshotBytes, this.#leastRoom);
    for (;;) {
      try {
        return await this.#prepare(room);
      } catch (error) {
        if (room <= SMALLEST_ROOM || diskFailure(error) !== 'disk-full') throw error;
      }
      room = Math.max(SMALLEST_ROOM, Math.floor(room / 4));
    }
  }

  async #prepare(room: number): Promise<Journal> {
    this.#generation++;
    return await Journal.prepare(this.#disk, this.#folder, this.#generation, room);
  }

  /**
   * Makes a prepared journal the one being written. False when a newer one was begun in the meantime: a header
   * voids what comes later in older journals, so generations must begin in their order.
   */
  async adopt(journal: Journal): Promise<boolean> {
    if (journal.generation < this.#begun) {
      await journal.close();
      return false;
    }
    this.#begun = journal.generation;
    const old = this.#journal;
    // Should the header half arrive, the old journal's next entries would be void: whatever happens, leave it.
    this.#journal = null;
    if (old) this.#left.push(old);
    try {
      await journal.begin(this.#headerOf(journal.generation));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') this.#stranded = true;
      this.#left.push(journal);
      throw error;
    }
    this.#journal = journal;
    // Its header voids whatever trace of refused changes the ones before may hold.
    for (const left of this.#left.splice(0)) await left.close();
    return true;
  }

  /** Makes sure that there is a journal that can be written to. */
  async ready(): Promise<Journal> {
    if (this.#journal && !this.#journal.failed) return this.#journal;
    const journal = await this.#prepareSmaller();
    return (await this.adopt(journal)) ? journal : await this.ready();
  }

  /** Resolves when the bytes are durable; a failed journal is left behind and a new one tried, once. */
  async append(bytes: Uint8Array): Promise<void> {
    if (this.#stranded) throw Object.assign(new Error('the files are gone'), { code: 'ENOENT' });
    try {
      const journal = await this.ready();
      await journal.append(bytes).catch(async (error: unknown) => {
        if (codeOf(error) === 'ENOENT') throw error;
        await (await this.ready()).append(bytes);
      });
    } catch (error) {
      if (codeOf(error) === 'ENOENT') this.#stranded = true;
      await this.#leaveNoTrace();
      throw error;
    }
  }

  /** Before anybody is told that something was not kept: no restart may bring it back. */
  async #leaveNoTrace(): Promise<void> {
    const started = Date.now();
    for (let i = 0; i < MOST_STRIKES && Date.now() - started < LONGEST_STRIKING; i++) {
      const journals = [...this.#left, ...(this.#journal ? [this.#journal] : [])];
      const struck = await Promise.all(journals.map((journal) => journal.strike()));
      if (struck.every(Boolean)) return;
    }
  }

  /** Closes all files. */
  async close(): Promise<void> {
    for (const left of this.#left.splice(0)) await left.close();
    await this.#journal?.close();
    this.#journal = null;
  }
}
