import type { Colleague } from './colleague.ts';
import type { Note } from './note.ts';
import type { Place } from './place.ts';
import { notesRead, type Reading, withoutLostNotes } from './reading.ts';
import { openReading } from './reading-changes.ts';
import type { Settings } from './settings.ts';
import type { TreeDocument } from './tree.ts';

/** What a window is for; each role gets its own snapshot. */
export type Role = 'wall' | 'presenter';

/** A display the wall can be shown on. */
export interface DisplayView {
  readonly id: number;
  readonly label: string;
  readonly width: number;
  readonly height: number;
  readonly primary: boolean;
}

/** A sentence's code for the manager about the state of what is kept, with the numbers the sentence needs. */
export interface Notice {
  readonly code: 'recovered' | 'lost' | 'held-aside' | 'disk-nearly-full';
  readonly count: number;
}

/** Why what is kept could not be opened; it is never touched then, and never shown as an empty tree. */
export type Trouble = 'newer-format' | 'in-use' | 'unreadable' | 'disk-failed';

/** What only an unlocked window may know. */
export interface ManagerView {
  /** All notes in every state, in the order they were placed. */
  readonly notes: readonly Note[];
  readonly displays: readonly DisplayView[];
  readonly notices: readonly Notice[];
  readonly version: string;
  /** Folder in which everything is kept. */
  readonly dataFolder: string;
  readonly logFile: string;
}

/** The reading that goes on: its running order without notes that were taken from the tree since. */
export interface ReadingView extends Pick<Reading, 'id' | 'running' | 'at' | 'blank' | 'beganAt'> {}

/** Everything a window shows; a window is always right from its snapshot alone. */
export interface Snapshot {
  /** Grows by at least one with every change; a window keeps the highest it has seen. */
  readonly revision: number;
  readonly role: Role;
  /** `first-run` before a tree was planted, `tree` afterwards, `service` when what is kept could not be opened. */
  readonly phase: 'first-run' | 'tree' | 'service';
  /** Why the service screen is shown; null in the other phases. */
  readonly trouble: Trouble | null;
  /** True while the sample team is open; nothing written then is kept. */
  readonly sample: boolean;
  readonly team: { readonly name: string; readonly seed: number } | null;
  readonly settings: Settings;
  /** Everybody on the list, also those who left (their notes stay). */
  readonly colleagues: readonly Colleague[];
  /** The notes on the tree, in the order they were placed. */
  readonly notes: readonly Note[];
  /** Places of hidden and removed notes: not shown, not free. */
  readonly closedPlaces: readonly Place[];
  /** Ids of notes that were read aloud, for "New since the last reading". */
  readonly read: readonly string[];
  readonly reading: ReadingView | null;
  /** True when a reading was still open at start-up and nobody has gone on with it or ended it yet. */
  readonly readingInterrupted: boolean;
  /** Digits of the PIN; 0 before there is one. */
  readonly pinDigits: number;
  /** Only while this window is unlocked. */
  readonly manager: ManagerView | null;
}

/** What a snapshot needs to know besides the document. */
export interface SnapshotContext {
  readonly revision: number;
  readonly role: Role;
  readonly sample: boolean;
  readonly trouble: Trouble | null;
  readonly readingInterrupted: boolean;
  /** Null while the window is locked: then hidden notes, folders and displays stay in main. */
  readonly manager: Omit<ManagerView, 'notes'> | null;
}

/** What one window may know of the tree: never the PIN's hash, hidden notes only while it is unlocked. */
export function snapshotFor(document: TreeDocument, context: SnapshotContext): Snapshot {
  const notes = document.notes.filter((note) => note.state === 'on-the-tree');
  const closed = document.notes.filter((note) => note.state !== 'on-the-tree');
  const { team, pin } = document;
  return {
    revision: context.revision,
    role: context.role,
    phase: context.trouble ? 'service' : team === null ? 'first-run' : 'tree',
    trouble: context.trouble,
    sample: context.sample,
    team: team && { name: team.name, seed: team.seed },
    settings: document.settings,
    colleagues: document.colleagues,
    notes,
    closedPlaces: closed.map((note) => note.place),
    read: [...notesRead(document.readings)],
    reading: readingView(document, notes),
    readingInterrupted: context.readingInterrupted,
    pinDigits: pin?.digits ?? 0,
    manager: context.manager && { ...context.manager, notes: document.notes },
  };
}

function readingView(document: TreeDocument, shown: readonly Note[]): ReadingView | null {
  const open = openReading(document);
  const reading = open && withoutLostNotes(open, new Set(shown.map((note) => note.id)));
  if (!reading) return null;
  const { id, running, at, blank, beganAt } = reading;
  return { id, running, at, blank, beganAt };
}
