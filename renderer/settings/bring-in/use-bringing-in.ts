import { useEffect, useRef, useState } from 'react';
import { type Columns, guessColumns } from '../../../shared/domain/bring-in/columns.ts';
import { IMPORT_PREFIX, MOST_COLLECTED } from '../../../shared/domain/bring-in/import-notes.ts';
import { refused } from '../../../shared/domain/result.ts';
import { useRun, useSnapshot } from '../../state/use-tree.tsx';
import { bringIn as words } from '../../ui/words/bring-in.ts';
import { failureWords } from '../../ui/words.ts';
import { type LookAt, type LookedThrough, lookThrough } from './look-through.ts';
import { readTable, type Table } from './read-table.ts';

/** A file on its way in: the table, the columns, what was found in it, and the step that brings it in. */
export function useBringingIn() {
  const run = useRun();
  const { colleagues, settings } = useSnapshot();
  const team = useRef({ colleagues, settings });
  team.current = { colleagues, settings };
  const [table, setTable] = useState<Table | null>(null);
  const [columns, setColumns] = useState<Columns | null>(null);
  const [found, setFound] = useState<LookedThrough | null>(null);
  const [progress, setProgress] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);

  // Main's guard gets ready while a file is looked for, as it does while somebody begins to write.
  useEffect(() => void run('note.begin', null), [run]);

  useEffect(() => {
    if (table === null || columns === null) return;
    let gone = false;
    setFound(null);
    const of = table.rows.length;
    const tell = (done: number) => setProgress(words.looking(done, of));
    tell(0);
    const lookAt: LookAt = async (notes) => {
      const reply = await run('note.look-at', {
        notes: notes.map(({ story, guests }) => ({ story, guests: [...guests] })),
      });
      if (!reply.ok && !gone) setProblem(failureWords[reply.code]);
      return reply.ok ? reply.value.seen : null;
    };
    void lookThrough(table, columns, team.current, lookAt, tell, () => gone).then((looked) => {
      if (gone) return;
      setProgress(null);
      setFound(looked);
    });
    return () => {
      gone = true;
    };
  }, [table, columns, run]);

  async function choose(file: File) {
    setSaid(null);
    // A stick that is pulled out while it is read is a file that could not be read.
    const read = await readTable(file).catch(() => refused('unreadable' as const));
    const isTooLong = read.ok && read.value.rows.length > MOST_COLLECTED;
    if (!read.ok || isTooLong) {
      setTable(null);
      setFound(null);
      setProblem(words.problems[read.ok ? 'too-many' : read.code]);
      return;
    }
    setProblem(null);
    setColumns(guessColumns(read.value.headings, read.value.rows));
    setTable(read.value);
  }

  async function bringIn() {
    if (found === null) return;
    setProgress(words.bringing(found.notes.length));
    const notes = found.notes.map((note) => ({
      ...note,
      for: note.for === 'whole-team' ? note.for : [...note.for],
      guests: [...note.guests],
    }));
    const reply = await run('note.import', { id: IMPORT_PREFIX + crypto.randomUUID(), notes });
    setProgress(null);
    setProblem(reply.ok ? null : failureWords[reply.code]);
    if (!reply.ok) return;
    setTable(null);
    setFound(null);
    setSaid(words.done(reply.value.placed, reply.value.waiting));
  }

  async function undo(id: string) {
    const reply = await run('note.undo-import', { id });
    setProblem(reply.ok ? null : failureWords[reply.code]);
    setSaid(reply.ok ? words.undone : null);
  }

  return { table, columns, setColumns, found, progress, problem, said, choose, bringIn, undo };
}
