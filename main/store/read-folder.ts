import path from 'node:path';
import { codeOf, type Disk } from './disk.ts';
import { FORMAT, type Header } from './entries.ts';
import { endOfZeros } from './frame.ts';
import { fileName, type StoreFile, storeFiles } from './names.ts';
import { type JournalContents, readJournal } from './read-journal.ts';
import { readSnapshot, type Snapshot } from './snapshot.ts';

/** A header's frame is shorter than this, in bytes. */
const LARGEST_HEADER = 512;

/** A snapshot with the generation its name gives. */
export interface FoundSnapshot extends Snapshot {
  readonly generation: number;
}

/** What was read of a store's folder: the newest whole snapshot and everything newer. */
export interface FolderContents {
  /** All of the store's files, read or not, oldest first. */
  readonly files: readonly StoreFile[];
  /** The newest whole snapshot that no erasure has overtaken, or null. */
  readonly base: FoundSnapshot | null;
  /** Newer snapshots that are not whole, oldest first. */
  readonly broken: readonly FoundSnapshot[];
  /** Journals from the base on, oldest first. */
  readonly journals: readonly JournalContents[];
  /** Files of older generations than this are erased. */
  readonly floor: number;
  /** The header of a file that a newer program wrote, or null. */
  readonly newer: Header | null;
  /** Names of files with damage that no crash explains. */
  readonly damaged: readonly string[];
  /** Names of files the disk would not give; what they hold is not known. */
  readonly refused: readonly string[];
  /** Whether the disk would not give a journal in either of its files, so that nobody knows what came last. */
  readonly unknown: boolean;
  /** Whether anything was ever written here that a first start cut short would not leave behind. */
  readonly written: boolean;
}

/** The names in a folder; none where there is no folder. Throws the system's error otherwise. */
export async function namesIn(disk: Disk, folder: string): Promise<readonly string[]> {
  try {
    return await disk.list(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Reads a store's folder, newest first and no more than is needed; changes nothing. */
export async function readFolder(
  disk: Disk,
  folder: string,
  schema: number,
): Promise<FolderContents> {
  const files = storeFiles(await namesIn(disk, folder));
  const refused: string[] = [];
  let written = false;
  const asked = new Map<string, Promise<Uint8Array | null>>();
  const bytesOf = (name: string): Promise<Uint8Array | null> => {
    const reading = asked.get(name) ?? readNamed(name);
    asked.set(name, reading);
    return reading;
  };
  const readNamed = async (name: string): Promise<Uint8Array | null> => {
    try {
      const bytes = await disk.read(path.join(folder, name));
      written ||=
        endOfZeros(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), LARGEST_HEADER) <
        bytes.length;
      return bytes;
    } catch (error) {
      if (codeOf(error) === '') throw error;
      if (codeOf(error) !== 'ENOENT') refused.push(name);
      return null;
    }
  };

  const broken: FoundSnapshot[] = [];
  const damaged: string[] = [];
  let base: FoundSnapshot | null = null;
  for (const { name, generation } of files.filter((f) => f.kind === 'snapshot').reverse()) {
    // Whatever this snapshot turns out to be, these will be asked for: the disk may give them meanwhile.
    for (const { name: later } of files.filter(isJournalSince(generation))) {
      bytesOf(later).catch(() => {});
    }
    const bytes = await bytesOf(name);
    if (!bytes) continue;
    const snapshot = { ...readSnapshot(bytes), generation };
    if (snapshot.whole && snapshot.header?.generation === generation) {
      base = snapshot;
      break;
    }
    broken.unshift(snapshot);
  }

  let unknown = false;
  const journals: JournalContents[] = [];
  const names = new Set(files.map((file) => file.name));
  const oldest = base?.generation ?? 0;
  const generations = new Set(files.filter(isJournalSince(oldest)).map((file) => file.generation));
  for (const generation of generations) {
    const [journal, twin] = await Promise.all(
      (['journal', 'twin'] as const).map(async (kind) => {
        const name = fileName(kind, generation);
        return names.has(name) ? await bytesOf(name) : null;
      }),
    );
    const contents = readJournal(generation, journal ?? null, twin ?? null);
    journals.push(contents);
    const given = [journal, twin].filter((bytes) => bytes instanceof Uint8Array);
    const kept = (['journal', 'twin'] as const).map((kind) => fileName(kind, generation));
    if (kept.some((name) => refused.includes(name))) unknown ||= !isSound(generation, given[0]);
    for (const index of contents.damaged) {
      damaged.push(fileName(index === 0 ? 'journal' : 'twin', generation));
    }
  }

  const headers = [base, ...broken, ...journals].flatMap((file) => file?.header ?? []);
  const floor = Math.max(0, ...headers.map((header) => header.floor));
  const verified = new Set(journals.flatMap((journal) => journal.verified));
  for (const { generation } of broken) {
    if (verified.has(generation)) damaged.push(fileName('snapshot', generation));
  }
  return {
    files,
    base: base && base.generation >= floor ? base : null,
    broken: broken.filter((snapshot) => snapshot.generation >= floor),
    journals: journals.filter((journal) => journal.generation >= floor),
    floor,
    newer: headers.find((h) => h.format > FORMAT || h.schema > schema) ?? null,
    damaged,
    refused,
    unknown,
    written,
  };
}

function isJournalSince(oldest: number): (file: StoreFile) => boolean {
  return ({ kind, generation }) => kind !== 'snapshot' && generation >= oldest;
}

/** Whether one file of a journal stands for both. */
function isSound(generation: number, file: Uint8Array | null | undefined): boolean {
  if (!file) return false;
  const { damaged, torn } = readJournal(generation, file, file);
  return damaged.length === 0 && !torn;
}
