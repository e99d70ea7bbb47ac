import { useEffect, useState } from 'react';
import type { Scene } from '../scene/scene.ts';
import { useSnapshot, useTreeEvents } from '../state/use-tree.tsx';
import { originOf } from './arrival-origin.ts';
import { chime } from './chime.ts';

/** Celebrates a leaf that has just been placed; answers its note's id while that lasts. */
export function useArrival(scene: Scene | null): string | null {
  const [arriving, setArriving] = useState<string | null>(null);

  const withChime = useSnapshot().settings.chime;

  useTreeEvents((event) => {
    if (event.type === 'note-placed' && withChime) chime();
    setArriving(event.type === 'note-placed' ? event.noteId : null);
  });

  useEffect(() => {
    if (arriving === null || scene === null) return;
    let gone = false;
    void scene.celebrate(arriving, originOf(arriving)).then(() => {
      if (!gone) setArriving(null);
    });
    return () => {
      gone = true;
    };
  }, [scene, arriving]);

  return arriving;
}
