import { z } from 'zod';
import type { ErasureView } from '../domain/erasure.ts';
import {
  BACKUP_PLACES,
  BACKUP_REASONS,
  type BackupView,
  type RestorationView,
} from '../domain/service.ts';
import { Id, MomentRecord } from './records.ts';

/** A backup by the id it was listed with; main looks it up and never takes a path. */
export const BackupChoice = z.strictObject({ id: z.string().max(100) });

/** A backup as it is listed. */
export const BackupRecord = z.strictObject({
  id: z.string(),
  at: MomentRecord,
  reason: z.enum(BACKUP_REASONS),
  notes: z.int(),
  colleagues: z.int(),
  whole: z.boolean(),
  places: z.array(z.enum(BACKUP_PLACES)).readonly(),
}) satisfies z.ZodType<BackupView>;

const DifferenceRecord = z.strictObject({ back: z.int(), gone: z.int(), changed: z.int() });

/** What restoring a backup would do. */
export const RestorationRecord = z.strictObject({
  notes: DifferenceRecord,
  colleagues: DifferenceRecord,
}) satisfies z.ZodType<RestorationView>;

/** What is to be erased: one note, or everything about a colleague. */
export const ErasureChoice = z.strictObject({ what: z.enum(['note', 'colleague']), subject: Id });

/** What erasing would do. */
export const ErasureRecord = z.strictObject({
  gone: z.int(),
  shared: z.int(),
  unsigned: z.int(),
  mentioned: z.int(),
}) satisfies z.ZodType<ErasureView>;
