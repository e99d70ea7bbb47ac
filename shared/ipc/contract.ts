import { z } from 'zod';
import { IMPORT_PREFIX, MOST_COLLECTED } from '../domain/bring-in/import-notes.ts';
import { LARGEST_TEAM } from '../domain/colleague.ts';
import { KINDS, MOST_COLLEAGUES, NOTE_STATES, SOURCES } from '../domain/note.ts';
import { LARGEST_PICTURE } from '../domain/pictures.ts';
import { READING_ORDERS, READING_SELECTIONS } from '../domain/reading.ts';
import { PAGE_TURNS } from '../domain/reading-turns.ts';
import type { Role } from '../domain/snapshot.ts';
import {
  BackupChoice,
  BackupRecord,
  ErasureChoice,
  ErasureRecord,
  RestorationRecord,
} from './backup-records.ts';
import {
  AnyText,
  HonouredRecord,
  Id,
  MomentRecord,
  PlaceRecord,
  ReaderSettingsRecord,
  SettingsRecord,
} from './records.ts';

/** Who may send a command, what it carries, what its acceptance answers, and whether the window must be unlocked. */
export interface Command<Input extends z.ZodType, Output extends z.ZodType> {
  readonly roles: readonly Role[];
  readonly needsPin: boolean;
  readonly input: Input;
  readonly output: Output;
}

function command<Input extends z.ZodType, Output extends z.ZodType>(
  roles: readonly Role[],
  input: Input,
  output: Output,
): Command<Input, Output> {
  return { roles, needsPin: false, input, output };
}

/** A command that only whoever knows the PIN may give. */
function managerCommand<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Command<Input, Output> {
  return { roles: ['wall'], needsPin: true, input, output };
}

const Nothing = z.null();
const BOTH_VIEWS: readonly Role[] = ['wall', 'presenter'];
const RunningInput = z.array(Id).min(1).max(100_000);
/** Where the pages were put, and how many files there are. */
const Printed = z.strictObject({ folder: z.string(), files: z.int().nonnegative() });
const Pin = z.string().regex(/^\d{4,8}$/);
const ColleagueInput = {
  name: AnyText,
  say: AnyText.nullable(),
  role: AnyText.nullable(),
};
const NoteInput = z.strictObject({
  id: Id,
  for: HonouredRecord,
  story: AnyText,
  kind: z.enum(KINDS),
  source: z.enum(SOURCES),
  from: Id.nullable(),
  place: PlaceRecord.nullable(),
  guests: z.array(AnyText).max(1000).optional(),
});

const CollectedNoteInput = z.strictObject({
  for: HonouredRecord,
  guests: z.array(z.string().max(200)).max(MOST_COLLEAGUES),
  story: z.string().max(20_000),
  kind: z.enum(KINDS),
  source: z.enum(SOURCES),
  from: Id.nullable(),
  placedAt: MomentRecord.nullable(),
});

