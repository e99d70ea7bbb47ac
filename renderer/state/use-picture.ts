import { useEffect, useState } from 'react';
import { useRun, useSnapshot } from './use-tree.tsx';

/** Pictures that have come, by colleague and mark; a new picture has a new mark. */
const known = new Map<string, string>();

/** A colleague's picture as a URL, or null while there is none. */
export function usePicture(colleagueId: string): string | null {
  const run = useRun();
  const { pictures } = useSnapshot();
  const mark = pictures.find(({ id }) => id === colleagueId)?.mark;
  const key = mark === undefined ? null : `${colleagueId}/${mark}`;
  const [, setCome] = useState<string | null>(null);

  useEffect(() => {
    if (key === null || known.has(key)) return;
    let gone = false;
    void run('colleague.picture', { id: colleagueId }).then((reply) => {
      if (!reply.ok || reply.value.jpeg === null) return;
      known.set(key, `data:image/jpeg;base64,${reply.value.jpeg}`);
      if (!gone) setCome(key);
    });
    return () => {
      gone = true;
    };
  }, [run, key, colleagueId]);

  return key === null ? null : (known.get(key) ?? null);
}
