import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useSnapshotPart } from '../state/use-tree.tsx';
import { Isolated } from '../ui/isolated.tsx';
import { kindNames, namesOf, wall as words } from '../ui/words.ts';
import { useIdle } from './use-idle.ts';
import './notes-list.css';

/** So many items stand on the page at once, however many notes there are. */
const WINDOW = 100;
/** The window moves by so much when the focus comes near its end. */
const STEP = 30;
/** The list leaves the wall when nobody has moved in it for so long, in milliseconds. */
const IDLE_MS = 60_000;

/** The notes as a list for keyboard and screen readers, newest first: one tab stop, arrow keys within. */
export function NotesList(props: {
  readonly onOpen: (noteId: string) => void;
  /** Tells whether somebody is in the list. */
  readonly onEntered: (entered: boolean) => void;
  /** True while a dialog lies over the wall: then its names are the only ones to be found. */
  readonly covered: boolean;
}) {
  const notes = useSnapshotPart((snapshot) => snapshot.notes);
  const colleagues = useSnapshotPart((snapshot) => snapshot.colleagues);
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const [first, setFirst] = useState(0);
  const moved = useRef(false);
  const [isOpen, setOpen] = useState(false);
  const active = Math.min(at, Math.max(notes.length - 1, 0));
  const start = Math.max(0, Math.min(first, notes.length - WINDOW));

  useLayoutEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const item = list.current?.children[active - start]?.firstElementChild;
    if (item instanceof HTMLElement) item.focus();
  }, [active, start]);

  // The sheet is laid out anew when it opens, and whoever came in by Shift+Tab or End is not at its top.
  useLayoutEffect(() => {
    if (isOpen && list.current?.contains(document.activeElement)) {
      document.activeElement?.scrollIntoView({ block: 'nearest' });
    }
  }, [isOpen]);

  // A covered list loses the focus before the dialog over it can remember where it was.
  const openedFromHere = useRef(false);
  useEffect(() => {
    if (props.covered || !openedFromHere.current) return;
    openedFromHere.current = false;
    list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [props.covered]);

  function move(to: number) {
    const next = Math.max(0, Math.min(to, notes.length - 1));
    moved.current = true;
    setAt(next);
    if (next < start + 1 || next > start + WINDOW - 2) {
      setFirst(Math.max(0, next < start + 1 ? next - WINDOW + STEP : next - STEP));
    }
  }

  function steer(event: KeyboardEvent) {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 10,
      PageUp: active - 10,
      Home: 0,
      End: notes.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(to);
  }

  function entered(event: FocusEvent) {
    props.onEntered(true);
    if (event.target.matches(':focus-visible')) setOpen(true);
    const index = event.target.closest('li')?.ariaPosInSet;
    if (index) setAt(Number(index) - 1);
  }

  function left(event: FocusEvent) {
    if (list.current?.contains(event.relatedTarget)) return;
    props.onEntered(false);
    setOpen(false);
  }

  useIdle(IDLE_MS, () => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && list.current?.contains(focused)) focused.blur();
  });

  if (notes.length === 0) return null;
  const shown = notes.toReversed().slice(start, start + WINDOW);
  return (
    <ul
      ref={list}
      aria-label={words.list}
      className="notes-list"
      inert={props.covered}
      onKeyDown={steer}
      onFocus={entered}
      onBlur={left}
      data-open={isOpen || undefined}
    >
      {shown.map((note, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the button inside answers the keys
        <li
          key={note.id}
          aria-setsize={notes.length}
          aria-posinset={start + index + 1}
          onClick={() => {
            openedFromHere.current = true;
            props.onOpen(note.id);
          }}
        >
          <button type="button" tabIndex={start + index === active ? 0 : -1} dir="auto">
            <Isolated>{words.listItem(namesOf(note, colleagues), kindNames[note.kind])}</Isolated>
          </button>
        </li>
      ))}
    </ul>
  );
}