/** Every command there is, once: both sides' types, main's validation and the tests' hostile inputs derive from it. */
export const commands = {
  'tree.plant': command(
    ['wall'],
    z.strictObject({
      teamName: AnyText,
      colleagues: z.array(z.strictObject({ id: Id, ...ColleagueInput })).max(LARGEST_TEAM),
      pin: Pin,
    }),
    Nothing,
  ),
  'sample.open': command(['wall'], Nothing, Nothing),
  'sample.leave': command(['wall'], Nothing, Nothing),

  /** Somebody begins to write: what looks at their words gets ready. */
  'note.begin': command(['wall'], Nothing, Nothing),
  'note.add': command(
    ['wall'],
    NoteInput,
    z.strictObject({ place: PlaceRecord, waits: z.boolean() }),
  ),
  'note.take-back': command(['wall'], z.strictObject({ id: Id }), Nothing),
  'note.set-state': managerCommand(z.strictObject({ id: Id, state: z.enum(NOTE_STATES) }), Nothing),
  'note.set-aside': managerCommand(z.strictObject({ id: Id, reason: AnyText }), Nothing),
  'note.edit': managerCommand(
    z.strictObject({ id: Id, for: HonouredRecord, story: AnyText, kind: z.enum(KINDS) }),
    Nothing,
  ),
  'note.look-at': managerCommand(
    z.strictObject({
      notes: z.array(CollectedNoteInput.pick({ story: true, guests: true })).max(200),
    }),
    z.strictObject({ seen: z.array(z.strictObject({ hard: z.boolean(), soft: z.boolean() })) }),
  ),
  'note.import': managerCommand(
    z.strictObject({
      id: Id.startsWith(IMPORT_PREFIX).max(48),
      notes: z.array(CollectedNoteInput).max(MOST_COLLECTED),
    }),
    z.strictObject({ placed: z.int(), waiting: z.int() }),
  ),
  'note.undo-import': managerCommand(z.strictObject({ id: Id }), Nothing),
  'note.undo-change': managerCommand(z.strictObject({ id: Id }), Nothing),

  'pin.unlock': command(['wall'], z.strictObject({ pin: Pin }), Nothing),
  'pin.lock': command(['wall'], Nothing, Nothing),
  'pin.change': managerCommand(z.strictObject({ pin: Pin }), Nothing),

  'team.rename': managerCommand(z.strictObject({ name: AnyText }), Nothing),
  'colleague.add': managerCommand(z.strictObject({ id: Id, ...ColleagueInput }), Nothing),
  'colleague.edit': managerCommand(z.strictObject({ id: Id, ...ColleagueInput }), Nothing),
  'colleague.set-left': managerCommand(z.strictObject({ id: Id, left: z.boolean() }), Nothing),
  'colleague.set-picture': managerCommand(
    z.strictObject({ id: Id, jpeg: z.base64().max(LARGEST_PICTURE).nullable() }),
    Nothing,
  ),
  'colleague.picture': command(
    ['wall'],
    z.strictObject({ id: Id }),
    z.strictObject({ jpeg: z.string().nullable() }),
  ),
  'settings.change': managerCommand(
    SettingsRecord.omit({ retentionYears: true, backupFolder: true }).partial(),
    Nothing,
  ),

  'reading.begin': managerCommand(
    z.strictObject({
      id: Id,
      selection: z.enum(READING_SELECTIONS),
      order: z.enum(READING_ORDERS),
      kinds: z.array(z.enum(KINDS)).max(KINDS.length).optional(),
      people: z.array(Id).max(LARGEST_TEAM).optional(),
      running: RunningInput.optional(),
      name: AnyText.optional(),
      reader: AnyText.optional(),
      opening: AnyText.optional(),
      closing: AnyText.optional(),
      rehearsal: z.boolean().optional(),
    }),
    Nothing,
  ),
  'reading.turn': command(BOTH_VIEWS, z.strictObject({ to: z.enum(PAGE_TURNS) }), Nothing),
  'reading.jump': command(BOTH_VIEWS, z.strictObject({ noteId: Id }), Nothing),
  'reading.take-in': command(BOTH_VIEWS, Nothing, Nothing),
  'reading.adjust': command(
    BOTH_VIEWS,
    ReaderSettingsRecord.pick({
      pace: true,
      textStep: true,
      lineLength: true,
      guide: true,
    }).partial(),
    Nothing,
  ),
  'reading.say': command(BOTH_VIEWS, z.strictObject({ id: Id, say: AnyText }), Nothing),
  'reading.swap-displays': command(BOTH_VIEWS, Nothing, Nothing),
  'reading.blank': command(BOTH_VIEWS, z.strictObject({ blank: z.boolean() }), Nothing),
  'reading.resume': command(BOTH_VIEWS, Nothing, Nothing),
  'reading.end': command(BOTH_VIEWS, Nothing, Nothing),
  'running-order.save': managerCommand(
    z.strictObject({
      id: Id,
      name: AnyText,
      running: RunningInput,
      opening: AnyText,
      closing: AnyText,
    }),
    Nothing,
  ),
  'running-order.remove': managerCommand(z.strictObject({ id: Id }), Nothing),
  'print.run-sheet': managerCommand(
    z.strictObject({
      name: AnyText,
      running: RunningInput,
      opening: AnyText,
      closing: AnyText,
    }),
    Printed,
  ),
  'print.ready': command(['printer'], z.strictObject({ id: Id }), Nothing),
  'print.keepsakes': managerCommand(z.strictObject({ readingId: Id.nullable() }), Printed),

  'backup.list': managerCommand(
    Nothing,
    z.strictObject({ backups: z.array(BackupRecord).readonly(), reached: z.boolean() }),
  ),
  'backup.preview': managerCommand(BackupChoice, RestorationRecord),
  'backup.restore': managerCommand(BackupChoice, Nothing),
  'backup.make': managerCommand(Nothing, Nothing),
  'backup.choose-folder': managerCommand(
    z.strictObject({ folder: z.string().min(1).max(4096).nullable() }),
    Nothing,
  ),
  'backup.find-folder': managerCommand(Nothing, z.strictObject({ folder: z.string().nullable() })),
  'privacy.preview': managerCommand(ErasureChoice, ErasureRecord),
  'privacy.erase': managerCommand(ErasureChoice, Nothing),
  'privacy.retry': managerCommand(Nothing, z.strictObject({ pending: z.int() })),
  'privacy.set-retention': managerCommand(
    z.strictObject({ years: z.int().min(0).max(10) }),
    Nothing,
  ),
  'privacy.export': managerCommand(
    z.strictObject({ colleagueId: Id }),
    z.strictObject({ folder: z.string() }),
  ),
  'service.save-copy': managerCommand(
    Nothing,
    z.strictObject({ folder: z.string(), missed: z.int() }),
  ),
  'service.try-again': managerCommand(Nothing, Nothing),

  'wall.painted': command(['wall'], Nothing, Nothing),
  'log.tail': managerCommand(Nothing, z.strictObject({ lines: z.array(z.string()) })),
  'kiosk.close': managerCommand(Nothing, Nothing),
} satisfies Record<string, Command<z.ZodType, z.ZodType>>;

/** The name of a command. */
export type CommandName = keyof typeof commands;

/** What a command carries. */
export type CommandInput<Name extends CommandName> = z.infer<(typeof commands)[Name]['input']>;

/** What a command's acceptance answers. */
export type CommandOutput<Name extends CommandName> = z.infer<(typeof commands)[Name]['output']>;
