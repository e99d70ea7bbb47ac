import type { Header } from './entries.ts';
import { RawState } from './raw-state.ts';
import type { FolderContents } from './read-folder.ts';

/** Takes a state from one schema version to a later one. */
export type Upgrade = (state: RawState, from: number, to: number) => void;

/** The program that reads: its schema, and its way up from older ones. */
export interface Reader {
  readonly schema: number;
  readonly upgrade: Upgrade;
}

/** The state a folder's files add up to. */
export interface Replayed {
  readonly state: RawState;
  /** The number of the last change that is known to have existed. */
  readonly seq: number;
  /** How many changes are known to have existed and could not be read. */
  readonly lost: number;
  /** How many changes were read from journals. */
  readonly replayed: number;
  /** The oldest schema version met on the way. */
  readonly schema: number;
  /** The version of the program that wrote last, or null where nothing was written. */
  readonly program: string | null;
  /** Whether an erasure was begun and older files still have to go. */
  readonly eraseDue: boolean;
  /** Whether the store was closed in order. */
  readonly closed: boolean;
  /** Whether everything but what came from journals was checked in this very schema when it was put. */
  readonly trusted: boolean;
}

/**
 * Adds up the newest whole snapshot and every later change that counts. A change counts only if no newer file
 * says that it came after something else: what was refused to a person is void even if a trace of it survived.
 * `expected` is the last change somebody outside the folder knows of, or 0.
 */
export function replay(folder: FolderContents, reader: Reader, expected: number): Replayed {
  const { schema, upgrade } = reader;
  const { base, broken, journals } = folder;
  const state = new RawState();
  let seq = base?.header?.after ?? 0;
  let lost = 0;
  let replayed = 0;
  let eraseDue = false;
  let closed = false;
  let current = base?.header?.schema ?? null;
  let program = base?.header?.program ?? null;
  const oldest = current ?? journals.find((journal) => journal.header)?.header?.schema ?? schema;
  state.add(base?.contents ?? []);

  const rise = (header: Header) => {
    if (current !== null && header.schema > current) upgrade(state, current, header.schema);
    current = Math.max(current ?? 0, header.schema);
    program = header.program;
  };
  // Where changes are missing, what a damaged snapshot still holds is better than nothing.
  const bridge = (to: number) => {
    for (const { header, contents } of broken) {
      if (!header || header.after <= seq || header.after > to) continue;
      rise(header);
      state.add(contents);
    }
    lost += to - seq;
    seq = to;
  };

  const limits = limitsOf(folder);
  for (const { header, entries, generation, closed: closedAt } of journals) {
    if (!header) continue;
    if (header.after > seq) bridge(header.after);
    rise(header);
    eraseDue = header.erase === true;
    closed = closedAt !== null;
    for (const entry of entries) {
      if (entry.seq <= seq || entry.seq > (limits.get(generation) ?? Infinity)) continue;
      if (entry.from > seq + 1) bridge(entry.from - 1);
      for (const change of entry.changes) state.apply(change);
      replayed += entry.seq - Math.max(seq, entry.from - 1);
      seq = entry.seq;
      if (entry.erase) eraseDue = true;
    }
    if (closedAt !== null && closedAt > seq) bridge(closedAt);
  }
  const last = Math.max(expected, ...broken.map(({ header }) => header?.after ?? 0));
  if (last > seq) bridge(last);
  if (current !== null && current < schema) upgrade(state, current, schema);
  const trusted = lost === 0 && base?.header?.schema === schema;
  return { state, seq, lost, replayed, schema: oldest, program, eraseDue, closed, trusted };
}

/** For each generation of journal, the last change that no newer file voids. */
function limitsOf({ base, broken, journals }: FolderContents): ReadonlyMap<number, number> {
  const later = [base, ...broken, ...journals].flatMap((file) => file?.header ?? []);
  const limits = new Map<number, number>();
  for (const { generation } of journals) {
    const afters = later.filter((h) => h.generation > generation).map((h) => h.after);
    limits.set(generation, Math.min(Infinity, ...afters));
  }
  return limits;
}
