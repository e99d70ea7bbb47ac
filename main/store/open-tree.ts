import { ok } from '../../shared/domain/result.ts';
import type { Notice } from '../../shared/domain/snapshot.ts';
import { BARE_DOCUMENT } from '../../shared/domain/team-changes.ts';
import { SCHEMA, type TreeDocument } from '../../shared/domain/tree.ts';
import type { DataFolder } from '../data-folder.ts';
import { sampleTree } from '../sample/sample-tree.ts';
import type { OpenedTree } from '../session.ts';
import { openStore } from './open-store.ts';
import type { OpeningReport } from './opening-report.ts';
import { treeParsers } from './tree-parts.ts';

/** Opens the tree in a data folder; what cannot be opened is left untouched and named in `trouble`. */
export async function openTree(folder: DataFolder, program: string): Promise<OpenedTree> {
  const opened = await openStore<TreeDocument>({
    folder: folder.tree,
    witness: folder.witness,
    schema: SCHEMA,
    program,
    empty: BARE_DOCUMENT,
    parsers: treeParsers,
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
