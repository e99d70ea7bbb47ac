import { useMemo } from 'react';
import type { Note } from '../../shared/domain/note.ts';
import { notNamed } from '../../shared/domain/running-order.ts';
import { useSnapshot } from '../state/use-tree.tsx';
import { reading as words } from '../ui/words/reading.ts';

/** More names than this are counted. */
const LISTED = 8;
const list = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

/** Who on the team would not be named at all, so that nobody is forgotten. */
export function NotNamed({ notes }: { readonly notes: readonly Note[] }) {
  const { colleagues } = useSnapshot();
  const missing = useMemo(() => notNamed(notes, colleagues), [notes, colleagues]);
  const names = missing.slice(0, LISTED).map(({ name }) => name);
  const rest = missing.length - names.length;
  const listed = list.format(rest > 0 ? [...names, words.andMore(rest)] : names);
  return (
    <p className="begin-not-named">
      {missing.length === 0 ? words.allNamed : words.notNamed(listed)}
    </p>
  );
}
