import { z } from 'zod';
import type { Colleague } from '../domain/colleague.ts';
import { NOTE_DEEDS, type NoteChange } from '../domain/history.ts';
import { KINDS, NOTE_STATES, type Note, SOURCES, WAITING_REASONS } from '../domain/note.ts';
import { LIMBS } from '../domain/place.ts';
import {
  DETOURS,
  READING_ORDERS,
  READING_SELECTIONS,
  READING_STAGES,
  type Reading,
  type RunningOrder,
} from '../domain/reading.ts';
import type { ReadingPlace } from '../domain/reading-place.ts';
import type { ReaderSettings, Settings } from '../domain/settings.ts';
import {
  type Certificate,
  ERASED,
  type Picture,
  type PinHash,
  type RetentionNotice,
  type Team,
} from '../domain/tree.ts';

/** An id made by whoever asks: a UUID, or anything short without odd characters (sample data, imports). */
export const Id = z.string().regex(/^[\w-]{1,64}$/);

/** A moment: milliseconds since 1970 (UTC). */
export const MomentRecord = z.number().int().nonnegative();
/** Text as it may arrive; how long it may be is the domain's decision, this only bounds a message's size. */
export const AnyText = z.string().max(200_000);

/** A leaf's place. */
export const PlaceRecord = z.strictObject({
  limb: z
    .int()
    .min(0)
    .max(LIMBS - 1),
  k: z.int().min(0).max(1_000_000),
});

/** Who a note is for. */
export const HonouredRecord = z.union([z.literal('whole-team'), z.array(Id).max(1000)]);

/** A note as it is kept. */
export const NoteRecord = z.strictObject({
  id: Id,
  for: HonouredRecord,
  guests: z.array(z.string()),
  story: z.string(),
  kind: z.enum(KINDS),
  source: z.enum(SOURCES),
  from: Id.nullable(),
  place: PlaceRecord,
  state: z.enum(NOTE_STATES),
  waitsFor: z.array(z.enum(WAITING_REASONS)),
  authorStory: z.string().nullable(),
  setAsideReason: z.string().nullable(),
  placedAt: MomentRecord,
}) satisfies z.ZodType<Note>;

/** A colleague as they are kept. */
export const ColleagueRecord = z.strictObject({
  id: Id,
  name: z.string().min(1),
  say: z.string().nullable(),
  role: z.string().nullable(),
  leftAt: MomentRecord.nullable(),
}) satisfies z.ZodType<Colleague>;

/** A reading as it is kept. */
export const ReadingRecord = z.strictObject({
  id: Id,
  selection: z.enum(READING_SELECTIONS),
  order: z.enum(READING_ORDERS),
  running: z.array(Id).min(1),
  at: z.int().nonnegative(),
  reached: z.int().nonnegative(),
  blank: z.boolean(),
  stage: z.enum(READING_STAGES),
  page: z.int().nonnegative(),
  ahead: z.array(Id),
  detour: z
    .strictObject({
      to: z.enum(DETOURS),
      returnTo: z.int().nonnegative(),
      sweepAt: z.int().nonnegative().nullable(),
    })
    .nullable(),
  shownAt: MomentRecord,
  // Readings kept before it was measured have none.
  goneMs: z.number().nonnegative().default(0),
  timed: z.strictObject({
    notes: z.int().nonnegative(),
    words: z.int().nonnegative(),
    ms: z.number().nonnegative(),
  }),
  beganAt: MomentRecord,
  endedAt: MomentRecord.nullable(),
  name: z.string().nullable(),
  reader: z.string().nullable(),
  opening: z.string(),
  closing: z.string(),
  skipped: z.array(Id),
  rehearsal: z.boolean(),
}) satisfies z.ZodType<Reading>;

/** The open reading's place as it is kept. */
export const ReadingPlaceRecord = ReadingRecord.pick({
  id: true,
  at: true,
  reached: true,
  page: true,
  stage: true,
  blank: true,
  ahead: true,
  skipped: true,
  detour: true,
  shownAt: true,
  goneMs: true,
  timed: true,
}) satisfies z.ZodType<ReadingPlace>;

/** A saved running order as it is kept. */
export const RunningOrderRecord = z.strictObject({
  id: Id,
  name: z.string(),
  running: z.array(Id),
  opening: z.string(),
  closing: z.string(),
  savedAt: MomentRecord,
}) satisfies z.ZodType<RunningOrder>;

/** A change to a note as it is kept. */
export const NoteChangeRecord = z.strictObject({
  id: Id,
  noteId: Id,
  deed: z.enum(NOTE_DEEDS),
  before: NoteRecord.nullable(),
  at: MomentRecord,
}) satisfies z.ZodType<NoteChange>;

/** A colleague's picture as it is kept. */
export const PictureRecord = z.strictObject({
  id: Id,
  jpeg: z.base64(),
}) satisfies z.ZodType<Picture>;

/** A certificate of an erasure as it is kept. */
export const CertificateRecord = z.strictObject({
  id: Id,
  what: z.enum(ERASED),
  subject: Id.nullable(),
  before: z.int().nullable(),
  count: z.int().nonnegative(),
  at: MomentRecord,
  doneAt: MomentRecord.nullable(),
}) satisfies z.ZodType<Certificate>;

/** A retention's notice as it is kept. */
export const RetentionNoticeRecord = z.strictObject({
  since: MomentRecord,
  before: z.int(),
}) satisfies z.ZodType<RetentionNotice>;

const Hour = z.number().min(0).max(24);
const HourSpanRecord = z.strictObject({ from: Hour, until: Hour });

/** The reader's settings as they are kept. */
export const ReaderSettingsRecord = z.strictObject({
  pace: z.int().min(90).max(180),
  textStep: z.int().min(0).max(7),
  lineLength: z.int().min(20).max(90),
  guide: z.boolean(),
  bounceMs: z.int().min(0).max(1000),
  displayId: z.number().nullable(),
}) satisfies z.ZodType<ReaderSettings>;

/** The settings as they are kept. */
export const SettingsRecord = z.strictObject({
  spotlightSeconds: z.int().min(0).max(3600),
  displayId: z.number().nullable(),
  calm: z.boolean(),
  seasons: z.enum(['north', 'south', 'always-spring']),
  pixelShift: z.boolean(),
  dimmed: HourSpanRecord.nullable(),
  dark: HourSpanRecord.nullable(),
  chime: z.boolean(),
  passedOnWaits: z.boolean(),
  allWait: z.boolean(),
  guestsWait: z.boolean(),
  prompts: z.array(z.string().max(200)).max(8).readonly(),
  retentionYears: z.int().min(0).max(10),
  backupFolder: z.string().max(4096).nullable(),
  reader: ReaderSettingsRecord,
}) satisfies z.ZodType<Settings>;

/** The team as it is kept. */
export const TeamRecord = z.strictObject({
  name: z.string().min(1),
  seed: z.int(),
  plantedAt: MomentRecord,
}) satisfies z.ZodType<Team>;

/** The PIN's hash as it is kept. */
export const PinRecord = z.strictObject({
  salt: z.string().regex(/^[0-9a-f]+$/),
  hash: z.string().regex(/^[0-9a-f]+$/),
  n: z.int().positive(),
  r: z.int().positive(),
  p: z.int().positive(),
  digits: z.int().min(4).max(8),
}) satisfies z.ZodType<PinHash>;
