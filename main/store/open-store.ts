import path from 'node:path';
import { Low } from 'lowdb';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import { type Beside, JournalAdapter, NotKept } from './adapter.ts';
import { deepFreeze } from './change.ts';
import { checkPart } from './compose.ts';
import type { Disk } from './disk.ts';
import type { HeldRecord } from './entries.ts';
import { encodeFrame } from './frame.ts';
import { JournalWriter } from './journal-writer.ts';
import { type Lock, takeLock } from './lock.ts';
import { nodeDisk } from './node-disk.ts';
import type { OpeningReport } from './opening-report.ts';
import { type Recovered, recover } from './recover.ts';
import type { Opening, Store, StoreOptions, UpdateRefusal } from './store.ts';
import { Turn } from './turn.ts';
import { Upkeep } from './upkeep.ts';
import { countsOf, Witness } from './witness.ts';

export type {
  BeforeMigration,
  Opening,
  OpeningRefusal,
  Store,
  StoreOptions,
  UpdateRefusal,
} from './store.ts';

/** The witness is brought up to date this long after a change, in milliseconds; it is an alarm, not a promise. */
const WITNESS_DELAY = 500;

/** Opens a store, recovering what is there; see `docs/store-format.md`. Bugs throw, everything else is a refusal. */
export async function openStore<Document extends object>(
  options: StoreOptions<Document>,
): Promise<Opening<Document>> {
  const disk = options.disk ?? nodeDisk;
  const folder = path.resolve(options.folder);
  const lock = options.lock === false ? null : await takeLock(folder);
  if (lock === null && options.lock !== false) return { ...refused('in-use'), report: null };
  const witness = new Witness(disk, path.resolve(options.witness), folder);
  let store: OpenStore<Document> | null = null;
  try {
    const recovered = await recover(options, disk, folder, witness);
    if (!recovered.ok) return recovered;
    store = new OpenStore(options, { disk, folder, witness, lock }, recovered.value);
    await store.settle(recovered.value);
    return ok(store);
  } finally {
    if (!store) await lock?.release();
  }
}

interface Surroundings {
  readonly disk: Disk;
  readonly folder: string;
  readonly witness: Witness;
  readonly lock: Lock | null;
}

