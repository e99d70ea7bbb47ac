import { ok } from '../../shared/domain/result.ts';
import type { Notice, Trouble } from '../../shared/domain/snapshot.ts';
import { BARE_DOCUMENT } from '../../shared/domain/team-changes.ts';
import { SCHEMA, type TreeDocument } from '../../shared/domain/tree.ts';
import type { DataFolder } from '../data-folder.ts';
import { sampleTree } from '../sample/sample-tree.ts';
import type { OpenedTree } from '../session.ts';
import { openStore } from './open-store.ts';
import type { OpeningReport } from './opening-report.ts';
import type { Opening, OpeningRefusal, Store } from './store.ts';
import { treeParsers } from './tree-parts.ts';

/** Below this many free bytes the manager is warned: a year of notes and their snapshots fit, weeks of logs do not. */
export const NEARLY_FULL = 200 * 1024 * 1024;

/** Opens the store of a data folder; `program` is this program's version, written beside what it writes. */
export async function openTreeStore(
  folder: Pick<DataFolder, 'tree' | 'witness'>,
  program = '',
): Promise<Opening<TreeDocument>> {
  return await openStore({
    folder: folder.tree,
    witness: folder.witness,
    schema: SCHEMA,
    empty: BARE_DOCUMENT,
    parsers: treeParsers,
    program,
  });
}

/** Opens a data folder's tree, or says why it cannot be shown. */
export async function openTree(folder: DataFolder, program = ''): Promise<OpenedTree> {
  const opening = await openTreeStore(folder, program);
  if (!opening.ok) {
    return { store: null, sample: false, trouble: troubleFor(opening.code), notices: [] };
  }
  const store = opening.value;
  const free = await store.freeBytes();
  return { store, sample: false, trouble: null, notices: noticesFor(store.report, free) };
}

/** Opens a data folder with the sample team in it; `now` is in milliseconds since 1970. */
export async function openSampleTree(folder: DataFolder, now: number): Promise<OpenedTree> {
  const opened = await openTree(folder);
  if (opened.store?.document.team === null) {
    const sample = await sampleTree(now);
    const planted = await opened.store.update(() => ok(sample));
    if (!planted.ok) {
      await opened.store.close();
      return { store: null, sample: true, trouble: 'folder-failed', notices: [] };
    }
  }
  return { ...opened, sample: true };
}

/** What an opening found, for the manager; nothing while all is well. */
export function noticesFor(report: OpeningReport, freeBytes: number | null): readonly Notice[] {
  const notices: Notice[] = [];
  if (report.lost > 0) notices.push({ code: 'lost', count: report.lost });
  else if (report.status === 'repaired') {
    notices.push({ code: 'recovered', count: report.damaged.length });
  }
  if (report.heldAside > 0) notices.push({ code: 'held-aside', count: report.heldAside });
  if (freeBytes !== null && freeBytes < NEARLY_FULL) {
    notices.push({ code: 'disk-nearly-full', count: Math.floor(freeBytes / 1024 / 1024) });
  }
  return notices;
}

function troubleFor(refusal: OpeningRefusal): Trouble {
  return refusal === 'disk-failed' ? 'folder-failed' : refusal;
}

/** A tree's open store. */
export type OpenTree = Store<TreeDocument>;
