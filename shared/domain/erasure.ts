import type { NoteChange } from './history.ts';
import type { Note } from './note.ts';
import type { Reading } from './reading.ts';
import { foldForSearch } from './text.ts';
import type { Certificate, TreeDocument } from './tree.ts';

/** What is to be erased: a certificate's own description of it. */
export type Erasure = Pick<Certificate, 'what' | 'subject' | 'before'>;

/** What erasing would do, for the manager to see first. */
export interface ErasureView {
  /** Notes that go. */
  readonly gone: number;
  /** Notes for several people that stay without this colleague's name. */
  readonly shared: number;
  /** Notes this colleague wrote that stay, unsigned. */
  readonly unsigned: number;
  /** Notes that stay and whose words have this colleague's first name in them. */
  readonly mentioned: number;
}

/**
 * A document without what is erased; the very same one when it holds nothing of it. Erasing a colleague takes their entry on the list, their picture and the notes for
 * them alone; notes for several people stay without them, and notes they wrote stay unsigned.
 */
export function withoutErased(document: TreeDocument, erasure: Erasure): TreeDocument {
  const goes = goesWith(document, erasure);
  const taken = new Set(document.notes.filter(goes).map(({ id }) => id));
  const withoutThem = <Member extends { readonly id: string }>(list: readonly Member[]) =>
    everyOne(list, (one) =>
      erasure.what === 'colleague' && one.id === erasure.subject ? null : one,
    );
  const next: TreeDocument = {
    ...document,
    notes: everyOne(document.notes, (note) => (goes(note) ? null : withoutPerson(note, erasure))),
    history: everyOne(document.history, (change) =>
      rememberedWithout(change, erasure, goes, taken),
    ),
    colleagues: withoutThem(document.colleagues),
    pictures: withoutThem(document.pictures),
    readings: everyOne(document.readings, (reading) => withoutReader(document, reading, erasure)),
  };
  const parts = ['notes', 'history', 'colleagues', 'pictures', 'readings'] as const;
  return parts.every((part) => next[part] === document[part]) ? document : next;
}

/** The same, with the certificate that says so; `id` is the certificate's, `now` in milliseconds since 1970 (UTC). */
export function erase(
  document: TreeDocument,
  erasure: Erasure,
  id: string,
  now: number,
): TreeDocument {
  const next = withoutErased(document, erasure);
  const count = document.notes.length - next.notes.length;
  const { what, subject, before } = erasure;
  const certificate: Certificate = { id, what, subject, before, count, at: now, doneAt: null };
  return { ...next, certificates: [...next.certificates, certificate] };
}

/** How many notes an erasure would touch. */
export function previewErasure(document: TreeDocument, erasure: Erasure): ErasureView {
  const goes = goesWith(document, erasure);
  const staying = document.notes.filter((note) => !goes(note));
  const { what, subject } = erasure;
  const names = (note: Note) => note.for !== 'whole-team' && note.for.includes(subject ?? '');
  const isPerson = what === 'colleague';
  return {
    gone: document.notes.length - staying.length,
    shared: isPerson ? staying.filter(names).length : 0,
    unsigned: isPerson ? staying.filter((note) => note.from === subject).length : 0,
    mentioned: isPerson ? staying.filter(mentions(document, subject)).length : 0,
  };
}

/** Whether a record that did not fit the schema has nothing to do with what is erased, as far as it can be told. */
export function staysHeld(record: unknown, erasure: Erasure): boolean {
  const { subject, before } = erasure;
  if (subject !== null) return !JSON.stringify(record).includes(JSON.stringify(subject));
  if (typeof record !== 'object' || record === null || !('placedAt' in record)) return true;
  return typeof record.placedAt !== 'number' || record.placedAt >= (before ?? 0);
}

/** Marks certificates as done, by id; `now` in milliseconds since 1970 (UTC). */
export function certify(
  document: TreeDocument,
  done: ReadonlySet<string>,
  now: number,
): TreeDocument {
  return {
    ...document,
    certificates: everyOne(document.certificates, (certificate) =>
      done.has(certificate.id) ? { ...certificate, doneAt: now } : certificate,
    ),
  };
}

function goesWith(document: TreeDocument, { what, subject, before }: Erasure) {
  const others = new Set(document.colleagues.map(({ id }) => id).filter((id) => id !== subject));
  return (note: Note): boolean => {
    if (what === 'note') return note.id === subject;
    if (what === 'retention') return note.placedAt < (before ?? 0);
    if (note.for === 'whole-team' || !note.for.includes(subject ?? '')) return false;
    return note.guests.length === 0 && !note.for.some((id) => others.has(id));
  };
}

function withoutPerson(note: Note, { what, subject }: Erasure): Note {
  if (what !== 'colleague') return note;
  const named = note.for !== 'whole-team' && note.for.includes(subject ?? '');
  if (!named && note.from !== subject) return note;
  return {
    ...note,
    for: note.for === 'whole-team' ? note.for : note.for.filter((id) => id !== subject),
    from: note.from === subject ? null : note.from,
  };
}

function rememberedWithout(
  change: NoteChange,
  erasure: Erasure,
  goes: (note: Note) => boolean,
  taken: ReadonlySet<string>,
): NoteChange | null {
  if (taken.has(change.noteId) || change.noteId === erasure.subject) return null;
  if (change.before === null) return change;
  if (goes(change.before)) return null;
  const before = withoutPerson(change.before, erasure);
  return before === change.before ? change : { ...change, before };
}

/** A reading is a list of ids; the reader's name is the one thing in it that says who somebody is. */
function withoutReader(
  document: TreeDocument,
  reading: Reading,
  { what, subject }: Erasure,
): Reading {
  const name = document.colleagues.find(({ id }) => what === 'colleague' && id === subject)?.name;
  return name !== undefined && reading.reader === name ? { ...reading, reader: null } : reading;
}

/** A list with each member kept, changed or (for null) left out; the very same list when nothing changed. */
function everyOne<Member>(
  list: readonly Member[],
  change: (member: Member) => Member | null,
): readonly Member[] {
  let same = true;
  const next: Member[] = [];
  for (const member of list) {
    const changed = change(member);
    if (changed !== member) same = false;
    if (changed !== null) next.push(changed);
  }
  return same ? list : next;
}

function mentions(document: TreeDocument, colleagueId: string | null) {
  const colleague = document.colleagues.find(({ id }) => id === colleagueId);
  const [firstName = ''] = foldForSearch(colleague?.name ?? '').split(/\s+/u);
  return ({ story }: Note): boolean =>
    firstName !== '' &&
    foldForSearch(story)
      .split(/[^\p{L}\p{N}]+/u)
      .includes(firstName);
}
