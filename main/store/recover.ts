import path from 'node:path';
import { ok, refused } from '../../shared/domain/result.ts';
import type { ListIds } from './change.ts';
import { compose } from './compose.ts';
import { codeOf, type Disk } from './disk.ts';
import type { HeldRecord } from './entries.ts';
import type { OpeningReport, OpeningStatus } from './opening-report.ts';
import { type FolderContents, readFolder } from './read-folder.ts';
import { type Replayed, replay, type Upgrade } from './replay.ts';
import { quarantine } from './shred.ts';
import type { OpeningRefusal, StoreOptions } from './store.ts';
import { countsOf, type Testimony, type Witness } from './witness.ts';

/** Journals kept by starts that changed nothing are cleared away when there are more of them than this. */
const MOST_IDLE_JOURNALS = 4;

/** What a folder's files gave, checked, and what has to be done about it. */
export interface Recovered<Document> {
  readonly document: Document;
  readonly held: readonly HeldRecord[];
  /** The document's records by id. */
  readonly ids: ListIds;
  readonly report: OpeningReport;
  /** The highest generation in the folder. */
  readonly generation: number;
  /** Generations of snapshots taken to be whole, oldest first. */
  readonly snapshots: readonly number[];
  readonly floor: number;
  readonly eraseDue: boolean;
  /** A fresh snapshot is due before anybody sees the document. */
  readonly snapshotFirst: boolean;
  /** A fresh snapshot would make the next start quicker. */
  readonly snapshotSoon: boolean;
}

type Recovery<Document> =
  | { readonly ok: true; readonly value: Recovered<Document> }
  | { readonly ok: false; readonly code: OpeningRefusal; readonly report: OpeningReport | null };

const noUpgrade: Upgrade = (_state, from, to) => {
  throw new Error(`there is no way from schema ${from} to ${to}`);
};

/** Reads a folder and decides whether it can be opened; copies damaged files aside, and otherwise only reads. */
export async function recover<Document extends object>(
  options: StoreOptions<Document>,
  disk: Disk,
  folder: string,
  witness: Witness,
): Promise<Recovery<Document>> {
  const { schema, empty, parsers, acceptLoss = false } = options;
  const giving = witness.read();
  let found: FolderContents;
  try {
    found = await readFolder(disk, folder, schema);
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return { ...refused('disk-failed'), report: null };
  }
  const testimony = await giving;
  const expected = testimony?.seq ?? 0;
  if (found.newer) {
    return { ...refused('newer-format'), report: newerReport(found, testimony) };
  }
  const replayed = replay(found, { schema, upgrade: options.upgrade ?? noUpgrade }, expected);
  const { trusted } = replayed;
  const { document, held, newlyHeld, ids } = compose(
    replayed.state,
    empty,
    parsers,
    schema,
    trusted,
  );
  const report: OpeningReport = {
    status: statusOf(found, replayed, testimony),
    seq: replayed.seq,
    counts: countsOf(document),
    expected: testimony?.counts ?? null,
    lost: replayed.lost,
    heldAside: held.length,
    newlyHeldAside: newlyHeld,
    damaged: found.damaged,
    quarantined: [],
    refused: found.refused,
    schema: replayed.schema,
    program: replayed.program,
    durable: true,
  };

  const nothing = replayed.state.lists.size === 0 && replayed.state.singles.size === 0;
  const illegible = replayed.program === null && found.written;
  const incomplete = replayed.lost > 0 || illegible || found.unknown;
  if (incomplete && !acceptLoss) {
    if (found.refused.length > 0) return { ...refused('disk-failed'), report };
    if (nothing) return { ...refused('unreadable'), report };
  }

  const migrating = replayed.program !== null && replayed.schema < schema;
  if (migrating) await options.beforeMigration?.({ folder, from: replayed.schema, to: schema });
  let durable: boolean;
  try {
    await disk.makeFolder(folder);
    durable = replayed.closed || (await makeDurable(disk, folder, found));
  } catch (error) {
    if (codeOf(error) === '') throw error;
    if (nothing) return { ...refused('disk-failed'), report };
    durable = false;
  }
  const aside = await quarantine(disk, folder, found.damaged, (options.now ?? Date.now)());
  const { base } = found;
  return ok({
    document,
    held,
    ids,
    report: { ...report, quarantined: aside, durable },
    generation: Math.max(0, ...found.files.map((file) => file.generation)),
    snapshots: found.files
      .filter((file) => file.kind === 'snapshot' && base && file.generation <= base.generation)
      .map((file) => file.generation),
    floor: found.floor,
    eraseDue: replayed.eraseDue,
    snapshotFirst:
      !durable ||
      migrating ||
      newlyHeld > 0 ||
      replayed.lost > 0 ||
      found.damaged.length > 0 ||
      found.refused.length > 0 ||
      // The last group may be in one of the twins only.
      found.journals.some((journal) => journal.torn && journal.entries.length > 0),
    snapshotSoon: replayed.replayed > 0 || found.journals.length > MOST_IDLE_JOURNALS,
  });
}

function statusOf(
  { files, damaged, journals }: FolderContents,
  { lost, closed }: Replayed,
  testimony: Testimony | null,
): OpeningStatus {
  if (lost > 0) return 'loss';
  if (damaged.length > 0) return 'repaired';
  if (files.length === 0 && testimony === null) return 'new';
  return closed && journals.every((journal) => !journal.torn) ? 'clean' : 'unfinished';
}

function newerReport(found: FolderContents, testimony: Testimony | null): OpeningReport {
  return {
    status: 'clean',
    seq: found.newer?.after ?? 0,
    counts: {},
    expected: testimony?.counts ?? null,
    lost: 0,
    heldAside: 0,
    newlyHeldAside: 0,
    damaged: [],
    quarantined: [],
    refused: found.refused,
    schema: found.newer?.schema ?? 0,
    program: found.newer?.program ?? null,
    durable: true,
  };
}

/**
 * What a killed process left may so far be in the system's memory only. Before it is shown it is made durable,
 * else a power cut could take back what people have already seen. False where the disk will not.
 */
async function makeDurable(disk: Disk, folder: string, found: FolderContents): Promise<boolean> {
  const oldest = found.base?.generation ?? 0;
  const read = found.files.filter((file) => file.generation >= oldest).map((file) => file.name);
  try {
    for (const name of read) {
      const open = await disk.open(path.join(folder, name));
      try {
        await open.sync();
      } finally {
        await open.close();
      }
    }
    await disk.syncFolder(folder);
    return true;
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return false;
  }
}
