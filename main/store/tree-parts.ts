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
  ReadingPlaceRecord,
  ReadingRecord,
  RetentionNoticeRecord,
  RunningOrderRecord,
  SettingsRecord,
  TeamRecord,
} from '../../shared/ipc/records.ts';
import type { Parsers } from './compose.ts';

/** A schema of `shared/ipc`, as far as this file needs to know it. */
interface Schema<Value> {
  safeParse(
    value: unknown,
    how?: { readonly jitless: boolean },
  ):
    | { readonly success: true; readonly data: Value }
    | { readonly success: false; readonly error: { readonly message: string } };
}

/** A schema is compiled once it has been asked this often; a start asks most of them once or twice. */
const ASKED_SELDOM = 32;

function checking<Value>(schema: Schema<Value>): (value: unknown) => Result<Value, string> {
  let asked = 0;
  return (value) => {
    asked++;
    const parsed = schema.safeParse(value, { jitless: asked <= ASKED_SELDOM });
    return parsed.success ? ok(parsed.data) : refused(parsed.error.message);
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
  readingPlace: checking(ReadingPlaceRecord.nullable()),
  runningOrders: checking(RunningOrderRecord),
  certificates: checking(CertificateRecord),
  retentionNotice: checking(RetentionNoticeRecord.nullable()),
  lastBackupAt: checking(MomentRecord.nullable()),
};
