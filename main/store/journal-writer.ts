import type { Disk } from './disk.ts';
import type { Header } from './entries.ts';
import { Journal } from './journal.ts';

/** Room set aside in a journal, in bytes: on a completely full disk some 400 more notes still fit. */
const LEAST_ROOM = 256 * 1024;
const MOST_ROOM = 4 * 1024 * 1024;

/** Bytes set aside for the next journal: an eighth of the last snapshot, so that large trees are rewritten less often. */
export function roomFor(snapshotBytes: number): number {
  const room = Math.ceil(snapshotBytes / 8 / 4096) * 4096;
  return Math.min(MOST_ROOM, Math.max(LEAST_ROOM, room));
}

/** Owns the journal being written. Its calls must not overlap, `prepare` excepted. */
export class JournalWriter {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #headerOf: (generation: number) => Header;
  #generation: number;
  #journal: Journal | null = null;
  #snapshotBytes = 0;

  /** `generation` is the highest ever used in the folder; `headerOf` describes the state at the moment of the call. */
  constructor(
    disk: Disk,
    folder: string,
    generation: number,
    headerOf: (generation: number) => Header,
  ) {
    this.#disk = disk;
    this.#folder = folder;
    this.#generation = generation;
    this.#headerOf = headerOf;
  }

  /** Tells how large the last snapshot was, in bytes. */
  set snapshotBytes(bytes: number) {
    this.#snapshotBytes = bytes;
  }

  /** Whether the journal is three quarters full and the next one should be made ready. */
  get nearlyFull(): boolean {
    return this.#journal !== null && this.#journal.used > this.#journal.room * 0.75;
  }

  /** Makes the next journal, off the write path; nothing is written to it yet. */
  async prepare(): Promise<Journal> {
    this.#generation++;
    const room = roomFor(this.#snapshotBytes);
    return await Journal.prepare(this.#disk, this.#folder, this.#generation, room);
  }

  /**
   * Makes a prepared journal the one being written. False when a newer one was adopted in the meantime: a header
   * voids what comes later in older journals, so generations must begin in their order.
   */
  async adopt(journal: Journal): Promise<boolean> {
    const old = this.#journal;
    if (old && old.generation > journal.generation) {
      await journal.close();
      return false;
    }
    // Should the header half arrive, the old journal's next entries would be void: whatever happens, leave it.
    this.#journal = null;
    await old?.close();
    try {
      await journal.begin(this.#headerOf(journal.generation));
    } catch (error) {
      await journal.close();
      throw error;
    }
    this.#journal = journal;
    return true;
  }

  /** Makes sure that there is a journal that can be written to. */
  async ready(): Promise<Journal> {
    if (this.#journal && !this.#journal.failed) return this.#journal;
    const journal = await this.prepare();
    await this.adopt(journal);
    return journal;
  }

  /** Resolves when the bytes are durable; a failed journal is left behind and a new one tried, once. */
  async append(bytes: Uint8Array): Promise<void> {
    const journal = await this.ready();
    try {
      await journal.append(bytes);
    } catch {
      await (await this.ready()).append(bytes);
    }
  }

  /** Closes the journal's files. */
  async close(): Promise<void> {
    await this.#journal?.close();
    this.#journal = null;
  }
}
