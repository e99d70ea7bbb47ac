import type { Colleague } from './colleague.ts';
import type { Note } from './note.ts';

/** How many colleagues are offered before the others. */
export const OFFERED_FIRST = 3;

/**
 * The colleagues with those first who were celebrated longest ago, or never; the others stay in the list's order, so that
 * everybody is where one looks for them. Notes for the whole team count for nobody.
 */
export function offeredFirst(
  colleagues: readonly Colleague[],
  notes: readonly Pick<Note, 'for' | 'placedAt'>[],
): readonly Colleague[] {
  const last = new Map<string, number>();
  for (const { for: honoured, placedAt } of notes) {
    if (honoured === 'whole-team') continue;
    for (const id of honoured) last.set(id, Math.max(placedAt, last.get(id) ?? 0));
  }
  const since = ({ id }: Colleague) => last.get(id) ?? Number.NEGATIVE_INFINITY;
  const first = colleagues
    .toSorted((a, b) => Math.sign(since(a) - since(b)) || 0)
    .slice(0, OFFERED_FIRST);
  return [...first, ...colleagues.filter((colleague) => !first.includes(colleague))];
}
