import type { z } from 'zod';
import { ok, type Result, refused } from '../../shared/domain/result.ts';
import type { Notice } from '../../shared/domain/snapshot.ts';
import { BARE_DOCUMENT } from '../../shared/domain/team-changes.ts';
import { SCHEMA, type TreeDocument } from '../../shared/domain/tree.ts';
import {
  ColleagueRecord,
  NoteRecord,
  PinRecord,
  ReadingRecord,
  SettingsRecord,
  TeamRecord,
} from '../../shared/ipc/records.ts';
import type { DataFolder } from '../data-folder.ts';
import { sampleTree } from '../sample/sample-tree.ts';
import type { OpenedTree } from '../session.ts';
import type { Parsers } from './compose.ts';
import { openStore } from './open-store.ts';
import type { OpeningReport } from './opening-report.ts';

const PARSERS: Parsers<TreeDocument> = {
  team: parserOf(TeamRecord.nullable()),
  pin: parserOf(PinRecord.nullable()),
  settings: parserOf(SettingsRecord),
  colleagues: parserOf(ColleagueRecord),
  notes: parserOf(NoteRecord),
  readings: parserOf(ReadingRecord),
};

/** Opens the tree in a data folder; what cannot be opened is left untouched and named in `trouble`. */
export async function openTree(folder: DataFolder, program: string): Promise<OpenedTree> {
  const opened = await openStore<TreeDocument>({
    folder: folder.tree,
    witness: folder.witness,
    schema: SCHEMA,
    program,
    empty: BARE_DOCUMENT,
    parsers: PARSERS,
  });
  if (!opened.ok) return { store: null, sample: false, trouble: opened.code, notices: [] };
  const store = opened.value;
  return { store, sample: false, trouble: null, notices: noticesOf(store.report) };
}

/** Opens a fresh folder with the sample team and its notes. */
export async function openSampleTree(
  folder: DataFolder,
  program: string,
  now: number,
): Promise<OpenedTree> {
  const [opened, tree] = await Promise.all([openTree(folder, program), sampleTree(now)]);
  await opened.store?.update<never>(() => ok(tree));
  return { ...opened, sample: true };
}

/** What the manager should hear of an opening; nothing while all is well. */
function noticesOf(report: OpeningReport): readonly Notice[] {
  const notices: Notice[] = [];
  if (report.status === 'repaired') {
    notices.push({ code: 'recovered', count: report.damaged.length });
  }
  if (report.status === 'loss') notices.push({ code: 'lost', count: report.lost });
  if (report.heldAside > 0) notices.push({ code: 'held-aside', count: report.heldAside });
  return notices;
}

function parserOf<Schema extends z.ZodType>(
  schema: Schema,
): (value: unknown) => Result<z.infer<Schema>, string> {
  return (value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? ok(parsed.data) : refused(parsed.error.message);
  };
}
