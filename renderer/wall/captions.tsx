import type { Note } from '../../shared/domain/note.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { common, shortNamesOf, wall as words } from '../ui/words.ts';
import './captions.css';

/** What stands on the ground: the team and its count on the left, the newest leaf on the right. */
export function Captions({ arriving }: { readonly arriving: string | null }) {
  const { team, notes, sample } = useSnapshot();
  const settled = notes.findLast((note) => note.id !== arriving);
  const coming = notes.find((note) => note.id === arriving);
  return (
    <>
      {sample && <p className="caption-sample">{words.sample}</p>}
      {notes.length === 0 ? (
        <div className="caption caption-left caption-invitation">
          <p className="caption-title display">{words.invitation}</p>
          <p className="caption-small">{words.invitationMore}</p>
        </div>
      ) : (
        <div className="caption caption-left">
          <p className="caption-title display" dir="auto">
            {team?.name}
          </p>
          <p className="caption-small numeral">{common.leaves(notes.length)}</p>
        </div>
      )}
      {coming ? (
        <Newest key={coming.id} label={words.arriving} note={coming} />
      ) : (
        settled && <Newest key={`${settled.id} settled`} label={words.newest} note={settled} />
      )}
    </>
  );
}

function Newest(props: { readonly label: string; readonly note: Note }) {
  const { colleagues } = useSnapshot();
  return (
    <div className="caption caption-right">
      <p className="caption-small">{props.label}</p>
      <p className="caption-title display" dir="auto">
        {shortNamesOf(props.note, colleagues)}
      </p>
    </div>
  );
}
