import { z } from 'zod';
import type { Colleague } from '../domain/colleague.ts';
import { KINDS, type Note, SOURCES } from '../domain/note.ts';
import { LIMBS } from '../domain/place.ts';
import { READING_ORDERS, READING_SELECTIONS, type Reading } from '../domain/reading.ts';
import type { Settings } from '../domain/settings.ts';
import type { PinHash, Team } from '../domain/tree.ts';

/** An id made by whoever asks: a UUID, or anything short without odd characters (sample data, imports). */
export const Id = z.string().regex(/^[\w-]{1,64}$/);

const Moment = z.number().int().nonnegative();
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
  story: z.string(),
  kind: z.enum(KINDS),
  source: z.enum(SOURCES),
  from: Id.nullable(),
  place: PlaceRecord,
  state: z.enum(['on-the-tree', 'hidden', 'removed']),
  placedAt: Moment,
}) satisfies z.ZodType<Note>;

/** A colleague as they are kept. */
export const ColleagueRecord = z.strictObject({
  id: Id,
  name: z.string().min(1),
  say: z.string().nullable(),
  role: z.string().nullable(),
  leftAt: Moment.nullable(),
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
  beganAt: Moment,
  endedAt: Moment.nullable(),
}) satisfies z.ZodType<Reading>;

/** The settings as they are kept. */
export const SettingsRecord = z.strictObject({
  spotlightSeconds: z.int().min(0).max(3600),
  displayId: z.number().nullable(),
  calm: z.boolean(),
}) satisfies z.ZodType<Settings>;

/** The team as it is kept. */
export const TeamRecord = z.strictObject({
  name: z.string().min(1),
  seed: z.int(),
  plantedAt: Moment,
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
