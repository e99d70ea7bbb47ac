import { type Entry, type Header, isClosed, isEntry, isHeader, isVerified } from './entries.ts';
import { type Frames, readFrames } from './frame.ts';

/** What the two files of one journal hold together. */
export interface JournalContents {
  readonly generation: number;
  /** Null for a journal that was prepared and never begun, or whose beginning is damaged in both files. */
  readonly header: Header | null;
  /** Intact groups of updates from either file, in order, each once. */
  readonly entries: readonly Entry[];
  /** Generations of snapshots it says were read back whole. */
  readonly verified: readonly number[];
  /** The last change when it was closed in order, or null. */
  readonly closed: number | null;
  /** Whether its end looks like an append that a crash cut short. */
  readonly torn: boolean;
  /** Which of the files (0: journal, 1: twin) have damage that no crash explains. */
  readonly damaged: readonly number[];
}

interface OneFile {
  readonly frames: Frames;
  readonly header: Header | null;
  readonly entries: ReadonlyMap<number, Entry>;
}

function readOne(generation: number, file: Uint8Array | null): OneFile | null {
  if (!file) return null;
  const frames = readFrames(file);
  const values = frames.frames.map((frame) => frame.value);
  const header = values.find(isHeader) ?? null;
  // Another generation's journal under this one's name says nothing of this one.
  if (header && header.generation !== generation) return STRANGE;
  return {
    frames,
    header,
    entries: new Map(values.filter(isEntry).map((entry) => [entry.seq, entry])),
  };
}

const STRANGE: OneFile = {
  frames: { frames: [], damage: [{ from: 0, to: 0 }] },
  header: null,
  entries: new Map(),
};

type Verdict = 'sound' | 'torn' | 'damaged';

/** A crash can only cut short the last append: at most one group is missing, and nothing intact stands after the damage. */
function judge(file: OneFile | null, known: number, closed: boolean): Verdict {
  if (!file) return known > 0 || closed ? 'damaged' : 'torn';
  if (file === STRANGE) return 'damaged';
  const behind = known - file.entries.size;
  const { frames, damage } = file.frames;
  if (behind === 0 && damage.length === 0 && (file.header || frames.length === 0)) return 'sound';
  const lastIntact = frames.at(-1)?.to ?? 0;
  const onlyAtTheEnd = damage.every((stretch) => stretch.from >= lastIntact);
  const headerMissing = !file.header && known > 0;
  return onlyAtTheEnd && behind <= 1 && !closed && !headerMissing ? 'torn' : 'damaged';
}

/** Puts together what a journal and its twin hold; null stands for a file that is missing or cannot be read. */
export function readJournal(
  generation: number,
  journal: Uint8Array | null,
  twin: Uint8Array | null,
): JournalContents {
  const files = [readOne(generation, journal), readOne(generation, twin)];
  const bySeq = new Map<number, Entry>();
  const values: unknown[] = [];
  for (const file of files) {
    for (const [seq, entry] of file?.entries ?? []) bySeq.set(seq, entry);
    values.push(...(file?.frames.frames.map((frame) => frame.value) ?? []));
  }
  const closed = values.find(isClosed)?.closed ?? null;
  const verdicts = files.map((file) => judge(file, bySeq.size, closed !== null));
  return {
    generation,
    header: files.find((file) => file?.header)?.header ?? null,
    entries: [...bySeq.values()].sort((a, b) => a.seq - b.seq),
    verified: values.filter(isVerified).map((mark) => mark.verified),
    closed,
    torn: verdicts.includes('torn'),
    damaged: verdicts.flatMap((verdict, index) => (verdict === 'damaged' ? [index] : [])),
  };
}
