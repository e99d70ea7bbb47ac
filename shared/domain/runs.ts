import { onceFor } from './once-for.ts';

const placesIn = onceFor(
  (list: readonly string[]) => new Map(list.map((item, index) => [item, index])),
);

/**
 * A list of items of another list as runs through that one: a place and how many from there, one pair after the other.
 * What was skipped of three thousand notes is then two numbers. Null when an item is not in the other list.
 */
export function runsThrough(
  whole: readonly string[],
  list: readonly string[],
): readonly number[] | null {
  const places = placesIn(whole);
  const runs: number[] = [];
  let next = -1;
  for (const item of list) {
    const at = places.get(item);
    if (at === undefined) return null;
    if (at === next) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(at, 1);
    next = at + 1;
  }
  return runs;
}

/** The list that runs through another one stand for. */
export function alongRuns(whole: readonly string[], runs: readonly number[]): readonly string[] {
  const list: string[] = [];
  for (let pair = 0; pair < runs.length; pair += 2) {
    const from = runs[pair] ?? 0;
    list.push(...whole.slice(from, from + (runs[pair + 1] ?? 0)));
  }
  return list;
}
