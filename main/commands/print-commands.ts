import { randomUUID } from 'node:crypto';
import { currentColleagues } from '../../shared/domain/colleague.ts';
import type { PrintJob } from '../../shared/domain/print-job.ts';
import { type Reading, readIn } from '../../shared/domain/reading.ts';
import { ok, refused } from '../../shared/domain/result.ts';
import type { TreeDocument } from '../../shared/domain/tree.ts';
import type { Handlers } from '../ipc/perform.ts';
import type { Session } from '../session.ts';
import type { Printer } from '../windows/printer-window.ts';

type PrintCommands = Pick<Handlers, 'print.run-sheet' | 'print.keepsakes' | 'print.ready'>;

interface Sheet {
  readonly job: PrintJob;
  readonly file: string;
}

/** Printing into files: the run sheet before a reading, the keepsakes after it. */
export function printCommands(
  session: Session,
  printer: () => Printer,
  now: () => number,
): PrintCommands {
  async function print(sheets: readonly Sheet[]) {
    if (sheets.length === 0) return refused('nothing-to-read');
    try {
      return ok({ folder: await printer().print(sheets), files: sheets.length });
    } catch {
      return refused('not-printed');
    }
  }

  return {
    'print.run-sheet': (order) =>
      print([
        {
          job: { what: 'run-sheet', id: randomUUID(), ...order },
          file: fileName('run sheet', order.name, now()),
        },
      ]),
    'print.keepsakes': ({ readingId }) => print(keepsakes(session.document, readingId, now())),
    'print.ready'({ id }) {
      printer().ready(id);
      return ok(null);
    },
  };
}

/** A sheet for each colleague who was named, and one for the whole day; of one reading, or of all notes on the tree. */
function keepsakes(
  document: TreeDocument,
  readingId: string | null,
  now: number,
): readonly Sheet[] {
  const reading = document.readings.find(({ id }) => id === readingId) ?? null;
  const wanted = reading === null ? null : new Set(readIn(reading));
  const notes = document.notes.filter(
    ({ id, state }) => state === 'on-the-tree' && (wanted?.has(id) ?? true),
  );
  if (notes.length === 0) return [];
  const at = reading?.beganAt ?? now;
  const sheets = currentColleagues(document.colleagues).flatMap(
    ({ id, name }): readonly Sheet[] => {
      const own = notes.filter((note) => note.for !== 'whole-team' && note.for.includes(id));
      if (own.length === 0) return [];
      const noteIds = own.map((note) => note.id);
      const job = { what: 'keepsake', id: randomUUID(), colleagueId: id, noteIds, at } as const;
      return [{ job, file: fileName('keepsake', name, at) }];
    },
  );
  return [
    ...sheets,
    wholeDay(
      reading,
      notes.map(({ id }) => id),
      at,
    ),
  ];
}

function wholeDay(reading: Reading | null, noteIds: readonly string[], at: number): Sheet {
  const inOrder = reading ? reading.running.filter((id) => noteIds.includes(id)) : noteIds;
  const { name = null, reader = null } = reading ?? {};
  const job = { what: 'day', id: randomUUID(), name, reader, noteIds: inOrder, at } as const;
  return { job, file: fileName('whole day', name ?? '', at) };
}

/** A file's name that every system can keep: "2026-03-17 keepsake Siobhán Ní Bhriain.pdf". */
function fileName(what: string, name: string, at: number): string {
  const day = new Date(at);
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const safe = name
    .replaceAll(/[^\p{L}\p{M}\p{N}' -]/gu, '')
    .trim()
    .slice(0, 60);
  return `${[date, what, safe].filter(Boolean).join(' ')}.pdf`;
}
