import type { Note } from '../../shared/domain/note.ts';
import { useSnapshotPart } from '../state/use-tree.tsx';
import { Isolated } from '../ui/isolated.tsx';
import { common, shortNamesOf, wall as words } from '../ui/words.ts';
import { useClock } from './use-clock.ts';
import './captions.css';

/** What stands on the ground: the team and its count on the left, the newest leaf on the right; a bare tree invites. */
export function Captions({ arriving }: { readonly arriving: string | null }) {
  const team = useSnapshotPart((snapshot) => snapshot.team);
  const notes = useSnapshotPart((snapshot) => snapshot.notes);
  const sample = useSnapshotPart((snapshot) => snapshot.sample);
  const { daysToGo } = useClock();
  const settled = notes.findLast((note) => note.id !== arriving);
  const coming = notes.find((note) => note.id === arriving);
  return (
    <>
      {sample && <p className="caption-sample">{words.sample}</p>}
      {notes.length === 0 ? (
        <div className="caption caption-left caption-invitation">
          <p className="caption-small caption-team" dir="auto">
            {team?.name}
          </p>
          <p className="caption-title display">{words.invitation}</p>
          <p className="caption-small">{words.invitationMore}</p>
        </div>
      ) : (
        <div className="caption caption-left">
          <Title>{team?.name ?? ''}</Title>
          <p className="caption-small numeral">{common.leaves(notes.length)}</p>
          {daysToGo !== null && <p className="caption-small">{words.daysToGo(daysToGo)}</p>}
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

/** Names of more characters than this do not fit into one line at the full size. */
const ONE_LINE = 17;

function Title({ children }: { readonly children: string }) {
  const long = children.length > ONE_LINE || undefined;
  return (
    <p className="caption-title display" dir="auto" data-long={long}>
      <Isolated>{children}</Isolated>
    </p>
  );
}

function Newest(props: { readonly label: string; readonly note: Note }) {
  const colleagues = useSnapshotPart((snapshot) => snapshot.colleagues);
  return (
    <div className="caption caption-right">
      <p className="caption-small">{props.label}</p>
      <Title>{shortNamesOf(props.note, colleagues)}</Title>
    </div>
  );
}
