import type { Colleague } from '../../shared/domain/colleague.ts';
import type { Note } from '../../shared/domain/note.ts';

/** How to say the names that need it, in the order of the names; null when every name says itself. */
export function sayOf(note: Note, colleagues: readonly Colleague[]): string | null {
  if (note.for === 'whole-team') return null;
  const known = note.for.flatMap((id) => colleagues.find((each) => each.id === id)?.say ?? []);
  return known.length === 0 ? null : known.join(' · ');
}
