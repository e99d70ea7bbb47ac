import { type Disk, type DiskFailure, diskFailure } from './disk.ts';
import { FORMAT, type Header, type HeldRecord } from './entries.ts';
import { encodeFrame } from './frame.ts';
import type { JournalWriter } from './journal-writer.ts';
import { storeFiles } from './names.ts';
import { namesIn } from './read-folder.ts';
import { removeFiles, wipeQuarantine } from './shred.ts';
import { writeSnapshot } from './snapshot.ts';
import { Turn } from './turn.ts';

/** How many verified snapshots are kept, with every journal since the oldest of them. */
const KEPT_SNAPSHOTS = 3;

/** What upkeep needs from the store around it. */
export interface UpkeepParts {
  readonly disk: Disk;
  readonly folder: string;
  readonly writer: JournalWriter;
  /** The turn that appends are taken in. */
  readonly turn: Turn;
  readonly schema: number;
  readonly program: string;
  /** The durable state at the moment of the call. */
  readonly state: () => {
    readonly document: object;
    readonly held: readonly HeldRecord[];
    readonly seq: number;
  };
  /** Generations of snapshots already in the folder that are believed whole, oldest first. */
  readonly snapshots: readonly number[];
  readonly floor: number;
  readonly eraseDue: boolean;
}

/** Writes snapshots, drops what is no longer needed and sees erasures through; one thing at a time, off the write path. */
export class Upkeep {
  readonly #parts: UpkeepParts;
  readonly #jobs = new Turn();
  #snapshots: readonly number[];
  #floor: number;
  #eraseDue: boolean;
  #queued = false;

  constructor(parts: UpkeepParts) {
    this.#parts = parts;
    this.#snapshots = parts.snapshots;
    this.#floor = parts.floor;
    this.#eraseDue = parts.eraseDue;
  }

  /** The header of a file that begins with the state as it is now. */
  headerOf(file: Header['file'], generation: number): Header {
    const { schema, program, state } = this.#parts;
    return {
      file,
      format: FORMAT,
      schema,
      program,
      generation,
      after: state().seq,
      floor: this.#floor,
      ...(this.#eraseDue && { erase: true }),
    };
  }

  /** Starts a new generation in the background, unless that is already about to happen. */
  rotateSoon(): void {
    if (this.#queued) return;
    this.#queued = true;
    void this.#jobs
      .take(() => this.#generation())
      .catch(() => {
        // A full or failing disk: the journal goes on, and the next note that does not fit is refused in words.
      })
      .finally(() => {
        this.#queued = false;
      });
  }

  /** Writes a snapshot in a generation of its own; gives why the disk would not. */
  async snapshotNow(): Promise<DiskFailure | null> {
    try {
      await this.#jobs.take(() => this.#generation());
      return null;
    } catch (error) {
      return diskFailure(error);
    }
  }

  /** Remembers, in every header from now on, that everything older than the next two snapshots has to go. */
  beginErasure(): void {
    this.#eraseDue = true;
  }

  /**
   * Goes on with an erasure: two clean verified snapshots, a floor under everything older, then zeros over the old
   * files and the quarantine. Gives the names of what could not be reached yet; none means it is done.
   */
  async finishErasure(): Promise<readonly string[]> {
    return await this.#jobs.take(async () => {
      try {
        if (this.#eraseDue) await this.#twoCleanGenerations();
        return await this.#prune();
      } catch (error) {
        diskFailure(error);
        return storeFiles(await namesIn(this.#parts.disk, this.#parts.folder)).map((f) => f.name);
      }
    });
  }

  /** Resolves when nothing is being done in the background. */
  async idle(): Promise<void> {
    await this.#jobs.idle();
  }

  async #twoCleanGenerations(): Promise<void> {
    const first = await this.#generation();
    const before = this.#floor;
    this.#floor = first;
    this.#eraseDue = false;
    try {
      await this.#generation();
    } catch (error) {
      this.#floor = before;
      this.#eraseDue = true;
      throw error;
    }
  }

  /** A new journal, a snapshot of the moment it began, and away with what is older than needed; gives its number. */
  async #generation(): Promise<number> {
    const { disk, folder, writer, turn } = this.#parts;
    for (;;) {
      const journal = await writer.prepare();
      const { generation } = journal;
      const begun = await turn.take(async () => {
        if (!(await writer.adopt(journal))) return null;
        const { document, held } = this.#parts.state();
        return { header: this.headerOf('snapshot', generation), document, held };
      });
      if (!begun) continue;
      const { header, document, held } = begun;
      const size = await writeSnapshot(disk, folder, header, document, held);
      writer.snapshotBytes = size.bytes;
      this.#snapshots = [...this.#snapshots, generation];
      await turn.take(() => writer.append(encodeFrame({ verified: generation })));
      await this.#prune();
      return generation;
    }
  }

  async #prune(): Promise<readonly string[]> {
    const { disk, folder } = this.#parts;
    const kept = this.#snapshots.filter((g) => g >= this.#floor).slice(-KEPT_SNAPSHOTS);
    const oldest = kept.length === KEPT_SNAPSHOTS ? (kept[0] ?? 0) : this.#floor;
    const erased = new Map<string, boolean>();
    const due: string[] = [];
    for (const { name, kind, generation } of storeFiles(await namesIn(disk, folder))) {
      const useless = kind === 'snapshot' && !this.#snapshots.includes(generation);
      const current = generation >= (this.#snapshots.at(-1) ?? 0);
      if (generation < oldest || (useless && !current)) {
        due.push(name);
        erased.set(name, generation < this.#floor);
      }
    }
    const left = await removeFiles(disk, folder, due, (name) => erased.get(name) === true);
    this.#snapshots = this.#snapshots.filter((generation) => generation >= oldest);
    if (this.#floor === 0) return left;
    const aside = await wipeQuarantine(disk, folder, this.#floor);
    return [...left.filter((name) => erased.get(name)), ...aside];
  }
}
