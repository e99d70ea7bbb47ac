import { useEffect, useMemo } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import type { DayJob, KeepsakeJob, PrintJob, RunSheetJob } from '../../shared/domain/print-job.ts';
import { paperOf } from '../../shared/domain/print-job.ts';
import { sayOf } from '../reading/say-names.ts';
import { useRun, useSnapshot } from '../state/use-tree.tsx';
import { Isolated } from '../ui/isolated.tsx';
import { LeafPicture } from '../ui/leaf-picture.tsx';
import { print as words } from '../ui/words/print.ts';
import { fromWords, kindNames, namesOf } from '../ui/words.ts';
import '../ui/other-scripts.ts';
import './print-page.css';

/** The hidden page that is printed: draws the job of the snapshot and says when it is drawn. */
export function PrintPage() {
  const { printing } = useSnapshot();
  const run = useRun();

  useEffect(() => {
    if (printing === null) return;
    let gone = false;
    void document.fonts.ready.then(() => {
      if (!gone) void run('print.ready', { id: printing.id });
    });
    return () => {
      gone = true;
    };
  }, [printing, run]);

  return printing === null ? null : (
    <main className="paper" data-paper={paperOf(printing)} key={printing.id}>
      <Sheet job={printing} />
    </main>
  );
}

function Sheet({ job }: { readonly job: PrintJob }) {
  switch (job.what) {
    case 'run-sheet':
      return <RunSheet job={job} />;
    case 'keepsake':
      return <Keepsake job={job} />;
    case 'day':
      return <WholeDay job={job} />;
  }
}

function useNotes(ids: readonly string[]): readonly Note[] {
  const { notes } = useSnapshot();
  return useMemo(() => {
    const byId = new Map(notes.map((note) => [note.id, note]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }, [ids, notes]);
}

function RunSheet({ job }: { readonly job: RunSheetJob }) {
  const { colleagues } = useSnapshot();
  const notes = useNotes(job.running);
  return (
    <>
      <h1 className="display">{job.name || words.runSheet}</h1>
      {job.opening ? <p className="paper-line">{job.opening}</p> : null}
      <ol className="run-sheet">
        {notes.map((note, index) => {
          const say = sayOf(note, colleagues);
          const from = fromWords(note, colleagues);
          return (
            <li key={note.id}>
              <span className="numeral run-number">{index + 1}</span>
              <div>
                <h2 className="display">
                  <Isolated>{namesOf(note, colleagues)}</Isolated>
                </h2>
                {say ? <p className="run-say">{words.say(say)}</p> : null}
                <p className="run-story">{note.story}</p>
                {from ? (
                  <p className="paper-from">
                    <Isolated>{from}</Isolated>
                  </p>
                ) : null}
              </div>
            </li>
          );
        })}
      </ol>
      {job.closing ? <p className="paper-line">{job.closing}</p> : null}
    </>
  );
}

function Keepsake({ job }: { readonly job: KeepsakeJob }) {
  const { colleagues, team } = useSnapshot();
  const notes = useNotes(job.noteIds);
  const name = colleagues.find(({ id }) => id === job.colleagueId)?.name ?? '';
  return (
    <>
      <h1 className="display">{name}</h1>
      <p className="paper-under">{[team?.name, words.on(job.at)].filter(Boolean).join(' · ')}</p>
      {notes.map((note) => (
        <KeptNote key={note.id} note={note} heading={kindNames[note.kind]} />
      ))}
    </>
  );
}

function WholeDay({ job }: { readonly job: DayJob }) {
  const { colleagues, team } = useSnapshot();
  const notes = useNotes(job.noteIds);
  const by = job.reader ? words.readBy(job.reader) : null;
  return (
    <>
      <h1 className="display">{job.name ?? words.wholeDay}</h1>
      <p className="paper-under">
        {[team?.name, words.on(job.at), by].filter(Boolean).join(' · ')}
      </p>
      {notes.map((note) => (
        <KeptNote key={note.id} note={note} heading={namesOf(note, colleagues)} />
      ))}
    </>
  );
}

function KeptNote(props: { readonly note: Note; readonly heading: string }) {
  const { note, heading } = props;
  const { colleagues } = useSnapshot();
  const from = fromWords(note, colleagues);
  return (
    <section className="kept-note">
      <LeafPicture
        className="kept-leaf"
        kind={note.kind}
        season="spring"
        length={0.62}
        ribbon={note.source !== 'colleague'}
      />
      <div>
        <h2 className="display">{heading}</h2>
        <p>{note.story}</p>
        {from ? <p className="paper-from">{from}</p> : null}
      </div>
    </section>
  );
}
