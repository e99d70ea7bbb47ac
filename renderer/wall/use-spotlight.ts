import { useCallback, useEffect, useRef, useState } from 'react';
import { nextSpotlight, spotlightStay } from '../../shared/domain/spotlight.ts';
import type { LeafPose, Scene } from '../scene/scene.ts';
import { useSnapshotPart } from '../state/use-tree.tsx';
import { namesOf } from '../ui/words.ts';
import { useQuiet } from './use-quiet.ts';

/** The spotlight as its card needs it. */
export interface Spotlight {
  /** The note in the light, or null. */
  readonly noteId: string | null;
  /** Whether the card is unfolded; before and after, the leaf is on its way. */
  readonly unfolded: boolean;
  /** How long the card stays unfolded, in milliseconds. */
  readonly stay: number;
  /** Tells where the card's corner is, once it has been laid out. */
  readonly onLaidOut: (corner: LeafPose) => void;
}

interface Lifted {
  readonly noteId: string;
  readonly unfolded: boolean;
}

/** Lifts one leaf at a time, as often as the settings say, while nobody is busy; a touch ends it at once. */
export function useSpotlight(props: {
  readonly scene: Scene | null;
  readonly busy: boolean;
}): Spotlight {
  const { scene, busy } = props;
  const notes = useSnapshotPart((snapshot) => snapshot.notes);
  const colleagues = useSnapshotPart((snapshot) => snapshot.colleagues);
  const settings = useSnapshotPart((snapshot) => snapshot.settings);
  const quiet = useQuiet();
  const [lifted, setLifted] = useState<Lifted | null>(null);
  const history = useRef({ count: 0, liftedAt: new Map<string, number>() });

  const seconds = settings.spotlightSeconds;
  const may = scene !== null && !busy && quiet && seconds > 0;
  const resting = lifted === null;

  useEffect(() => {
    if (!may || !resting) return;
    const timer = setTimeout(() => {
      const { liftedAt } = history.current;
      const ids = notes.map((note) => note.id);
      const noteId = nextSpotlight(ids, liftedAt);
      if (noteId === null) return;
      history.current.count += 1;
      liftedAt.set(noteId, history.current.count);
      setLifted({ noteId, unfolded: false });
    }, seconds * 1000);
    return () => clearTimeout(timer);
  }, [may, resting, seconds, notes]);

  const noteId = lifted?.noteId ?? null;
  const unfolded = lifted?.unfolded ?? false;
  const note = notes.find(({ id }) => id === noteId);
  const over = noteId !== null && (!may || note === undefined);
  const stay = note ? spotlightStay(`${namesOf(note, colleagues)}\n${note.story}`) : 0;

  // The leaf goes home when the stay is over or somebody comes; the card folds meanwhile.
  const goHome = useCallback(() => {
    setLifted(null);
    void scene?.bringHome();
  }, [scene]);

  useEffect(() => {
    if (over) goHome();
  }, [over, goHome]);

  useEffect(() => {
    if (!unfolded || stay === 0) return;
    const timer = setTimeout(goHome, stay);
    return () => clearTimeout(timer);
  }, [unfolded, stay, goHome]);

  const onLaidOut = useCallback(
    (corner: LeafPose) => {
      if (scene === null || noteId === null) return;
      void scene.lift(noteId, corner).then(() => {
        setLifted((now) => (now?.noteId === noteId ? { noteId, unfolded: true } : now));
      });
    },
    [scene, noteId],
  );

  return { noteId, unfolded, stay, onLaidOut };
}
