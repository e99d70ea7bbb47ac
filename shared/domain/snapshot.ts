import type { Colleague } from './colleague.ts';
import type { NoteChange } from './history.ts';
import type { Note } from './note.ts';
import { onceFor } from './once-for.ts';
import { type PictureMark, pictureMarks } from './pictures.ts';
import type { Place } from './place.ts';
import type { PrintJob } from './print-job.ts';
import { notesRead, type Reading, type RunningOrder } from './reading.ts';
import { arrivedNotes } from './reading-changes.ts';
import { openReading } from './reading-place.ts';
import { withoutLostNotes } from './reading-turns.ts';
import type { ServiceView } from './service.ts';
import type { Settings } from './settings.ts';
import type { Certificate, Team, TreeDocument } from './tree.ts';
import { waitingNotes } from './waiting.ts';

/** What a window is for; each role gets its own snapshot. */
export type Role = 'wall' | 'presenter' | 'printer';

/** A display the wall can be shown on. */
export interface DisplayView {
  readonly id: number;
  readonly label: string;
  /** Where it lies beside the others, in CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly primary: boolean;
}

/** A sentence's code for the manager about the state of what is kept, with the numbers the sentence needs. */
export interface Notice {
  readonly code:
    | 'recovered'
    | 'lost'
    | 'held-aside'
    | 'disk-nearly-full'
    | 'backup-overdue'
    | 'erasure-pending'
    | 'retention-soon';
  readonly count: number;
  /** The moment it speaks of, in milliseconds since 1970 (UTC); null where it speaks of none. */
  readonly at: number | null;
}

/** Why what is kept could not be opened; it is never touched then, and never shown as an empty tree. */
export type Trouble = 'newer-format' | 'in-use' | 'unreadable' | 'disk-failed';

/** A record that did not fit and was kept aside: what it is, the words in it, and what did not fit, for support. */
export interface HeldView {
  readonly id: string;
  readonly part: string;
  readonly words: string;
  readonly why: string;
}

/** What only an unlocked window may know. */
export interface ManagerView {
  /** All notes in every state, in the order they were placed. */
  readonly notes: readonly Note[];
  /** Readings that have ended, rehearsals among them, the latest last. */
  readonly readings: readonly Reading[];
  readonly runningOrders: readonly RunningOrder[];
  /** What was done to notes in the last days, oldest first. */
  readonly history: readonly NoteChange[];
  readonly certificates: readonly Certificate[];
  /** When the last backup was made, in milliseconds since 1970 (UTC); null before the first. */
  readonly lastBackupAt: number | null;
  readonly heldAside: readonly HeldView[];
  /** Whether the system's own folder chooser may be shown; never on a locked-down kiosk. */
  readonly canFindFolder: boolean;
  readonly displays: readonly DisplayView[];
  readonly notices: readonly Notice[];
  readonly version: string;
  /** Folder in which everything is kept. */
  readonly dataFolder: string;
  readonly logFile: string;
}

/** The reading that goes on: its running order without notes that were taken from the tree since. */
export interface ReadingView extends Reading {
  /** How many notes came onto the tree meanwhile and are not in the running order. */
  readonly arrived: number;
}

/** Everything a window shows; a window is always right from its snapshot alone. */
export interface Snapshot {
  /** Grows by at least one with every change; a window keeps the highest it has seen. */
  readonly revision: number;
  readonly role: Role;
  /** `first-run` before a tree was planted, `tree` afterwards, `service` when what is kept could not be opened. */
  readonly phase: 'first-run' | 'tree' | 'service';
  /** What the service screen shows; null in the other phases. */
  readonly service: ServiceView | null;
  /** True while the sample team is open; nothing written then is kept. */
  readonly sample: boolean;
  readonly team: { readonly name: string; readonly seed: number } | null;
  readonly settings: Settings;
  /** Everybody on the list, also those who left (their notes stay). */
  readonly colleagues: readonly Colleague[];
  /** Whose pictures there are; the pictures themselves are asked for one by one. */
  readonly pictures: readonly PictureMark[];
  /** The notes on the tree, in the order they were placed. */
  readonly notes: readonly Note[];
  /** Places of notes that are not on the tree: not free. */
  readonly closedPlaces: readonly Place[];
  /** Those of them whose notes wait for a manager: closed buds. Nothing else is told of such a note. */
  readonly waitingPlaces: readonly Place[];
  /** Ids of notes that were read aloud in readings that have ended, for "New since the last reading". */
  readonly read: readonly string[];
  readonly reading: ReadingView | null;
  /** True when a reading was still open at start-up and nobody has gone on with it or ended it yet. */
  readonly readingInterrupted: boolean;
  /** Whether the reader has a view of their own on another display; the wall then shows the room's view alone. */
  readonly presenting: boolean;
  /** What the printer's window puts on paper; null in every other window. */
  readonly printing: PrintJob | null;
  /** Digits of the PIN; 0 before there is one. */
  readonly pinDigits: number;
  /** Only while this window is unlocked. */
  readonly manager: ManagerView | null;
}

/** What main adds for an unlocked window to what is kept. */
export type WindowKnowledge = Omit<
  ManagerView,
  'notes' | 'readings' | 'runningOrders' | 'history' | 'certificates' | 'lastBackupAt'
>;

/** What a snapshot needs to know besides the document. */
export interface SnapshotContext {
  readonly revision: number;
  readonly role: Role;
  readonly sample: boolean;
  /** Null unless what is kept could not be opened. */
  readonly service: ServiceView | null;
  readonly readingInterrupted: boolean;
  readonly presenting: boolean;
  readonly printing: PrintJob | null;
  /** Null while the window is locked: then hidden notes, folders and displays stay in main. */
  readonly manager: WindowKnowledge | null;
}

/** What follows from the notes alone. */
const shownOf = onceFor((all: readonly Note[]) => {
  const notes = all.filter(({ state }) => state === 'on-the-tree');
  const closed = all.filter(({ state }) => state !== 'on-the-tree');
  return {
    notes,
    ids: new Set(notes.map(({ id }) => id)),
    closedPlaces: closed.map(({ place }) => place),
    waitingPlaces: waitingNotes(closed).map(({ place }) => place),
  };
});

const teamView = onceFor(({ name, seed }: Team) => ({ name, seed }));
const marksOf = onceFor(pictureMarks);

/** What follows from the readings alone. */
const endedOf = onceFor((all: readonly Reading[]) => {
  const readings = all.filter(({ endedAt }) => endedAt !== null);
  return { readings, read: [...notesRead(readings)] };
});

/** What one window may know of the tree: never the PIN's hash, hidden notes only while it is unlocked. */
export function snapshotFor(document: TreeDocument, context: SnapshotContext): Snapshot {
  const { notes, closedPlaces, waitingPlaces } = shownOf(document.notes);
  const { readings, read } = endedOf(document.readings);
  const { team, pin } = document;
  return {
    revision: context.revision,
    role: context.role,
    phase: context.service ? 'service' : team === null ? 'first-run' : 'tree',
    service: context.service,
    sample: context.sample,
    team: team && teamView(team),
    settings: document.settings,
    colleagues: document.colleagues,
    pictures: marksOf(document.pictures),
    notes,
    closedPlaces,
    waitingPlaces,
    read,
    reading: readingView(document),
    readingInterrupted: context.readingInterrupted,
    presenting: context.presenting,
    printing: context.printing,
    pinDigits: pin?.digits ?? 0,
    manager: context.manager && {
      ...context.manager,
      notes: document.notes,
      readings,
      runningOrders: document.runningOrders,
      history: document.history,
      certificates: document.certificates,
      lastBackupAt: document.lastBackupAt,
    },
  };
}

function readingView(document: TreeDocument): ReadingView | null {
  const { notes, ids } = shownOf(document.notes);
  const open = openReading(document);
  const reading = open && withoutLostNotes(open, ids);
  if (!reading) return null;
  return { ...reading, arrived: arrivedNotes(reading, notes).length };
}
