import { memo, Suspense, useEffect, useMemo, useState } from 'react';
import type { Rest } from '../../shared/domain/rest-hours.ts';
import { later } from '../later.ts';
import type { Scene } from '../scene/scene.ts';
import { BehindPin } from '../settings/behind-pin.tsx';
import { useSnapshotPart } from '../state/use-tree.tsx';
import { Captions } from './captions.tsx';
import { NotesList } from './notes-list.tsx';
import { pastYearsOf } from './scene-state.ts';
import { useArrival } from './use-arrival.ts';
import { useClock } from './use-clock.ts';
import { useSpotlight } from './use-spotlight.ts';
import { WallButtons } from './wall-buttons.tsx';
import { YearRings } from './year-rings.tsx';
import './wall.css';

const parts = {
  note: () => import('./note-dialog.tsx'),
  years: () => import('./past-years.tsx'),
  spotlight: () => import('./spotlight-card.tsx'),
  add: () => import('../add-note/add-note.tsx'),
  settings: () => import('../settings/settings.tsx'),
  begin: () => import('../reading/begin-reading.tsx'),
  reading: () => import('../reading/reading-view.tsx'),
};
const NoteDialog = later(() => parts.note().then((part) => part.NoteDialog));
const PastYears = later(() => parts.years().then((part) => part.PastYears));
const SpotlightCard = later(() => parts.spotlight().then((part) => part.SpotlightCard));
const AddNote = later(() => parts.add().then((part) => part.AddNote));
const Settings = later(() => parts.settings().then((part) => part.Settings));
const BeginReading = later(() => parts.begin().then((part) => part.BeginReading));
const ReadingView = later(() => parts.reading().then((part) => part.ReadingView));

/** What lies over the wall; null while the wall has the room to itself. */
export type OpenScreen =
  | null
  | { readonly screen: 'note'; readonly noteId: string }
  | { readonly screen: 'add' | 'settings' | 'begin-reading' | 'years' };

/**
 * The wall over the tree: captions, the three buttons, the spotlight, and whichever screen is open. It looks at no more
 * of the snapshot than it shows, so that a page turned over it costs it nothing.
 */
export const Wall = memo(function Wall(props: {
  readonly scene: Scene | null;
  readonly still: boolean;
  readonly rest: Rest;
  readonly open: OpenScreen;
  readonly onOpen: (open: OpenScreen) => void;
}) {
  const { scene, still, rest, open, onOpen } = props;
  const notes = useSnapshotPart((snapshot) => snapshot.notes);
  const isReading = useSnapshotPart(({ reading }) => reading !== null);
  const readingInterrupted = useSnapshotPart((snapshot) => snapshot.readingInterrupted);
  const [paused, setPaused] = useState(false);
  const [listed, setListed] = useState(false);
  /** Whether a note has just been placed and can still be taken back. */
  const [placed, setPlaced] = useState(false);
  /** Counts the notes that were begun. */
  const [entry, setEntry] = useState(0);
  const clock = useClock();
  const years = useMemo(() => pastYearsOf({ notes }, clock), [notes, clock]);
  /** Settings cover the whole tree: nothing moves behind them, and leaves wait to arrive until the room can see it again. */
  const managed = open?.screen === 'settings';
  const arriving = useArrival(scene, managed);
  const readingOpen = isReading && !readingInterrupted;
  const covered = open !== null || isReading;
  const spotlight = useSpotlight({
    scene,
    busy: covered || placed || listed || paused || arriving !== null || rest !== 'awake',
  });
  const close = () => onOpen(null);
  const openNote = notes.find((note) => open?.screen === 'note' && note.id === open.noteId);

  useEffect(() => {
    for (const load of Object.values(parts)) void load();
  }, []);

  useEffect(() => {
    if (paused || readingOpen || managed || rest !== 'awake') scene?.pause();
    else scene?.resume();
  }, [scene, paused, readingOpen, managed, rest]);

  return (
    <div className="wall" data-spotlit={spotlight.noteId !== null || undefined}>
      <NotesList
        onOpen={(noteId) => onOpen({ screen: 'note', noteId })}
        onEntered={setListed}
        covered={covered}
      />
      <Captions arriving={arriving} />
      <WallButtons
        onOpen={(next) => {
          // The next note begins anew, also while the one before can still be taken back.
          if (next.screen === 'add') {
            setPlaced(false);
            setEntry(entry + 1);
          }
          onOpen(next);
        }}
        bare={notes.length === 0}
        paused={paused}
        onPause={still ? null : setPaused}
      />
      {years.length > 0 && (
        <YearRings key={years.length} scene={scene} onOpen={() => onOpen({ screen: 'years' })} />
      )}
      <Suspense>
        {open?.screen === 'years' && <PastYears years={years} still={still} onClose={close} />}
        <SpotlightCard {...spotlight} still={still} />
        {openNote && <NoteDialog note={openNote} still={still} onClose={close} />}
        {(open?.screen === 'add' || placed) && (
          <AddNote
            key={entry}
            scene={scene}
            onPlaced={() => {
              setPlaced(true);
              close();
            }}
            onChangeIt={() => {
              setPlaced(false);
              onOpen({ screen: 'add' });
            }}
            onClose={() => {
              setPlaced(false);
              if (open?.screen === 'add') close();
            }}
          />
        )}
        {open?.screen === 'settings' && (
          <BehindPin onClose={close}>
            <Settings onClose={close} />
          </BehindPin>
        )}
        {open?.screen === 'begin-reading' && (
          <BehindPin onClose={close}>
            <BeginReading onClose={close} />
          </BehindPin>
        )}
        <ReadingView />
      </Suspense>
    </div>
  );
});
