/** Type sizes of a page in design pixels. */
export interface PageType {
  readonly name: number;
  readonly story: number;
}

const SIZES = {
  name: [168, 144, 124, 104, 88, 76, 64, 54, 46, 40],
  story: [80, 64, 54, 48, 44, 40, 36, 32, 28],
} as const;

/**
 * Which gives way, and how far, when a page does not fit: the name down to what a card shows, then the story down to
 * what is read with ease at four metres (44), and so on in turn.
 */
const WAY_DOWN = [
  { part: 'name', floor: 104 },
  { part: 'story', floor: 44 },
  { part: 'name', floor: 76 },
  { part: 'story', floor: 36 },
  { part: 'name', floor: 46 },
  { part: 'story', floor: 28 },
  { part: 'name', floor: 40 },
] as const;

/** The type a page would like, by the length of its story (art direction: 80, 64 or 54). */
export function wantedType(storyLength: number): PageType {
  const story = storyLength < 95 ? 80 : storyLength < 170 ? 64 : 54;
  return { name: 168, story };
}

/** The next smaller type when a page does not fit, or null at the smallest. */
export function smallerType(type: PageType): PageType | null {
  const step = WAY_DOWN.find(({ part, floor }) => type[part] > floor);
  if (!step) return null;
  const size = SIZES[step.part].find((smaller) => smaller < type[step.part]);
  return size === undefined ? null : { ...type, [step.part]: size };
}
