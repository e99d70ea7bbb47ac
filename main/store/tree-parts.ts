import type { ZodType } from 'zod';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { TreeDocument } from '../../shared/domain/tree.ts';
import {
  CertificateRecord,
  ColleagueRecord,
  MomentRecord,
  NoteChangeRecord,
  NoteRecord,
  PictureRecord,
  PinRecord,
  ReadingRecord,
  RunningOrderRecord,
  SettingsRecord,
  TeamRecord,
} from '../../shared/ipc/records.ts';
import type { Parsers } from './compose.ts';

function checking<Value>(type: ZodType<Value>): (value: unknown) => Result<Value, string> {
  return (value) => {
    const parsed = type.safeParse(value);
    if (parsed.success) return ok(parsed.data);
    return refused(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; '));
  };
}

/** What checks each part of a tree's document when it is read from disk. */
export const treeParsers: Parsers<TreeDocument> = {
  team: checking(TeamRecord.nullable()),
  pin: checking(PinRecord.nullable()),
  settings: checking(SettingsRecord),
  colleagues: checking(ColleagueRecord),
  notes: checking(NoteRecord),
  pictures: checking(PictureRecord),
  history: checking(NoteChangeRecord),
  readings: checking(ReadingRecord),
  runningOrders: checking(RunningOrderRecord),
  certificates: checking(CertificateRecord),
  lastBackupAt: checking(MomentRecord.nullable()),
};
