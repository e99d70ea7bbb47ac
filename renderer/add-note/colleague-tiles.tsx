import type { Colleague } from '../../shared/domain/colleague.ts';
import { foldForSearch } from '../../shared/domain/text.ts';
import { ColleagueFace } from '../ui/colleague-face.tsx';
import { addNote } from '../ui/words/add-note.ts';

/** The colleagues with what was typed in their name, without regard to case and diacritics. */
export function findColleagues(
  colleagues: readonly Colleague[],
  typed: string,
): readonly Colleague[] {
  const wanted = foldForSearch(typed.trim());
  if (wanted === '') return colleagues;
  return colleagues.filter(({ name }) => foldForSearch(name).includes(wanted));
}

/** One large tile a colleague; with `chosen` they are toggles, without it each is a choice by itself. */
export function ColleagueTiles(props: {
  readonly colleagues: readonly Colleague[];
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose: (id: string) => void;
  /** Names of people who are not on the list and were chosen; their tiles stand first. */
  readonly guests?: readonly string[];
  readonly onTakeOut?: (guest: string) => void;
  readonly typed: string;
}) {
  const { colleagues, chosen, guests = [], typed } = props;
  if (colleagues.length + guests.length === 0) {
    const words = typed === '' ? addNote.nobodyListed : addNote.nobodyFound(typed.trim());
    return (
      <p role="status" className="colleague-none" dir="auto">
        {words}
      </p>
    );
  }
  return (
    <ul className="colleague-tiles" aria-label={addNote.colleagues}>
      {guests.map((guest) => (
        <li key={`guest ${guest}`}>
          <button
            type="button"
            className="colleague-tile"
            aria-pressed="true"
            aria-label={addNote.takeOut(guest)}
            onClick={() => props.onTakeOut?.(guest)}
          >
            <ColleagueFace colleague={{ id: '', name: guest }} />
            <span className="colleague-name" dir="auto">
              {guest}
            </span>
          </button>
        </li>
      ))}
      {colleagues.map(({ id, name, role }) => (
        <li key={id}>
          <button
            type="button"
            className="colleague-tile"
            aria-pressed={chosen ? chosen.has(id) : undefined}
            aria-label={name}
            aria-description={role ?? undefined}
            onClick={() => props.onChoose(id)}
          >
            <ColleagueFace colleague={{ id, name }} />
            <span className="colleague-name" dir="auto">
              {name}
            </span>
            {role ? (
              <span className="colleague-role" dir="auto">
                {role}
              </span>
            ) : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