class OpenStore<Document extends object> implements Store<Document> {
  readonly #around: Surroundings;
  readonly #turn = new Turn();
  readonly #writer: JournalWriter;
  readonly #upkeep: Upkeep;
  readonly #adapter: JournalAdapter<Document>;
  readonly #low: Low<Document>;
  #held: readonly HeldRecord[];
  readonly #witnessDelay: number;
  #report: OpeningReport;
  #witnessTimer: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(
    options: StoreOptions<Document>,
    around: Surroundings,
    recovered: Recovered<Document>,
  ) {
    const { disk, folder } = around;
    this.#around = around;
    this.#report = recovered.report;
    this.#held = recovered.held;
    this.#witnessDelay = options.witnessDelay ?? WITNESS_DELAY;
    this.#writer = new JournalWriter(
      disk,
      folder,
      recovered.generation,
      (generation) => this.#upkeep.headerOf('journal', generation),
      options.room,
    );
    this.#upkeep = new Upkeep({
      disk,
      folder,
      writer: this.#writer,
      turn: this.#turn,
      schema: options.schema,
      program: options.program ?? '',
      state: () => ({ document: this.document, held: this.#held, seq: this.#adapter.seq }),
      snapshots: recovered.snapshots,
      floor: recovered.floor,
      eraseDue: recovered.eraseDue,
    });
    this.#adapter = new JournalAdapter({
      writer: this.#writer,
      turn: this.#turn,
      document: recovered.document,
      ids: recovered.ids,
      seq: recovered.report.seq,
      now: options.now ?? Date.now,
      check: (part, value) => checkPart(options.parsers, part, value),
      onRefused: (document) => {
        this.#low.data = document;
      },
      onKept: (besides) => this.#kept(besides),
    });
    this.#low = new Low<Document>(this.#adapter, recovered.document);
  }

  get document(): Document {
    return this.#adapter.durable;
  }

  get report(): OpeningReport {
    return this.#report;
  }

  get heldAside(): readonly HeldRecord[] {
    return this.#held;
  }

  /** Makes what was found safe before anybody sees it, and the next journal ready. */
  async settle(recovered: Recovered<Document>): Promise<void> {
    await this.#low.read();
    if (recovered.snapshotFirst) {
      const failure = await this.#upkeep.snapshotNow();
      this.#report = { ...this.#report, durable: failure === null };
    } else {
      void this.#turn
        .take(() => this.#writer.ready())
        .catch(() => {
          // The tree is shown all the same; the first change tries again and says what is wrong.
        });
      if (recovered.snapshotSoon) this.#upkeep.rotateSoon();
    }
    if (recovered.eraseDue || recovered.floor > 0) void this.#upkeep.finishErasure();
    if (this.#report.status !== 'new') this.#witnessSoon();
  }

  async update<Code extends string>(
    change: (document: Document) => Result<Document, Code>,
  ): Promise<Result<number, Code | UpdateRefusal>> {
    return await this.#write(change, null);
  }

  async erase<Code extends string>(
    change: (document: Document) => Result<Document, Code>,
    stays: (held: HeldRecord) => boolean = () => true,
  ): Promise<Result<readonly string[], Code | UpdateRefusal>> {
    const release = this.#held.filter((record) => !stays(record)).map(({ id }) => id);
    const kept = await this.#write(change, { hold: [], release, erase: true });
    return kept.ok ? ok(await this.#upkeep.finishErasure()) : kept;
  }

  async restore<Code extends string>(
    change: (document: Document) => Result<Document, Code>,
    held: readonly HeldRecord[],
  ): Promise<Result<number, Code | UpdateRefusal>> {
    const hold = held.map(deepFreeze);
    return await this.#write(change, hold.length > 0 ? { hold, release: [], erase: false } : null);
  }

  async finishErasure(): Promise<readonly string[]> {
    return this.#closed ? [] : await this.#upkeep.finishErasure();
  }

  async snapshot(): Promise<Result<null, UpdateRefusal>> {
    if (this.#closed) return refused('disk-failed');
    const failure = await this.#upkeep.snapshotNow();
    return failure ? refused(failure) : ok(null);
  }

  async freeBytes(): Promise<number | null> {
    return await this.#around.disk.freeBytes(this.#around.folder).catch(() => null);
  }

  async idle(): Promise<void> {
    await this.#turn.idle();
    await this.#upkeep.idle();
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    if (this.#witnessTimer) clearTimeout(this.#witnessTimer);
    await this.idle();
    const { seq } = this.#adapter;
    await this.#turn
      .take(() => this.#writer.append(encodeFrame({ closed: seq })))
      .catch(async () => {
        // An opening without this mark only looks closer; without files there would be nothing to look at.
        if (this.#writer.stranded) await this.#upkeep.snapshotNow();
      });
    await this.#around.witness.write(seq, countsOf(this.document));
    await this.#writer.close();
    await this.#around.lock?.release();
  }

  async #write<Code extends string>(
    change: (document: Document) => Result<Document, Code>,
    beside: Beside | null,
  ): Promise<Result<number, Code | UpdateRefusal>> {
    if (this.#closed) return refused('disk-failed');
    const decided = change(this.#low.data);
    if (decided.ok) {
      this.#low.data = decided.value;
      if (beside) this.#adapter.besideNext(beside);
    }
    try {
      // A refusal waits too: it was decided from updates that the disk may yet refuse.
      await this.#low.write();
      return decided.ok ? ok(this.#adapter.seq) : decided;
    } catch (error) {
      if (this.#writer.stranded) this.#upkeep.rotateSoon();
      if (error instanceof NotKept) return refused(error.failure);
      throw error;
    }
  }

  #kept(besides: readonly Beside[]): void {
    for (const { hold, release, erase } of besides) {
      const gone = new Set([...release, ...hold.map(({ id }) => id)]);
      this.#held = [...this.#held.filter(({ id }) => !gone.has(id)), ...hold];
      if (erase) this.#upkeep.beginErasure();
    }
    if (this.#writer.nearlyFull) this.#upkeep.rotateSoon();
    this.#witnessSoon();
  }

  #witnessSoon(): void {
    if (this.#witnessTimer || this.#closed) return;
    if (this.#witnessDelay === 0) {
      this.#writeWitness();
      return;
    }
    this.#witnessTimer = setTimeout(() => {
      this.#witnessTimer = null;
      this.#writeWitness();
    }, this.#witnessDelay);
    this.#witnessTimer.unref();
  }

  #writeWitness(): void {
    void this.#around.witness.write(this.#adapter.seq, countsOf(this.document));
  }
}
