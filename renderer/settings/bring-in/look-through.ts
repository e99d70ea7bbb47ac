import type { Columns } from '../../../shared/domain/bring-in/columns.ts';
import {
  type CollectedNote,
  type RowProblem,
  readRow,
} from '../../../shared/domain/bring-in/row.ts';
import type { Colleague } from '../../../shared/domain/colleague.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { waitingReasons } from '../../../shared/domain/waiting.ts';
import type { Table } from './read-table.ts';

/** What a table holds, row by row. */
export interface LookedThrough {
  readonly notes: readonly CollectedNote[];
  /** How many of the notes will wait for the manager. */
  readonly waiting: number;
  /** Rows that cannot be brought in; `row` counts as a spreadsheet does, its headings being row 1. */
  readonly bad: readonly { readonly row: number; readonly problem: RowProblem }[];
}

/** The longest time the window is kept waiting, in milliseconds. */
const SLICE_MS = 80;

/** Reads every row and looks at it with the guard, a slice at a time; null when `gone` says that nobody waits for it. */
export async function lookThrough(
  table: Table,
  columns: Columns,
  team: { readonly colleagues: readonly Colleague[]; readonly settings: Settings },
  onProgress: (done: number) => void,
  gone: () => boolean,
): Promise<LookedThrough | null> {
  const { checkPrivacy } = await import('../../../shared/domain/privacy/check-privacy.ts');
  const names = team.colleagues.map(({ name }) => name);
  const now = Date.now();
  const notes: CollectedNote[] = [];
  const bad: { row: number; problem: RowProblem }[] = [];
  let waiting = 0;
  let sliceBegan = performance.now();
  for (const [index, cells] of table.rows.entries()) {
    if (performance.now() - sliceBegan > SLICE_MS) {
      onProgress(index);
      await new Promise((resolve) => window.setTimeout(resolve));
      if (gone()) return null;
      sliceBegan = performance.now();
    }
    const read = readRow(cells, columns, team.colleagues, now);
    if (!read.ok) {
      bad.push({ row: index + 2, problem: read.code });
      continue;
    }
    const { story, guests } = read.value;
    const allowed = [...names, ...guests];
    const findings = checkPrivacy(story, allowed);
    const inGuests = checkPrivacy(guests.join('. '), allowed);
    if ([...findings, ...inGuests].some(({ hard }) => hard)) {
      bad.push({ row: index + 2, problem: 'private-detail' });
      continue;
    }
    const seen = { hard: false, soft: findings.length > 0 };
    if (waitingReasons(team.settings, read.value, seen).length > 0) waiting++;
    notes.push(read.value);
  }
  return { notes, waiting, bad };
}
