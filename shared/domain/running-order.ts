import { type Colleague, currentColleagues } from './colleague.ts';
import type { Note } from './note.ts';
import type { RunningOrder } from './reading.ts';
import { ok, type Result, refused } from './result.ts';
import { tidyLine } from './text.ts';
import type { TreeDocument } from './tree.ts';

/** The most running orders that are kept; far more than anybody looks through. */
export const MOST_RUNNING_ORDERS = 50;

/** Why a running order was not kept. */
export type RunningOrderFailure = 'name-empty' | 'nothing-to-read';

/** Who would not be named in these notes, though they are on the team; a note for the whole team names nobody. */
export function notNamed(
  notes: readonly Pick<Note, 'for'>[],
  colleagues: readonly Colleague[],
): readonly Colleague[] {
  const named = new Set(notes.flatMap((note) => (note.for === 'whole-team' ? [] : note.for)));
  return currentColleagues(colleagues).filter(({ id }) => !named.has(id));
}

/** Moves one id of an order by so many places; past either end it stops at the end. */
export function moveInOrder(
  order: readonly string[],
  id: string,
  places: number,
): readonly string[] {
  const from = order.indexOf(id);
  if (from < 0) return order;
  const rest = order.filter((other) => other !== id);
  const to = Math.min(Math.max(from + places, 0), rest.length);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}

/** Keeps a running order under its id and name; the oldest goes when there are too many. */
export function saveRunningOrder(
  document: TreeDocument,
  order: Omit<RunningOrder, 'savedAt'>,
  now: number,
): Result<TreeDocument, RunningOrderFailure> {
  const name = tidyLine(order.name);
  if (name === '') return refused('name-empty');
  const known = new Set(document.notes.map(({ id }) => id));
  const running = order.running.filter((id) => known.has(id));
  if (running.length === 0) return refused('nothing-to-read');
  const kept: RunningOrder = {
    id: order.id,
    name,
    running,
    opening: tidyLine(order.opening),
    closing: tidyLine(order.closing),
    savedAt: now,
  };
  const others = document.runningOrders.filter(({ id }) => id !== order.id);
  return ok({ ...document, runningOrders: [...others, kept].slice(-MOST_RUNNING_ORDERS) });
}

/** Forgets a running order; an unknown id changes nothing. */
export function removeRunningOrder(document: TreeDocument, id: string): TreeDocument {
  return {
    ...document,
    runningOrders: document.runningOrders.filter((order) => order.id !== id),
  };
}
