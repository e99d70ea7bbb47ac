import { sampleLeaves, takenBy } from '../../support/scene-page/sample-leaves.ts';

const query = new URLSearchParams(location.search);

/** The seed of the benched tree. */
export const SEED = 4;

/** The leaves the page is asked to show. */
export const leaves = sampleLeaves(Number(query.get('notes') ?? 30), SEED);

/** The state the scene shows for them. */
export const state = {
  seed: SEED,
  leaves,
  taken: takenBy(leaves),
  season: 'autumn',
  hour: 12,
  calm: false,
} as const;

/** The page's element of that id; a page without it is broken. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

/** Lends the bench what it can do with this page. */
export function offer(actions: Readonly<Record<string, () => unknown>>): void {
  Object.assign(window, { bench: actions });
}
