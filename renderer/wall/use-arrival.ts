import { useEffect, useState } from 'react';
import type { Scene } from '../scene/scene.ts';
import { useSnapshotPart, useTreeEvents } from '../state/use-tree.tsx';
import { originOf } from './arrival-origin.ts';
import { chime } from './chime.ts';

/**
 * Celebrates leaves that have just been placed, one after the other, and answers the note's id of the one that arrives.
 * While `held`, e.g. by a manager in front of the tree, they wait until the room can see them.
 */
export function useArrival(scene: Scene | null, held: boolean): string | null {
  const [coming, setComing] = useState<readonly string[]>([]);
  const settings = useSnapshotPart((snapshot) => snapshot.settings);
  const notes = useSnapshotPart((snapshot) => snapshot.notes);
  const [next] = coming;
  const arriving = held ? null : (next ?? null);

  useTreeEvents((event) => {
    setComing((before) => {
      const others = before.filter((id) => id !== event.noteId);
      return event.type === 'note-placed' ? [...others, event.noteId] : others;
    });
  });

  // What was hidden or removed while it was held has no moment any more.
  const isThere = arriving !== null && notes.some(({ id }) => id === arriving);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a setting changed during an arrival does not begin it anew
  useEffect(() => {
    if (arriving === null || scene === null) return;
    let gone = false;
    const over = () => {
      if (!gone) setComing((before) => before.filter((id) => id !== arriving));
    };
    if (isThere) {
      if (settings.chime) chime();
      void scene.celebrate(arriving, originOf(arriving)).then(over);
    } else over();
    return () => {
      gone = true;
    };
  }, [scene, arriving]);

  return arriving;
}
