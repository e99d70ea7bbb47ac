import type { Columns } from '../../../shared/domain/bring-in/columns.ts';
import {
  type CollectedNote,
  type RowProblem,
  readRow,
} from '../../../shared/domain/bring-in/row.ts';
import type { Colleague } from '../../../shared/domain/colleague.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { type SeenByGuard, waitingReasons } from '../../../shared/domain/waiting.ts';
import type { Table } from './read-table.ts';

/** What a table holds, row by row. */
export interface LookedThrough {
  readonly notes: readonly CollectedNote[];
  /** How many of the notes will wait for the manager. */
  readonly waiting: number;
  /** Rows that cannot be brought in; `row` counts as a spreadsheet does. */
  readonly bad: readonly { readonly row: number; readonly problem: RowProblem }[];
}

/** How many rows are looked at between two words of progress. */
const AT_ONCE = 50;

/** Asks main's guard about some notes; null when it does not answer. */
export type LookAt = (
  notes: readonly Pick<CollectedNote, 'story' | 'guests'>[],
) => Promise<readonly SeenByGuard[] | null>;

/**
 * Reads every row and has main look at it, some at a time: main decides in the end, and so need not look twice. Null when
 * main does not answer, or when `gone` says that nobody waits for it.
 */
export async function lookThrough(
  table: Table,
  columns: Columns,
  team: { readonly colleagues: readonly Colleague[]; readonly settings: Settings },
  lookAt: LookAt,
  onProgress: (done: number) => void,
  gone: () => boolean,
): Promise<LookedThrough | null> {
  const now = Date.now();
  const notes: CollectedNote[] = [];
  const bad: { row: number; problem: RowProblem }[] = [];
  let waiting = 0;
  for (let from = 0; from < table.rows.length; from += AT_ONCE) {
    onProgress(from);
    const read = table.rows.slice(from, from + AT_ONCE).map((cells, at) => ({
      row: table.numbers[from + at] ?? 0,
      ...readRow(cells, columns, team.colleagues, now),
    }));
    const readable = read.flatMap((one) => (one.ok ? [one.value] : []));
    const seen = await lookAt(readable.map(({ story, guests }) => ({ story, guests })));
    if (seen === null || gone()) return null;
    let next = 0;
    for (const one of read) {
      const verdict = one.ok ? seen[next++] : undefined;
      if (!one.ok) bad.push({ row: one.row, problem: one.code });
      else if (verdict === undefined || verdict.hard)
        bad.push({ row: one.row, problem: 'private-detail' });
      else {
        if (waitingReasons(team.settings, one.value, verdict).length > 0) waiting++;
        notes.push(one.value);
      }
    }
  }
  return { notes, waiting, bad };
}
