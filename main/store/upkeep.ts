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
  /** How many erasures were asked for, and how many of them the two clean snapshots cover. */
  #erasuresAsked: number;
  #erasuresCovered = 0;
  #queued = false;

  constructor(parts: UpkeepParts) {
    this.#parts = parts;
    this.#snapshots = parts.snapshots;
    this.#floor = parts.floor;
    this.#erasuresAsked = parts.eraseDue ? 1 : 0;
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
      ...(this.#erasuresCovered < this.#erasuresAsked && { erase: true }),
    };
  }

  /** Starts a new generation in the background, unless that is already about to happen. */
  rotateSoon(): void {
    if (this.#queued) return;
    this.#queued = true;
    void this.#jobs
      .take(() => this.#renew())
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
      await this.#jobs.take(() => this.#renew());
      return null;
    } catch (error) {
      return diskFailure(error);
    }
  }

  /** Remembers, in every header from now on, that everything older than the next two snapshots has to go. */
  beginErasure(): void {
    this.#erasuresAsked++;
  }

  /**
   * Goes on with an erasure: two clean verified snapshots, a floor under everything older, then zeros over the old
   * files and the quarantine. Gives the names of what could not be reached yet; none means it is done.
   */
  async finishErasure(): Promise<readonly string[]> {
    return await this.#jobs.take(async () => {
      try {
        while (this.#erasuresCovered < this.#erasuresAsked) await this.#twoCleanGenerations();
        return await this.#prune();
      } catch (error) {
        diskFailure(error);
        return await this.#allNames();
      }
    });
  }

  /** Resolves when nothing is being done in the background. */
  async idle(): Promise<void> {
    await this.#jobs.idle();
  }

  async #allNames(): Promise<readonly string[]> {
    const { disk, folder } = this.#parts;
    try {
      return storeFiles(await namesIn(disk, folder)).map((file) => file.name);
    } catch (error) {
      diskFailure(error);
      return [folder];
    }
  }

  async #renew(): Promise<void> {
    await this.#generation();
    // The snapshot stands; what could not be cleared away is tried again next time.
    await this.#prune().catch(diskFailure);
  }

  async #twoCleanGenerations(): Promise<void> {
    const first = await this.#generation();
    const before = { floor: this.#floor, covered: this.#erasuresCovered };
    this.#floor = first.generation;
    this.#erasuresCovered = first.erasures;
    try {
      await this.#generation();
    } catch (error) {
      this.#floor = before.floor;
      this.#erasuresCovered = before.covered;
      throw error;
    }
  }

  /** A new journal and a verified snapshot of the moment it began; gives their number. */
  async #generation(): Promise<{ readonly generation: number; readonly erasures: number }> {
    const { disk, folder, writer, turn } = this.#parts;
    for (;;) {
      if (writer.stranded) await disk.makeFolder(folder);
      const journal = await writer.prepare();
      const { generation } = journal;
      const begun = await turn.take(async () => {
        if (!(await writer.adopt(journal))) return null;
        const { document, held } = this.#parts.state();
        const header = this.headerOf('snapshot', generation);
        return { header, document, held, erasures: this.#erasuresAsked };
      });
      if (!begun) continue;
      const { header, document, held, erasures } = begun;
      const size = await writeSnapshot(disk, folder, header, document, held);
      writer.snapshotBytes = size.bytes;
      this.#snapshots = writer.stranded ? [generation] : [...this.#snapshots, generation];
      writer.rescued();
      await turn.take(() => writer.append(encodeFrame({ verified: generation })));
      return { generation, erasures };
    }
  }

  async #prune(): Promise<readonly string[]> {
    const { disk, folder } = this.#parts;
    const kept = this.#snapshots.filter((g) => g >= this.#floor).slice(-KEPT_SNAPSHOTS);
    const oldest = kept.length === KEPT_SNAPSHOTS ? (kept[0] ?? 0) : this.#floor;
    const due = storeFiles(await namesIn(disk, folder)).filter(({ kind, generation }) => {
      const known = kind !== 'snapshot' || this.#snapshots.includes(generation);
      return generation < oldest || (!known && generation < (this.#snapshots.at(-1) ?? 0));
    });
    const left = await removeFiles(
      disk,
      folder,
      due.map((file) => file.name),
    );
    this.#snapshots = this.#snapshots.filter((generation) => generation >= oldest);
    if (this.#floor === 0) return left;
    return [...left, ...(await wipeQuarantine(disk, folder, this.#floor))];
  }
}
